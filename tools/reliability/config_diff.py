"""How luximm and timm read config.json, over many that are made up.

Makes COUNT files in every form that timm has written: nested and flat, names as
a list and by index, numbers of classes and channels in model_args, values that
are absent, null or wrong. Each is read by timm.create_model,
resolve_input_data_config and create_transform, and by `luximm info` and `luximm
preprocess`. Where both accept one, sizes, interpolation, crop, mean, std,
classes, channels, names and the bytes of a preprocessed image must be equal;
what luximm alone refuses must be for one of the reasons below.

    PYTHON tools/reliability/config_diff.py [--count 400] [--seed N]

Needs timm (1.0.31) and the built program. Prints a line of JSON last; exit code
1 on a difference.
"""

import argparse
import collections
import hashlib
import json
import logging
import pathlib
import random
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import warnings

import numpy
import timm
from PIL import Image
from timm.data import create_transform, resolve_input_data_config
from timm.data.dataset_info import CustomDatasetInfo

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARCHITECTURES = ["test_convnext", "test_convnext2", "resnet18", "test_convnext3"]
# What luximm says where it is stricter, and why that is right.
STRICTER = {
    "interpolation '": "a resampling that luximm does not have",
    "crop_mode '": "a way to crop that luximm does not have",
    "global_pool is '": "a pooling that timm would not build",
    "model_args has '": "an argument that luximm does not know",
    "label_offset is": "classes before the first",
    "elsewhere": "two numbers of classes: timm drops the head",
    "has the index": "a name of a class that does not exist",
    "wants numbers above 0": "a size of nothing",
    "want numbers above 0": "a crop of nothing",
    "num_classes is -": "fewer than no classes",
    "custom_load is '": "weights in a format of their own",
    "modules, expected one": "several heads",
    "wants a number": "another kind of value",
    "wants integers": "another kind of value",
    "must be": "another kind of value",
}


