"""Compares luximm's pictures with Pillow's and timm's, live, on random files.

Makes COUNT random JPEG and PNG files, decodes each with both and prepares each
with a random configuration, a quarter of them in grey (`input_img_mode="L"`);
every byte and every float must be equal. Then damages DAMAGED of them (flipped,
lost, doubled bytes, cut ends): what both still read must be equal, too. luximm
refuses more of those, and where it reads one that Pillow refuses, that is
counted and shown. At last puts FAULTS single faults into whole files
(tests/data/fault_makers.py): stray bytes outside of scans and small windows,
where luximm must read the clean file's bytes wherever Pillow does; and stray
bytes within a scan and missing scans, which it must refuse.

    PYTHON tools/image_parity.py --count 300 [--damaged 600] [--faults 600]
                                 [--seed 7]

Needs numpy, Pillow, torchvision and timm, and luximm's `luximm_image_driver`
(built with the tests). Exit code 1 if anything differs.
"""

import argparse
import collections
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import warnings

import numpy as np
import PIL
import timm
import torch
from PIL import Image
from timm.data import create_transform, resolve_data_config

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "data"))
import fault_makers  # noqa: E402
import image_makers  # noqa: E402


class Driver:
    """The luximm_image_driver process."""

    def __init__(self, program):
        self.process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, *fields):
        self.process.stdin.write("\t".join(map(str, fields)) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().rstrip("\n")


def random_side(rng):
    return int(rng.choice([rng.integers(1, 12), rng.integers(12, 120),
                           rng.integers(120, 500), rng.integers(500, 900)]))


def random_config(rng):
    side = int(rng.choice([32, 96, 160, 224, 288]))
    size = (3, side, side if rng.integers(4) else int(rng.integers(20, 300)))
    mean = [(0.485, 0.456, 0.406), (0.5, 0.5, 0.5)][rng.integers(2)]
    std = [(0.229, 0.224, 0.225), (0.5, 0.5, 0.5)][rng.integers(2)]
    grey = rng.integers(4) == 0
    if grey:
        size = (1, *size[1:])
    return {
        "input_size": size,
        "interpolation": str(rng.choice(["bilinear", "bicubic"])),
        "crop_pct": float(rng.choice([0.875, 0.9, 0.95, 0.96, 1.0])),
        "crop_mode": str(rng.choice(["center", "squash", "border"])),
        "mean": mean,
        "std": std,
    }


def config_fields(config):
    return [*config["input_size"][1:], config["crop_pct"], config["crop_mode"],
            config["interpolation"], ",".join(map(str, config["mean"])),
            ",".join(map(str, config["std"])), config["input_size"][0]]


def timm_tensor(image, config):
    if config["input_size"][0] == 1:
        # timm's loader: the mean of a three-channel model's mean and std.
        image = image.convert("L")
        config = config | {key: (float(np.mean(config[key])),)
                           for key in ("mean", "std")}
    transform = create_transform(**resolve_data_config(pretrained_cfg=config))
    return transform(image)


def compare(driver, path, config, out):
    """None if equal, else what differs."""
    with Image.open(path) as file:
        image = file.convert("RGB")
    answer = driver.run("decode", path, out)
    if answer != f"ok {image.width} {image.height}":
        return answer
    if out.read_bytes() != image.tobytes():
        ours = np.frombuffer(out.read_bytes(), np.uint8).astype(int)
        theirs = np.asarray(image).reshape(-1).astype(int)
        return (f"decoded bytes differ: {np.sum(ours != theirs)} of "
                f"{ours.size}, by up to {np.abs(ours - theirs).max()}")
    try:
        expected = timm_tensor(image, config)
    except ValueError as e:
        answer = driver.run("transform", path, out, *config_fields(config))
        return None if answer.startswith("error") else f"timm says {e}"
    answer = driver.run("transform", path, out, *config_fields(config))
    if answer != "ok":
        return answer
    if out.read_bytes() != expected.numpy().tobytes():
        ours = np.fromfile(out, np.float32)
        theirs = expected.numpy().reshape(-1)
        return (f"floats differ: {np.sum(ours != theirs)} of {ours.size}, by up"
                f" to {np.abs(ours - theirs).max()}")
    return None


def damage(rng, data):
    """The file with a few faults anywhere."""
    data = bytearray(data)
    for _ in range(int(rng.choice([1, 1, 2, 4]))):
        at = int(rng.integers(len(data)))
        kind = rng.integers(6)
        if kind < 2:
            data[at] ^= 1 << int(rng.integers(8))
        elif kind == 2:
            data[at] = int(rng.choice([0, 255]))
        elif kind == 3:
            del data[at:at + int(rng.integers(1, 9))]
        elif kind == 4:
            data[at:at] = data[at:at + int(rng.integers(1, 9))]
        else:
            del data[at:]
        if not data:
            break
    return bytes(data)


def compare_damaged(driver, path, out, counts):
    """None if both verdicts go together, else what differs."""
    try:
        with Image.open(path) as file:
            theirs = file.convert("RGB")
    except Exception:  # Pillow raises many kinds
        theirs = None
    answer = driver.run("decode", path, out)
    if not answer:
        return "the driver died"
    ours = answer.startswith("ok")
    if ours and theirs and out.read_bytes() != theirs.tobytes():
        return "both read it, and differ"
    counts[("luximm only" if ours else "both refuse") if theirs is None
           else ("both read" if ours else "Pillow only")] += 1
    return None


def damaged_files(args, rng, driver, path, out):
    """How many went wrong, and what happened to the rest."""
    counts = collections.Counter()
    failures = 0
    for i in range(args.damaged):
        maker = (image_makers.random_jpeg if rng.integers(2)
                 else image_makers.random_png)
        label, data = maker(rng, *map(int, rng.integers(1, 60, 2)))
        path.write_bytes(damage(rng, data))
        difference = compare_damaged(driver, path, out, counts)
        if difference:
            failures += 1
            print(f"damaged {i}: {label}: {difference}\n"
                  f"    {path.read_bytes().hex()}")
    return failures, counts


def compare_fault(driver, path, out, clean, verdict, counts, label):
    """None if luximm does as `verdict` and Pillow say, else what is wrong."""
    try:
        with Image.open(path) as file:
            theirs = file.convert("RGB").tobytes()
    except Exception:  # Pillow raises many kinds
        theirs = None
    answer = driver.run("decode", path, out)
    ours = out.read_bytes() if answer.startswith("ok") else None
    kind = re.sub(r"[0-9]+", "N", label)
    if verdict == "error":
        counts[f"{kind}: refused"] += ours is None
        return None if ours is None else "read, though pixels are missing"
    if theirs is None:
        # Pillow wants more of the headers than they are needed for.
        counts[f"{kind}: refused by Pillow, " + (
            "refused" if ours is None else "read")] += 1
        return None if ours in (None, clean) else "read, and not as the clean file"
    counts[f"{kind}: read"] += ours == theirs
    if theirs != clean:
        return "Pillow does not read it as the clean file"
    return None if ours == theirs else f"Pillow reads it; {answer}"


def faulty_files(args, rng, driver, path, out):
    """How many went wrong, and what happened to the rest."""
    counts = collections.Counter()
    failures = 0
    for i in range(args.faults):
        maker = (image_makers.random_jpeg if rng.integers(5)
                 else image_makers.random_png)
        label, data = maker(rng, *map(int, rng.integers(1, 90, 2)))
        with Image.open(io.BytesIO(data)) as file:
            clean = file.convert("RGB").tobytes()
        fault, broken, verdict = fault_makers.random_fault(rng, data)
        path.write_bytes(broken)
        difference = compare_fault(driver, path, out, clean, verdict, counts,
                                   fault)
        if difference:
            failures += 1
            print(f"fault {i}: {label}: {fault}: {difference}\n"
                  f"    {path.read_bytes().hex()}")
    verdicts = collections.Counter()
    for kind, count in sorted(counts.items()):
        print(f"{count:6} {kind}")
        verdicts["read" if kind.endswith("read") else "refused"] += count
    return failures, verdicts


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--damaged", type=int, default=600)
    parser.add_argument("--faults", type=int, default=600)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--driver", default=str(
        ROOT / "build-core" / "bin" / "luximm_image_driver"))
    args = parser.parse_args()
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    print(f"seed {args.seed}, {args.count} files; Pillow {PIL.__version__}, "
          f"timm {timm.__version__}, torch {torch.__version__}")
    rng = np.random.default_rng(args.seed)
    driver = Driver(args.driver)
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "image"
        out = pathlib.Path(folder) / "out"
        for i in range(args.count):
            maker = (image_makers.random_jpeg if rng.integers(2)
                     else image_makers.random_png)
            width, height = random_side(rng), random_side(rng)
            label, data = maker(rng, width, height)
            path.write_bytes(data)
            config = random_config(rng)
            difference = compare(driver, path, config, out)
            if difference:
                failures += 1
                print(f"{i}: {width} x {height} {label}\n    {config}\n"
                      f"    {difference}")
        wrong, counts = damaged_files(args, rng, driver, path, out)
        wrong_faults, verdicts = faulty_files(args, rng, driver, path, out)
    print(f"{args.count - failures} of {args.count} files equal, bytes and "
          "floats")
    failures += wrong
    if args.count or args.damaged:
        print(json.dumps({"campaign": "image_parity", "seed": args.seed,
                          "files": args.count, "damaged": args.damaged,
                          **counts, "failures": failures}))
    if args.faults:
        print(json.dumps({"campaign": "image_faults", "seed": args.seed,
                          "faults": args.faults, **verdicts,
                          "failures": wrong_faults}))
    sys.exit(1 if failures or wrong_faults else 0)


if __name__ == "__main__":
    main()
