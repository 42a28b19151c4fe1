"""Writes luximm/data/imagenet_classes.cpp from the lists that timm ships.

    python3 tools/make_imagenet_classes.py [FOLDER]

FOLDER holds `imagenet_synsets.txt` and `imagenet_synset_to_lemma.txt`; without
it they are taken from the installed timm (the committed file: timm 1.0.31).
"""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "luximm" / "data" / "imagenet_classes.cpp"

HEAD = """\
// Made by tools/make_imagenet_classes.py from timm 1.0.31's lists
// timm/data/_info/imagenet_synsets.txt (the order of the 1000 classes) and
// imagenet_synset_to_lemma.txt (WordNet's names, of which the first is kept).
#include "luximm/data/imagenet_classes.h"

#include <array>

namespace luximm {
namespace {

constexpr std::array<std::string_view, 1000> kNames = {
"""

TAIL = """\
};

}  // namespace

std::span<const std::string_view> imagenet_classes() { return kNames; }

}  // namespace luximm
"""


def main():
    if len(sys.argv) > 1:
        folder = pathlib.Path(sys.argv[1])
    else:
        import timm
        folder = pathlib.Path(timm.__file__).parent / "data" / "_info"
    synsets = (folder / "imagenet_synsets.txt").read_text().split()
    lemmas = dict(line.split("\t", 1) for line in (
        folder / "imagenet_synset_to_lemma.txt").read_text().splitlines())
    names = [lemmas[s].split(",")[0].strip() for s in synsets]
    if len(names) != 1000:
        sys.exit(f"found {len(names)} classes, expected 1000")
    rows = "".join(f'    "{name}",\n' for name in names)
    OUTPUT.write_text(HEAD + rows + TAIL, encoding="utf-8")


if __name__ == "__main__":
    main()
