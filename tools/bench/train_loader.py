#!/usr/bin/env python3
"""Times luximm's loader beside timm's, with the same augmentation, per core.

    PYTHON tools/bench/train_loader.py [--seconds 4] [--rounds 3] [--workers 1]

JPEG images of 500 x 375 pixels, as ImageNet has most, at 224 pixels with
RandAugment and random erasing: images per second of an epoch's batches, both
sides in turns, with as many workers (processes of timm's, threads of luximm's).

Needs numpy, Pillow, torchvision and timm, and luximm's `luximm_image_driver`
(built with the tests).
"""

import argparse
import pathlib
import statistics
import sys
import tempfile
import time

import torch
from timm.data import ImageDataset, create_loader

from image_pipeline import ROOT, write_pictures
from image_parity import Driver  # after image_pipeline, which makes it found

AA, RE_PROB, SIDE, BATCH = "rand-m9-mstd0.5-inc1", 0.25, 224, 32


def timm_loader(folder, workers):
    return create_loader(
        ImageDataset(str(folder)), (3, SIDE, SIDE), BATCH, is_training=True,
        use_prefetcher=False, auto_augment=AA, re_prob=RE_PROB,
        re_mode="pixel", interpolation="random", color_jitter=None,
        num_workers=workers, persistent_workers=True,
        device=torch.device("cpu"))


def time_timm(loader, seconds):
    start, count = time.perf_counter(), 0
    while time.perf_counter() - start < seconds:
        count += sum(len(images) for images, _ in loader)
    return count / (time.perf_counter() - start)


def time_luximm(driver, paths, seconds, workers):
    answer = driver.run("load", seconds, SIDE, AA, RE_PROB, workers, *paths)
    if not answer.startswith("ok "):
        sys.exit("train_loader: " + answer)
    return float(answer.split()[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--images", type=int, default=128)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--driver", default=str(
        ROOT / "build" / "bin" / "luximm_image_driver"))
    args = parser.parse_args()
    torch.set_num_threads(1)
    driver = Driver(args.driver)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "class").mkdir()
        paths = write_pictures(folder / "class", args.images)
        loader = timm_loader(folder, args.workers)
        time_timm(loader, 0.1)  # starts its processes
        ratios = []
        for _ in range(args.rounds):
            theirs = time_timm(loader, args.seconds)
            ours = time_luximm(driver, paths, args.seconds, args.workers)
            ratios.append(ours / theirs)
            print(f"timm {theirs:.0f} images/s, luximm {ours:.0f} images/s, "
                  f"ratio {ratios[-1]:.2f}")
    print(f"{args.workers} workers: ratio {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    main()
