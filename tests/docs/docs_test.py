"""Runs what README.md and docs/*.md show, against a Hub cache made here."""

import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "program")]
import blocks  # noqa: E402
import support  # noqa: E402

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def cached(home, program, name):
    """Puts random weights of a model where a download would have put them."""
    export = home / "export"
    subprocess.run([program, "export", name, "--output", export], check=True,
                   stdout=subprocess.DEVNULL)
    repository = home / "hub" / f"models--timm--{name}"
    snapshot = repository / "snapshots" / COMMIT
    for folder in (snapshot, repository / "blobs", repository / "refs"):
        folder.mkdir(parents=True)
    (repository / "refs/main").write_text(COMMIT)
    for file in sorted(export.iterdir()):
        data = file.read_bytes()
        large = file.suffix == ".safetensors"
        etag = hashlib.sha256(data).hexdigest() if large else hashlib.sha1(
            b"blob %d\0" % len(data) + data).hexdigest()
        file.rename(repository / "blobs" / etag)
        (snapshot / file.name).symlink_to(f"../../blobs/{etag}")
    export.rmdir()


class DocsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.program = pathlib.Path(support.PROGRAM)
        cls.blocks = blocks.all_blocks()
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_docs_"))
        text = "\n".join(line for b in cls.blocks if b.what == "run"
                         for line in b.before + b.lines)
        cls.listed = subprocess.run([cls.program, "list"], check=True,
                                    text=True,
                                    stdout=subprocess.PIPE).stdout.split()
        for name in cls.listed:
            if re.search(rf"(?<![\w.]){re.escape(name)}(?![\w.])", text):
                cached(cls.folder / "home", cls.program, name)
        work = cls.work = cls.folder / "work"
        support.write_colours(work / "DATA")
        shutil.copy(work / "DATA/val/red/0.png", work / "cat.jpg")
        (work / "build/bin").mkdir(parents=True)
        (work / "build/bin/luximm").symlink_to(cls.program)
        cls.environment = os.environ | {
            "HF_HOME": str(cls.folder / "home"), "HF_HUB_OFFLINE": "1",
            "PATH": f"{work / 'build/bin'}:{os.environ['PATH']}"}

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def run_block(self, block):
        if block.language == "sh":
            command = ["bash", "-euo", "pipefail", "-c",
                       "\n".join(block.before + block.lines + block.after)]
        else:
            command = [os.environ["LUXIMM_DOCS_BLOCKS"], block.name]
        done = subprocess.run(command, cwd=self.work, env=self.environment,
                              text=True, capture_output=True, timeout=300,
                              check=False)
        self.assertEqual(done.returncode, 0, f"{block.name}:\n"
                         + "\n".join(block.lines) + done.stdout + done.stderr)

    def test_every_block_that_can_run_does(self):
        ran = 0
        for block in self.blocks:
            if block.what == "run":
                with self.subTest(block=block.name):
                    self.run_block(block)
                    ran += 1
        print(f"{len(self.blocks)} blocks: {ran} run; the others:")
        for block in self.blocks:
            if block.what not in ("run", "shown"):
                print(f"  {block.name}: {block.what}")
        self.assertGreaterEqual(ran, 15)

    def test_counts_of_checkpoints_are_the_program_s(self):
        said = {}
        for path in [blocks.ROOT / "README.md",
                     *sorted((blocks.ROOT / "docs").glob("*.md"))]:
            for count in re.findall(r"\bAll (\d+) (?:released )?checkpoints",
                                    path.read_text()):
                said[path.name] = int(count)
        self.assertGreaterEqual(len(said), 2)
        self.assertEqual(said, dict.fromkeys(said, len(self.listed)))


class BlocksTest(unittest.TestCase):
    """What blocks.py makes of Markdown."""

    def parse(self, text):
        folder = pathlib.Path(tempfile.mkdtemp(dir=blocks.ROOT / "docs",
                                               prefix="."))
        try:
            (folder / "x.md").write_text(text)
            return blocks.blocks_of(folder / "x.md")
        finally:
            shutil.rmtree(folder)

    def test_refuses_what_would_be_left_out(self):
        for text, message in (
            ("```\nx\n```\n", "the language ''"),
            ("```rust\nx\n```\n", "the language 'rust'"),
            ("```cmake\nx\n```\n", "a cmake block needs"),
            ("```cpp\nx\n", "has no end"),
            ("<!-- test: befor: x -->\n```cpp\n```\n", "unknown marker"),
            ("<!-- test: not run: -->\n```cpp\n```\n", "unknown marker"),
            ("<!-- test: namespace -->\n\n```cpp\n```\n", "straight above"),
        ):
            with self.subTest(text=text):
                with self.assertRaisesRegex(ValueError, message):
                    self.parse(text)

    def test_puts_the_code_around_a_block(self):
        [block] = self.parse("<!-- test: before: int y = 1; -->\n"
                             "<!-- test: after: CHECK(x == 2) -->\n"
                             "```cpp\n#include <a.h>\nint x = y + 1;\n```\n")
        code = blocks.generate([block])
        self.assertIn("#include <a.h>\n", code)
        self.assertRegex(code, r"int y = 1;\n#line 4 .*\n\nint x = y \+ 1;\n"
                         r"CHECK\(x == 2\)")


if __name__ == "__main__":
    unittest.main()