class Maker:
    """One config.json at a time, mostly sound, in every form."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def maybe(self, chance):
        return self.random.random() < chance

    def pick(self, *values):
        return self.random.choice(values)

    def labels(self, classes):
        names = [f"n{self.random.randrange(10**8):08}" for _ in range(classes)]
        if self.maybe(0.4):
            by_index = {str(i): n for i, n in enumerate(names)
                        if not self.maybe(0.2)}
            if self.maybe(0.1):
                by_index[str(classes + 3)] = "beyond"
            return by_index or names
        return names

    def channels(self, in_chans):
        count = self.pick(in_chans, in_chans, 3, 1, 1)
        return [round(self.random.uniform(0.1, 0.9), 3) for _ in range(count)]

    def cfg(self, in_chans, classes):
        side = lambda: 32 * self.random.randint(1, 8)
        choices = {
            "tag": lambda: self.pick("mine", "r160_in1k", "a1_in1k", ""),
            "input_size": lambda: [in_chans, side(), side()]
            if self.maybe(0.2) else [in_chans] + [side()] * 2,
            "test_input_size": lambda: [in_chans] + [side()] * 2,
            "interpolation": lambda: self.pick(
                "bilinear", "bicubic", "bicubic", "lanczos", "nearest", ""),
            "crop_pct": lambda: self.pick(0.875, 0.9, 0.95, 1.0, 1, 0.5, 0),
            "test_crop_pct": lambda: self.pick(0.9, 0.95, 1.0),
            "crop_mode": lambda: self.pick("center", "squash", "border"),
            "mean": lambda: self.channels(in_chans),
            "std": lambda: self.channels(in_chans),
            "num_classes": lambda: classes,
            "pool_size": lambda: [7, 7],
            "fixed_input_size": lambda: False,
            "min_input_size": lambda: [in_chans, 32, 32],
            "license": lambda: "apache-2.0",
            "url": lambda: "",
            "paper_ids": lambda: "arXiv:1",
            "custom_load": lambda: self.pick(False, True),
            "label_offset": lambda: self.pick(0, 0, 1),
            "architecture": lambda: "resnet50",
            "gamma": lambda: 2,
        }
        rare = {"gamma", "label_offset", "architecture", "custom_load"}
        cfg = {}
        for key, value in choices.items():
            if self.maybe(0.03 if key in rare else 0.4):
                cfg[key] = None if self.maybe(0.03) else value()
        if in_chans != 3:
            cfg.setdefault("input_size", [in_chans, 64, 64])
        if cfg.get("input_size", 0) is None and in_chans != 3:
            cfg["input_size"] = [in_chans, 64, 64]
        return cfg

    def make(self):
        in_chans, classes = self.pick(3, 3, 3, 1, 4, 6), self.random.randint(1, 9)
        arch = self.pick(*ARCHITECTURES)
        if self.maybe(0.1):
            arch += self.pick(".mine", ".a1_in1k")
        cfg = self.cfg(in_chans, classes)
        root = {"architecture": arch}
        if self.maybe(0.6):
            root["num_classes"] = classes
        if self.maybe(0.5):
            root["num_features"] = 64
        if self.maybe(0.4):
            self.add_labels(root, cfg, classes)
        if self.maybe(0.35):  # the flat form
            for key in ("label_descriptions",):
                if key in root:
                    cfg[key] = root.pop(key)
            cfg.pop("architecture", None)
            return root | cfg
        if self.maybe(0.3):
            root["global_pool"] = self.pick("avg", "avg", "avg", "max")
        if self.maybe(0.4):
            root["model_args"] = self.model_args(in_chans, classes)
        if self.maybe(0.1):
            root["note"] = "of its owner"
        if "labels" in root:
            root["label_names"] = root.pop("labels")
        return root | {"pretrained_cfg": cfg}

    def add_labels(self, root, cfg, classes):
        labels = self.labels(classes)
        values = labels.values() if isinstance(labels, dict) else labels
        where = self.pick(root, root, cfg)
        where["labels" if where is root and self.maybe(0.3)
              else "label_names"] = labels
        if self.maybe(0.5):
            where["label_descriptions"] = {v: f"a {v}" for v in values}
        root.setdefault("num_classes", classes)

    def model_args(self, in_chans, classes):
        args = {}
        if self.maybe(0.5):
            args["in_chans"] = in_chans
        if self.maybe(0.5):
            args["num_classes"] = classes if self.maybe(0.8) else classes + 1
        if self.maybe(0.3):
            args["global_pool"] = self.pick("avg", "avg", "max")
        if self.maybe(0.2):
            args["drop_rate"] = 0.1
        if self.maybe(0.05):
            args["act_layer"] = "gelu"
        return args


def read_with_timm(folder, image):
    model = timm.create_model(f"local-dir:{folder}").eval()
    cfg = model.pretrained_cfg
    train = resolve_input_data_config(model)
    test = resolve_input_data_config(model, use_test_size=True)
    in_chans = next(p for p in model.parameters() if p.dim() == 4).shape[1]
    found = {
        "in_chans": in_chans, "num_classes": model.num_classes,
        "input_size": list(train["input_size"]),
        "test_input_size": list(test["input_size"]),
        "interpolation": train["interpolation"],
        "crop_pct": float(train["crop_pct"]),
        "test_crop_pct": float(test["crop_pct"]),
        "crop_mode": train["crop_mode"],
        "mean": spread(train["mean"], in_chans),
        "std": spread(train["std"], in_chans),
        "names": {}, "descriptions": {}}
    if cfg.get("label_names"):
        info = CustomDatasetInfo(cfg["label_names"],
                                 cfg.get("label_descriptions"))
        for i in info.label_indices():
            found["names"][i] = info.index_to_label_name(i)
        found["descriptions"] = dict(cfg.get("label_descriptions") or {})
    if in_chans == 3:
        x = create_transform(**test)(image).numpy()
        found["image"] = hashlib.sha256(
            numpy.ascontiguousarray(x, "<f4").tobytes()).hexdigest()
    return found


def spread(values, count):
    """A value per channel, as timm's scripts spread them."""
    values = [float(v) for v in values]
    if len(values) not in (1, count):
        values = [sum(values) / len(values)]
    return [round(v, 9) for v in (values * count if len(values) == 1 else values)]


