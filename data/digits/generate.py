#!/usr/bin/env python3
"""Makes digits.png and labels.txt from the copy that scikit-learn carries.

    python3 -m venv .venv && .venv/bin/pip install scikit-learn==1.9.1
    .venv/bin/python data/digits/generate.py

The files in the repository were made with scikit-learn 1.9.1.
"""

import pathlib
import struct
import zlib

import numpy
from sklearn.datasets import load_digits

COLUMNS = 40
SIDE = 8
LEVEL = 15  # the 17 levels 0..16 as bytes 0..240, so that the sheet is visible


def sheet(images: numpy.ndarray) -> numpy.ndarray:
    """The images side by side, row by row, the last row filled with black."""
    rows = -(-len(images) // COLUMNS)
    tiles = numpy.zeros((rows * COLUMNS, SIDE, SIDE), numpy.uint8)
    tiles[: len(images)] = images * LEVEL
    tiles = tiles.reshape(rows, COLUMNS, SIDE, SIDE).transpose(0, 2, 1, 3)
    return tiles.reshape(rows * SIDE, COLUMNS * SIDE)


def chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def png(pixels: numpy.ndarray) -> bytes:
    """An 8-bit grey PNG with filter 0 on every row: what the unpacker reads."""
    height, width = pixels.shape
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    return (b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0,
                                         0))
            + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def main() -> None:
    here = pathlib.Path(__file__).parent
    digits = load_digits()
    (here / "digits.png").write_bytes(png(sheet(digits.images)))
    labels = "".join(map(str, digits.target))
    lines = [labels[i:i + COLUMNS] for i in range(0, len(labels), COLUMNS)]
    (here / "labels.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
