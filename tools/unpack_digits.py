#!/usr/bin/env python3
"""Unpacks the digits of data/digits into an image folder.

    tools/unpack_digits.py DESTINATION

writes DESTINATION/train/<class>/*.png and DESTINATION/val/<class>/*.png: grey,
32x32 pixels. Every fifth digit is held out for validation: 1,438 and 359. The
folder appears whole or not at all; one that is there is left as it is.

Needs nothing but Python 3.
"""

import argparse
import os
import pathlib
import shutil
import struct
import sys
import zlib

SOURCE = pathlib.Path(__file__).resolve().parent.parent / "data" / "digits"
SIDE = 8
LEVEL = 15  # as in data/digits/generate.py
SCALE = 4
HELD_OUT = 5


def read_sheet(path: pathlib.Path) -> list:
    """The rows of the sheet; reads the one kind of PNG generate.py makes."""
    data = path.read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    start = data.index(b"IDAT")
    size, = struct.unpack(">I", data[start - 4:start])
    rows = zlib.decompress(data[start + 4:start + 4 + size])
    if len(rows) != height * (width + 1):
        raise ValueError(f"{path} is not a sheet that generate.py made")
    return [rows[y * (width + 1) + 1:(y + 1) * (width + 1)]
            for y in range(height)]


def tile(sheet: list, index: int) -> list:
    """Digit `index` as 8 rows of levels 0..16."""
    columns = len(sheet[0]) // SIDE
    top, left = index // columns * SIDE, index % columns * SIDE
    return [[value // LEVEL for value in row[left:left + SIDE]]
            for row in sheet[top:top + SIDE]]


def taps() -> list:
    """For each output pixel: two input pixels, and the weight of the second
    in 2 * SCALE parts. Bilinear, with pixel centres at halves."""
    result = []
    for out in range(SIDE * SCALE):
        low, weight = divmod(2 * out + 1 - SCALE, 2 * SCALE)
        result.append((max(low, 0), min(low + 1, SIDE - 1), weight))
    return result


TAPS = taps()
PARTS = 2 * SCALE


def blend(first: list, second: list, weight: int) -> list:
    return [a * (PARTS - weight) + b * weight for a, b in zip(first, second)]


def enlarge(levels: list) -> list:
    """32 rows of bytes 0..255, exact in integers."""
    columns = list(zip(*levels))
    wide = list(zip(*(blend(columns[a], columns[b], w) for a, b, w in TAPS)))
    unit = PARTS * PARTS * 16
    return [bytes((value * 255 + unit // 2) // unit
                  for value in blend(wide[a], wide[b], w)) for a, b, w in TAPS]


def chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def png(rows: list) -> bytes:
    header = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 9)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
            + chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


def unpack(destination: pathlib.Path) -> None:
    sheet = read_sheet(SOURCE / "digits.png")
    labels = (SOURCE / "labels.txt").read_text().replace("\n", "")
    for split in ("train", "val"):
        for label in sorted(set(labels)):
            (destination / split / label).mkdir(parents=True)
    for index, label in enumerate(labels):
        split = "val" if index % HELD_OUT == HELD_OUT - 1 else "train"
        path = destination / split / label / f"digit_{index:04d}.png"
        path.write_bytes(png(enlarge(tile(sheet, index))))


def main() -> int:
    parser = argparse.ArgumentParser(
        description="Unpacks the digits of data/digits into an image folder: "
        "train/<class>/*.png and val/<class>/*.png.")
    parser.add_argument("destination", type=pathlib.Path)
    destination = parser.parse_args().destination
    if (destination / "val").is_dir():
        return 0
    partial = destination.with_name(f"{destination.name}.partial-{os.getpid()}")
    try:
        unpack(partial)
        partial.rename(destination)
    except (OSError, ValueError) as error:
        print(f"unpack_digits.py: error: {error}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