def read_with_luximm(program, folder, image_file, scratch):
    done = subprocess.run([program, "info", f"local-dir:{folder}", "--json"],
                          capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        raise ValueError(done.stderr.strip())
    info = json.loads(done.stdout)
    # timm keeps a list of names for another number of classes; luximm says that
    # it does not use it, as its order can't be known to be right.
    names_unused = "they are not used" in done.stderr
    keys = ("in_chans", "num_classes", "input_size", "test_input_size",
            "interpolation", "crop_pct", "test_crop_pct", "crop_mode")
    found = {key: info[key] for key in keys}
    for key in ("mean", "std"):
        found[key] = spread(info[key], info["in_chans"])
    found["names"] = {i: name for i, name in
                      enumerate(info.get("label_names", [])) if name}
    found["descriptions"] = info.get("label_descriptions", {})
    if info["in_chans"] == 3:
        out = scratch / "x.safetensors"
        done = subprocess.run(
            [program, "preprocess", image_file, "--model",
             f"local-dir:{folder}", "--output", out],
            capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            raise ValueError(done.stderr.strip())
        data = out.read_bytes()
        start = 8 + struct.unpack("<Q", data[:8])[0]
        found["image"] = hashlib.sha256(data[start:]).hexdigest()
    if names_unused:
        found["names_unused"] = True
    return found


def attempt(function, *args):
    try:
        return function(*args), None
    except Exception as e:  # timm raises many kinds
        return None, f"{type(e).__name__}: {e}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--program",
                        default=str(ROOT / "build" / "bin" / "luximm"))
    args = parser.parse_args()
    print(f"seed {args.seed}, {args.count} files, timm {timm.__version__}",
          flush=True)
    start = time.monotonic()
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    maker, counts = Maker(args.seed), collections.Counter()
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="luximm-config-"))
    pixels = numpy.random.default_rng(args.seed).integers(
        0, 256, (97, 140, 3), dtype=numpy.uint8)
    image_file = scratch / "image.png"
    Image.fromarray(pixels).save(image_file)
    image = Image.open(image_file).convert("RGB")
    folder = scratch / "model"
    folder.mkdir()
    for number in range(args.count):
        config = maker.make()
        (folder / "config.json").write_text(json.dumps(config))
        ours, refusal = attempt(read_with_luximm, args.program, folder,
                                image_file, scratch)
        theirs, error = attempt(read_with_timm, folder, image)
        if ours is not None and theirs is not None:
            differing = [k for k in theirs if ours.get(k) != theirs[k]]
            if not differing:
                verdict = "same"
            elif ours.get("names_unused") and not ours["names"] and set(
                    differing) <= {"names", "descriptions"}:
                verdict = "stricter: names for another number of classes"
            else:
                verdict = f"DIFFERENT {differing}"
        elif ours is None and theirs is None:
            verdict = "both refuse"
        elif ours is None:
            why = [text for text in STRICTER if text in refusal]
            verdict = (f"stricter: {STRICTER[why[0]]}" if why
                       else "DIFFERENT: refused for no reason known here")
        else:
            verdict = "only timm refuses: " + re.sub(r"'[^']*'", "'…'", error)[:80]
        counts[verdict] += 1
        if verdict.startswith("DIFFERENT"):
            print(f"{number}: {verdict}\n  {json.dumps(config)}\n"
                  f"  luximm {ours or refusal}\n  timm   {theirs or error}")
    for verdict, count in counts.most_common():
        print(f"{count:5}  {verdict}")
    bad = sum(n for v, n in counts.items() if v.startswith("DIFFERENT"))
    print(json.dumps({
        "campaign": "config_diff", "seed": args.seed, "files": args.count,
        "same": counts["same"],
        "stricter": sum(n for v, n in counts.items() if v[:8] == "stricter"),
        "both_refuse": counts["both refuse"], "failures": bad,
        "seconds": round(time.monotonic() - start, 1)}))
    shutil.rmtree(scratch)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
