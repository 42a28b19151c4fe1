"""Compares luximm's augmentations with timm's on Pillow, live, on random images.

Every operation of timm's auto-augmentation and CONFIGS on COUNT images each,
with luximm's random numbers on both sides: every byte must be equal.

    PYTHON tools/augment_parity.py [--count 50] [--seed 7]

Needs numpy, Pillow, torchvision and timm, and luximm's `luximm_image_driver`
(built with the tests). Exit code 1 if anything differs.
"""

import argparse
import collections
import json
import pathlib
import sys
import tempfile
import time

import numpy as np
import PIL
import timm
from PIL import Image
from timm.data import auto_augment

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "data"))
sys.path.insert(0, str(ROOT / "tools" / "fixtures"))
import image_makers  # noqa: E402
from augment_draws import SampleRandom  # noqa: E402
from image_parity import Driver  # noqa: E402

CONFIGS = ["rand-m9-mstd0.5-inc1", "rand-m9-n3-p1-mstd101", "rand-t3aw-n4-p1",
           "original", "v0r-mstd0.5", "3a", "augmix-m5-w4-d2", "augmix-b1"]
FILL = (124, 116, 104)  # ImageNet's mean, as timm fills


def config_transform(config, side):
    params = {"translate_const": int(side * 0.45), "img_mean": FILL}
    if config.startswith("rand"):
        return auto_augment.rand_augment_transform(config, params)
    if config.startswith("augmix"):
        return auto_augment.augment_and_mix_transform(
            config, params | {"translate_pct": 0.3})
    return auto_augment.auto_augment_transform(config, params)


def jobs(rng):
    """Name, timm's function and the driver's fields."""
    hparams = {"translate_const": 250, "img_mean": FILL}
    for name in auto_augment.NAME_TO_OP:
        magnitude = float(rng.choice([rng.uniform(0, 10), 0, 10]))
        yield (name, auto_augment.AugmentOp(name, 1.0, magnitude, hparams),
               ("op", name, magnitude))
    for config in CONFIGS:
        side = int(rng.integers(20, 300))
        yield config, config_transform(config, side), ("augment", config, side)


def compare(driver, image, path, out, job, key):
    """None if equal, else what differs."""
    _, transform, (verb, *fields) = job
    with SampleRandom(*key).drawing():
        expected = np.asarray(transform(image)).reshape(-1)
    answer = driver.run(verb, path, out, *fields, ",".join(map(str, key)))
    if answer != "ok":
        return answer
    ours = np.fromfile(out, np.uint8)
    if ours.size != expected.size:
        return f"{ours.size} bytes, expected {expected.size}"
    wrong = ours != expected
    if not wrong.any():
        return None
    worst = np.abs(ours.astype(int) - expected.astype(int)).max()
    return f"{wrong.sum()} of {wrong.size} bytes differ, by up to {worst}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--driver", default=str(
        ROOT / "build" / "bin" / "luximm_image_driver"))
    args = parser.parse_args()
    print(f"seed {args.seed}, {args.count} images; Pillow {PIL.__version__}, "
          f"timm {timm.__version__}")
    rng = np.random.default_rng(args.seed)
    driver = Driver(args.driver)
    failures = collections.Counter()
    compared = 0
    names = set()
    with tempfile.TemporaryDirectory() as folder:
        path, out = pathlib.Path(folder) / "in.png", pathlib.Path(folder) / "out"
        for i in range(args.count):
            width, height = (int(rng.choice([rng.integers(1, 8),
                                             rng.integers(8, 300),
                                             rng.integers(100, 300)]))
                             for _ in range(2))
            image = Image.fromarray(image_makers.picture(rng, width, height))
            image.save(path)
            for job in jobs(rng):
                key = (args.seed % 1000, i, compared)
                difference = compare(driver, image, path, out, job, key)
                compared += 1
                names.add(job[0])
                if difference:
                    failures[job[0]] += 1
                    print(f"{i}: {width} x {height}, {job[2]}, {key}: "
                          f"{difference}")
    print(json.dumps({"campaign": "augment_parity", "seed": args.seed,
                      "images": args.count, "augmentations": len(names),
                      "compared": compared, "failures": dict(failures)}))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
