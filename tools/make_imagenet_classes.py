"""Writes luximm/data/imagenet_table.cpp from the lists that timm ships.

    python3 tools/make_imagenet_classes.py [FOLDER]

FOLDER holds `imagenet_synset_to_lemma.txt` and the lists named below; without
it they are taken from the installed timm (the committed file: timm 1.0.31).
"""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "luximm" / "data" / "imagenet_table.cpp"

# In the order of the bits, see kLists in imagenet_classes.cpp.
LISTS = [
    ("imagenet_synsets.txt", 1000),
    ("imagenet21k_miil_synsets.txt", 11221),
    ("imagenet12k_synsets.txt", 11821),
    ("imagenet22k_synsets.txt", 21841),
    ("imagenet22k_ms_synsets.txt", 21842),
    ("imagenet21k_goog_synsets.txt", 21843),
]

HEAD = """\
// Made by tools/make_imagenet_classes.py from timm 1.0.31's lists in
// timm/data/_info. A line per WordNet id, in their order: the lists that have
// it as bits above '0', the digits of the id, WordNet's names.
#include "luximm/data/imagenet_table.h"

namespace luximm::detail {

// clang-format off
const char kImageNetTable[] = R"TABLE("""

TAIL = """)TABLE";
// clang-format on
const std::size_t kImageNetTableSize = sizeof(kImageNetTable) - 1;

}  // namespace luximm::detail
"""


def sorted_but_for_the_first_thousand(name, synsets, first):
    """The lists are stored as sets, so their order must be that of the ids;
    one begins with the thousand classes of the smallest."""
    if name == "imagenet22k_ms_synsets.txt":
        if synsets[:1000] != first:
            return False
        synsets = synsets[1000:]
    return synsets == sorted(synsets)


def main():
    if len(sys.argv) > 1:
        folder = pathlib.Path(sys.argv[1])
    else:
        import timm
        folder = pathlib.Path(timm.__file__).parent / "data" / "_info"
    lemmas = dict(line.split("\t", 1) for line in (
        folder / "imagenet_synset_to_lemma.txt").read_text().splitlines())
    bits = dict.fromkeys(lemmas, 0)
    first = None
    for position, (name, count) in enumerate(LISTS):
        synsets = (folder / name).read_text().split()
        first = first or synsets
        if len(synsets) != count or len(set(synsets)) != count:
            sys.exit(f"{name}: {len(synsets)} classes, expected {count}")
        if not sorted_but_for_the_first_thousand(name, synsets, first):
            sys.exit(f"{name}: another order than that of the ids")
        for synset in synsets:
            bits[synset] |= 1 << position
    rows = "".join(f"{chr(ord('0') + bits[synset])}{synset[1:]}{names}\n"
                   for synset, names in sorted(lemmas.items()))
    OUTPUT.write_text(HEAD + rows + TAIL, encoding="utf-8")


if __name__ == "__main__":
    main()
