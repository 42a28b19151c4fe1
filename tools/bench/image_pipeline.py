#!/usr/bin/env python3
"""Times luximm's image pipeline beside Pillow's and torchvision's, per core.

    PYTHON tools/bench/image_pipeline.py [--images N] [--rounds R]

Decode, resize, crop and normalise of JPEG pictures of the size that ImageNet's
have most (500 x 375), as `timm.data.create_transform` does it for evaluation
at 224 pixels, bicubic and bilinear; both sides on one thread, in turns. The
results of both are compared too: every float must be equal.

Needs numpy, Pillow, torchvision and timm, and luximm's `luximm_image_driver`
(built with the tests).
"""

import argparse
import pathlib
import statistics
import sys
import tempfile
import time

import numpy as np
import torch
from PIL import Image
from timm.data import create_transform, resolve_data_config

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "data"))
sys.path.insert(0, str(ROOT / "tools"))
import image_makers  # noqa: E402
import image_parity  # noqa: E402

REPEATS = 20  # of each picture in each round


def write_pictures(folder, count):
    rng = np.random.default_rng(0)
    paths = []
    for i in range(count):
        picture = Image.fromarray(image_makers.picture(rng, 500, 375))
        paths.append(folder / f"{i}.jpg")
        picture.save(paths[-1], quality=92, subsampling="4:2:0")
    return paths


def config_of(interpolation):
    return {"input_size": (3, 224, 224), "interpolation": interpolation,
            "crop_pct": 0.875, "crop_mode": "center",
            "mean": (0.485, 0.456, 0.406), "std": (0.229, 0.224, 0.225)}


def time_pillow(path, transform):
    """Seconds per picture, and of them those of decoding."""
    start = time.perf_counter()
    for _ in range(REPEATS):
        with Image.open(path) as file:
            transform(file.convert("RGB"))
    total = time.perf_counter() - start
    start = time.perf_counter()
    for _ in range(REPEATS):
        with Image.open(path) as file:
            file.convert("RGB")
    return total / REPEATS, (time.perf_counter() - start) / REPEATS


def time_luximm(driver, path, config):
    answer = driver.run("time", path, REPEATS,
                        *image_parity.config_fields(config)).split()
    if answer[0] != "ok":
        sys.exit("image_pipeline: " + " ".join(answer))
    return float(answer[1]), float(answer[2])


def run(driver, paths, interpolation, rounds):
    config = config_of(interpolation)
    transform = create_transform(**resolve_data_config(pretrained_cfg=config))
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            with Image.open(path) as file:
                picture = file.convert("RGB")
            out = pathlib.Path(folder) / "out"
            driver.run("transform", path, out,
                       *image_parity.config_fields(config))
            if out.read_bytes() != transform(picture).numpy().tobytes():
                sys.exit(f"image_pipeline: {path}: the results differ")
    ours, theirs = [], []
    for _ in range(rounds):
        for path in paths:
            theirs.append(time_pillow(path, transform))
            ours.append(time_luximm(driver, path, config))
    for name, times in (("Pillow + torchvision", theirs), ("luximm", ours)):
        total = statistics.median(t for t, _ in times)
        decode = statistics.median(d for _, d in times)
        print(f"{interpolation:<9} {name:<21} {1e3 * total:6.2f} ms per "
              f"picture ({1e3 * decode:.2f} decode), {1 / total:.0f} per s")
    ratio = (statistics.median(t for t, _ in theirs)
             / statistics.median(t for t, _ in ours))
    print(f"{interpolation:<9} ratio {ratio:.2f}, results equal")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--images", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--driver", default=str(
        ROOT / "build" / "bin" / "luximm_image_driver"))
    args = parser.parse_args()
    torch.set_num_threads(1)
    driver = image_parity.Driver(args.driver)
    with tempfile.TemporaryDirectory() as folder:
        paths = write_pictures(pathlib.Path(folder), args.images)
        for interpolation in ("bicubic", "bilinear"):
            run(driver, paths, interpolation, args.rounds)


if __name__ == "__main__":
    main()
