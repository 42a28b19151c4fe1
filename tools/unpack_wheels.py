#!/usr/bin/env python3
"""Unpacks the C++ half of every wheel of a folder, side by side.

    unpack_wheels.py WHEELS DESTINATION

What serves only Python is left out: libraries, headers, the version and the
licences remain.
"""

import pathlib
import sys
import zipfile


def is_wanted(name: str) -> bool:
    top, _, rest = name.partition("/")
    if top == "torch":
        return rest == "version.py" or rest.startswith(("lib/", "include/"))
    return top == "nvidia" or "/licenses/" in name


def main() -> None:
    wheels, destination = map(pathlib.Path, sys.argv[1:])
    for path in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(path) as wheel:
            wheel.extractall(
                destination, filter(is_wanted, wheel.namelist()))


if __name__ == "__main__":
    main()
