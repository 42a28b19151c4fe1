"""The code in README.md and docs/*.md: found, compiled, run.

Every fenced block is one of

  cpp               compiled into one program (`blocks.py generate OUT.cpp`),
                    and run, one process per block
  sh                run by bash
  cmake, python     not run; a marker has to say why
  text              shown only: output, trees of files

and what a block needs around it is said in HTML comments straight above it,
which readers do not see, one a line:

  <!-- test: before: CODE -->       code of the block's language put before it
  <!-- test: after: CODE -->        the same behind it, such as a check
  <!-- test: namespace -->          (cpp) functions and classes, not statements
  <!-- test: compiled only: WHY --> (cpp) compiled and not run
  <!-- test: not run: WHY -->       neither compiled nor run

A block of another language, or without one, is an error, so that none is left
out unseen. `blocks.py list` prints what becomes of each.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\S*) *$")
MARKER = re.compile(r"^ *<!-- test: (?P<text>.*) -->$")
LANGUAGES = ("cpp", "sh", "cmake", "python", "text")


class Block:
    def __init__(self, file, line, language, markers, lines):
        self.file, self.line, self.language = file, line, language
        self.lines = lines
        self.before, self.after = [], []
        self.namespace = False
        self.not_run = self.compiled_only = None
        for marker in markers:
            self.take(marker)
        if language not in LANGUAGES:
            raise ValueError(f"{self.name}: the language '{language}' is none "
                             f"of {', '.join(LANGUAGES)}")
        if language in ("cmake", "python") and not self.not_run:
            raise ValueError(f"{self.name}: a {language} block needs "
                             "<!-- test: not run: WHY -->")

    def take(self, marker):
        kind, _, text = marker.partition(": ")
        if kind == "namespace" and not text:
            self.namespace = True
        elif kind in ("before", "after") and text:
            getattr(self, kind).append(text)
        elif kind == "not run" and text:
            self.not_run = text
        elif kind == "compiled only" and text and self.language == "cpp":
            self.compiled_only = text
        else:
            raise ValueError(f"{self.name}: unknown marker '{marker}'")

    @property
    def name(self):
        return f"{self.file}:{self.line}"

    @property
    def what(self):
        if self.language == "text":
            return "shown"
        if self.not_run:
            return f"not run: {self.not_run}"
        if self.compiled_only:
            return f"compiled only: {self.compiled_only}"
        return "run"


def blocks_of(path):
    """The blocks of one Markdown file; `line` is that of the first line of code."""
    found, markers, block = [], [], None
    for number, line in enumerate(path.read_text().splitlines(), 1):
        fence = FENCE.match(line)
        if block is None and fence:
            block = (number + 1, fence["language"], len(fence["indent"]), [])
        elif block is not None and line.strip() == "```":
            found.append(Block(path.relative_to(ROOT), block[0], block[1],
                               markers, block[3]))
            markers, block = [], None
        elif block is not None:
            block[3].append(line[block[2]:] if line[:block[2]].isspace() else line)
        elif marker := MARKER.match(line):
            markers.append(marker["text"])
        elif markers:
            raise ValueError(f"{path.name}:{number}: a marker stands straight "
                             "above its block")
    if block is not None:
        raise ValueError(f"{path.name}:{block[0]}: the block has no end")
    return found


def all_blocks():
    paths = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    return [block for path in paths for block in blocks_of(path)]


def cpp_of(block, number):
    """A namespace with a function run() that executes the block."""
    code = ["" if line.startswith("#include") else line for line in block.lines]
    shown = [f'#line {block.line} "{block.file}"', *code]
    body = [*block.after] if block.namespace else [
        *block.before, *shown, *block.after]
    return "\n".join([f"namespace block_{number} {{",
                      *(block.before + shown if block.namespace else []),
                      "void run() {", *body, "}", "}  // namespace", ""])


def generate(blocks):
    """The program that has every C++ block; its argument is a block's name."""
    compiled = [b for b in blocks if b.language == "cpp" and not b.not_run]
    includes = sorted({line for b in compiled for line in b.lines
                       if line.startswith("#include")})
    head = ["// Written by tests/docs/blocks.py.", "#include <cstdio>",
            "#include <cstdlib>", "#include <iostream>", "#include <string_view>",
            *includes,
            '#pragma GCC diagnostic ignored "-Wunused-variable"',
            '#pragma GCC diagnostic ignored "-Wunused-but-set-variable"',
            "#undef CHECK",
            "#define CHECK(x) if (!(x)) { std::puts(\"not so: \" #x); "
            "std::exit(1); }", ""]
    table = [f'  if (name == "{b.name}") return block_{i}::run(), 0;'
             for i, b in enumerate(compiled)]
    main = ["int main(int argc, char** argv) try {",
            '  const std::string_view name = argc == 2 ? argv[1] : "";', *table,
            '  std::puts("there is no such block");', "  return 2;",
            "} catch (const std::exception& e) {", "  std::puts(e.what());",
            "  return 1;", "}", ""]
    return "\n".join(head + [cpp_of(b, i) for i, b in enumerate(compiled)] + main)


def main():
    blocks = all_blocks()
    if sys.argv[1:2] == ["list"]:
        for block in blocks:
            print(f"{block.name:32} {block.language:7} {block.what}")
        print(f"{len(blocks)} blocks, "
              f"{sum(b.what == 'run' for b in blocks)} of them run")
    elif sys.argv[1:2] == ["generate"] and len(sys.argv) == 3:
        out = pathlib.Path(sys.argv[2])
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(generate(blocks))
    else:
        sys.exit("usage: blocks.py list | generate OUT.cpp")


if __name__ == "__main__":
    try:
        main()
    except ValueError as error:
        sys.exit(f"blocks.py: error: {error}")
