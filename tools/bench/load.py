#!/usr/bin/env python3
"""Measures what loading a released checkpoint costs, in time and memory.

Usage: python3 tools/bench/load.py [--models NAME...] [--runs N] [--driver FILE]
                                   [--dir FOLDER] [--json]

For each model: a safetensors file with timm's names, shapes and class count
(tests/models/FAMILY/manifest.json) is made in FOLDER, read once so that it lies
in the page cache, and loaded N times by `create_pretrained` and its closure in
a process of its own with one thread. Reports the medians and

  peak/weights  highest resident memory of the process, LibTorch's own included,
                over the size of the weights
  GB/s          size of the weights over the seconds of the load

The values are finite and not a checkpoint's: reading does not depend on them.
Needs python3 alone, the built driver, and room for the largest file.
"""

import argparse
import glob
import json
import os
import re
import statistics
import struct
import subprocess
import sys
import tempfile

ROOT = os.path.normpath(os.path.join(os.path.dirname(__file__), "..", ".."))
MANIFESTS = os.path.join(ROOT, "tests/models/*/manifest.json")
WIDTH = {"F32": 4, "I64": 8}
# Bytes that are small positive float32 (and int64) values.
PATTERN = struct.pack("<f", 0.015625) * (1 << 20)
MODELS = ["resnet50.a1_in1k", "convnext_large.fb_in22k",
          "resnetv2_152x4_bit.goog_in21k"]


def unfolded(key):
    """The keys that "layer3.1-22.bn1.bias" stands for."""
    found = re.fullmatch(r"(.*\.)(\d+)-(\d+)(\..*)", key)
    if not found:
        return [key]
    before, first, last, after = found.groups()
    return [f"{before}{i}{after}" for i in range(int(first), int(last) + 1)]


def tensors(name):
    """(key, dtype, shape) of the checkpoint, in the format's order."""
    table = {}
    for path in glob.glob(MANIFESTS):
        with open(path, encoding="utf-8") as file:
            table |= json.load(file)["architectures"]
    arch_name, _, tag = name.partition(".")
    if tag not in table.get(arch_name, {}).get("variants", {}):
        sys.exit(f"load: no model is called {name!r}; luximm list shows all")
    arch = table[arch_name]
    classes = arch["variants"][tag]
    for line in arch["tensors"].split(";"):
        key, shape, *dtype = line.split(" ")
        dims = [] if shape == "-" else [int(d) for d in shape.split("x")]
        if key in arch["classifier"]:
            if classes == 0:
                continue
            dims[0] = classes
        for each in unfolded(key):
            yield each, dtype[0] if dtype else "F32", dims


def write_checkpoint(name, path):
    """Returns the size of the weights in bytes."""
    rows = sorted(tensors(name), key=lambda row: (-WIDTH[row[1]], row[0]))
    header, at = {}, 0
    for key, dtype, shape in rows:
        size = WIDTH[dtype]
        for dim in shape:
            size *= dim
        header[key] = {"dtype": dtype, "shape": shape,
                       "data_offsets": [at, at + size]}
        at += size
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for left in range(at, 0, -len(PATTERN)):
            file.write(PATTERN[:left])
    return at


def warm(path):
    with open(path, "rb", buffering=0) as file:
        while file.read(1 << 24):
            pass


def measure(driver, name, path):
    done = subprocess.run(
        [driver, name, path], capture_output=True, text=True, check=False,
        env=os.environ | {"OMP_NUM_THREADS": "1"})
    if done.returncode != 0:
        sys.exit(f"load: {driver}: {done.stderr.strip()}")
    return json.loads(done.stdout)


def bench(name, args, folder):
    path = os.path.join(folder, "model.safetensors")
    size = write_checkpoint(name, path)
    warm(path)
    runs = [measure(args.driver, name, path) for _ in range(args.runs)]
    os.remove(path)
    median = {key: statistics.median(run[key] for run in runs)
              for key in runs[0]}
    return {"model": name, "weights_mb": round(size / 2**20, 1),
            "create_s": median["create_s"], "load_s": median["load_s"],
            "gb_per_s": round(size / 1e9 / median["load_s"], 2),
            "peak_rss_mb": median["peak_rss_mb"],
            "peak_over_weights": round(
                median["peak_rss_mb"] * 2**20 / size, 3)}


def main():
    parser = argparse.ArgumentParser(
        description="Measure what loading a checkpoint costs.")
    parser.add_argument("--models", nargs="+", default=MODELS, metavar="NAME")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--driver", default=os.path.join(
        ROOT, "build/bin/luximm_load_driver"))
    parser.add_argument("--dir", help="where the file is made (default: the "
                        "system's temporary folder)")
    parser.add_argument("--json", action="store_true",
                        help="one JSON array instead of a table")
    args = parser.parse_args()
    if args.runs < 1:
        parser.error("--runs: at least 1")
    if not os.access(args.driver, os.X_OK):
        parser.error(f"--driver: no program at {args.driver}; build the "
                     "target luximm_load_driver")
    with tempfile.TemporaryDirectory(dir=args.dir) as folder:
        rows = [bench(name, args, folder) for name in args.models]
    if args.json:
        print(json.dumps(rows, indent=2))
        return
    print("model                              MB  create s  load s   GB/s  "
          "peak MB  peak/weights")
    for row in rows:
        print(f"{row['model']:<32}{row['weights_mb']:>7.0f}"
              f"{row['create_s']:>9.2f}{row['load_s']:>8.2f}"
              f"{row['gb_per_s']:>7.2f}{row['peak_rss_mb']:>9.0f}"
              f"{row['peak_over_weights']:>10.2f}")


if __name__ == "__main__":
    main()
