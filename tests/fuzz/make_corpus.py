"""Writes the seeds of the image and pickle fuzzers to tests/fuzz/corpus; needs
numpy, Pillow and torch.

Usage: python3 tests/fuzz/make_corpus.py

One small file of each kind that the readers treat differently. The seeds of the
other targets are written by hand.
"""

import pathlib
import sys

import numpy as np
from PIL import Image

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "data"))
import image_makers  # noqa: E402

ORIENTATION = (b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"
               b"\0\0\0\0")


def jpegs(rng):
    def image(mode, channels):
        pixels = image_makers.picture(rng, 11, 9, channels)
        return Image.fromarray(pixels[:, :, 0] if channels == 1 else pixels,
                               mode)

    rgb, grey, cmyk = image("RGB", 3), image("L", 1), image("CMYK", 4)
    saved = image_makers.saved
    yield "420", saved(rgb, "JPEG", quality=60)
    yield "444", saved(rgb, "JPEG", quality=60, subsampling=0)
    yield "grey", saved(grey, "JPEG", quality=60)
    yield "cmyk", saved(cmyk, "JPEG", quality=60)
    yield "progressive", saved(rgb, "JPEG", quality=60, progressive=True)
    yield "restarts", saved(rgb, "JPEG", quality=60, restart_marker_blocks=1)
    yield "exif", saved(rgb, "JPEG", quality=60, exif=b"Exif\0\0" + ORIENTATION)


def pngs(rng):
    def samples(channels, depth):
        pixels = image_makers.picture(rng, 9, 7, channels).astype(np.int64)
        return pixels * 257 if depth == 16 else pixels >> (8 - depth)

    palette = image_makers.chunk(b"PLTE", rng.bytes(12))
    alpha = image_makers.chunk(b"tRNS", b"\0\x80")
    for name, channels, depth, kind, options in [
            ("grey1", 1, 1, 0, {}), ("grey16", 1, 16, 0, {}),
            ("rgb8", 3, 8, 2, {}), ("rgb16", 3, 16, 2, {}),
            ("palette2", 1, 2, 3, {"before": palette + alpha}),
            ("grey_alpha8", 2, 8, 4, {}), ("rgba8", 4, 8, 6, {}),
            ("adam7", 3, 8, 2, {"interlace": True}),
            ("adam7_grey16", 1, 16, 0, {"interlace": True}),
            ("exif", 3, 8, 2,
             {"before": image_makers.chunk(b"eXIf", ORIENTATION)}),
            ("no_end", 3, 8, 2, {"end": False})]:
        yield name, image_makers.png(samples(channels, depth), depth, kind, rng,
                                     **options)


def pickles():
    """Small files of torch.save, both formats, and programs of their own."""
    sys.path.insert(0, str(HERE.parents[1] / "tools" / "reliability"))
    import pickle_cases as cases
    import torch
    value = {"w": torch.arange(6.).reshape(2, 3).t(), "n": [1, 2 ** 70, None]}
    for protocol in (2, 4):
        yield f"zip{protocol}", cases.saved(value, pickle_protocol=protocol)
        yield f"old{protocol}", cases.legacy(value, pickle_protocol=protocol)
    wanted = {"text opcodes", "escaped name", "by hand", "compressed",
              "a tensor by an unknown function", "another folder name",
              "before 1.6, by hand", "before 1.6, a part of a storage"}
    for case in cases.cases():
        if case.name in wanted:
            yield case.name.replace(" ", "_").replace(",", ""), case.data


def main():
    rng = np.random.default_rng(1)
    total = 0
    for target, seeds in [("jpeg", jpegs(rng)), ("png", pngs(rng)),
                          ("pickle", pickles())]:
        folder = HERE / "corpus" / target
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in seeds:
            (folder / name).write_bytes(data)
            total += len(data)
    print(f"{total} bytes")


if __name__ == "__main__":
    main()
