#!/usr/bin/env python3
"""Runs luximm and timm side by side on the same weight files.

Usage: PYTHON tools/parity.py --models all|PATTERN... [--program FILE]
                               [--size H [W]] [--seed N] [--forward-only]
                               [--optimize]

For every variant whose name matches a PATTERN (a shell pattern on `arch.tag`):
parity weights (fixtures/parity_weights.py) are written by Python's safetensors,
read by `luximm forward`, and logits, pooled features and every tap compared.
One variant of each architecture is also tried with output strides of 8 and 16,
another pooling, 1 and 4 input channels, a swapped head, and both ways through a saved folder: written by `luximm export`
and loaded strictly by timm, and the reverse. A comparison passes when
max |difference| <= 1e-4 * max |timm|. Exit 1 if any fails. With --optimize it
is the optimised path whose outputs are compared.

PYTHON is the interpreter that `tools/setup.sh --python` prints: it has timm,
torch, numpy and safetensors. A variant needs memory for two copies of its
weights and the disk space of one.
"""

import argparse
import collections
import contextlib
import functools
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "fixtures"))

import safetensors.torch
import timm
import torch
from timm.models import adapt_input_conv, get_pretrained_cfg
from timm.models._hub import save_for_hf

import parity_weights
import zoo

LIMIT = 1e-4
SWAPPED = 7  # classes of the swapped head


class Failure(Exception):
    """What went wrong in one check, on one line."""


class Program:
    """The luximm program, called on files in a scratch folder."""

    def __init__(self, path, folder, forward_options=()):
        self.path, self.folder = path, folder
        self.forward_options = forward_options

    def file(self, name):
        return os.path.join(self.folder, name)

    @contextlib.contextmanager
    def scratch(self, name):
        """The path of a folder that is removed afterwards."""
        folder = self.file(name)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def call(self, *args):
        """Runs one command; returns its stderr."""
        done = subprocess.run(
            [self.path, *map(str, args)], capture_output=True, text=True,
            check=False)
        if done.returncode != 0:
            said = done.stderr.strip().splitlines() or ["(no message)"]
            raise Failure(f"{args[0]} exited {done.returncode}: {said[-1]}")
        return done.stderr

    def forward(self, model, weights, x, *options):
        """The tensors `luximm forward` writes, by name."""
        source, target = self.file("x.safetensors"), self.file("y.safetensors")
        safetensors.torch.save_file({"x": x}, source)
        self.call("forward", model, "--weights", weights, "--input", source,
                  "--output", target, *self.forward_options, *options)
        return safetensors.torch.load_file(target)

    def logits(self, model, weights, x, *options):
        return self.forward(model, weights, x, *options)["logits"]


def difference(ours, reference):
    """max |ours - reference| / max |reference|."""
    if ours.shape != reference.shape:
        raise Failure(f"shape {list(ours.shape)}, timm's is "
                      f"{list(reference.shape)}")
    worst = (ours.float() - reference).abs().max() / reference.abs().max()
    if not worst <= LIMIT:  # also a NaN
        raise Failure(f"differs by {worst.item():.2g} of the maximum")
    return worst.item()


def set_input_conv(model, in_chans, released):
    """Puts timm's adaptation of a 3-channel kernel into its model."""
    key = model.pretrained_cfg["first_conv"] + ".weight"
    model.get_parameter(key).data = adapt_input_conv(in_chans, released[key])


class Reference:
    """timm's model of one architecture and class count on parity weights, as a
    file for luximm, and what timm computes with it. All tags of that shape
    share it."""

    def __init__(self, arch, classes, program, size, seed):
        self.arch, self.classes, self.program = arch, classes, program
        self.size = size
        self.salt = f"{seed}:" if seed else ""
        self.x = self.input(3)
        self.model = self.build(3, classes)
        self.weights = program.file("weights.safetensors")
        safetensors.torch.save_file(
            self.model.state_dict(), self.weights, {"format": "pt"})

    def input(self, in_chans):
        shape = (2, in_chans, *self.size)
        return torch.from_numpy(
            parity_weights.make_input(shape, self.salt + "x"))

    def build(self, in_chans, num_classes):
        model = zoo.build_meta(
            self.arch, in_chans=in_chans, num_classes=num_classes)
        return parity_weights.fill_model(model, self.salt)

    @functools.cached_property
    def logits(self):
        return self.model(self.x)

    @functools.cached_property
    def pooled(self):
        return self.model.forward_head(
            self.model.forward_features(self.x), pre_logits=True)

    @functools.cached_property
    def maps(self):
        """Every tap of features_only, on the tensors of the plain model."""
        return zoo.share_features(self.model, self.arch)(self.x)


class Variant:
    """The checks of one variant against its reference."""

    def __init__(self, name, reference):
        self.name, self.timm, self.program = name, reference, reference.program
        self.weights, self.x = reference.weights, reference.x
        self.classes, self.model = reference.classes, reference.model

    def check_logits(self):
        ours = self.program.logits(self.name, self.weights, self.x)
        return difference(ours, self.timm.logits)

    def check_pooled(self):
        ours = self.program.logits(
            self.name, self.weights, self.x, "--num-classes", 0)
        return difference(ours, self.timm.pooled)

    def check_features(self):
        maps = self.timm.maps
        ours = self.program.forward(
            self.name, self.weights, self.x, "--features")
        if list(sorted(ours)) != [f"features.{i}" for i in range(len(maps))]:
            raise Failure(f"{len(maps)} taps in timm, wrote {sorted(ours)}")
        return max(difference(ours[f"features.{i}"], reference)
                   for i, reference in enumerate(maps))

    def check_option(self, name, value):
        """An argument of timm's that changes the function, not the tensors."""
        model = zoo.build_meta(
            self.timm.arch, num_classes=self.classes, **{name: value})
        parity_weights.fill_model(model, self.timm.salt)
        option = "--" + name.replace("_", "-")
        ours = self.program.logits(
            self.name, self.weights, self.x, option, value)
        return difference(ours, model(self.x))

    def check_strided_features(self, stride):
        maps = zoo.share_features(
            self.model, self.timm.arch, output_stride=stride)(self.x)
        ours = self.program.forward(self.name, self.weights, self.x,
                                    "--features", "--output-stride", stride)
        return max(difference(ours[f"features.{i}"], reference)
                   for i, reference in enumerate(maps))

    def check_adapted_channels(self, in_chans):
        model = self.timm.build(in_chans, self.classes)
        set_input_conv(model, in_chans, self.model.state_dict())
        x = self.timm.input(in_chans)
        ours = self.program.logits(
            self.name, self.weights, x, "--in-chans", in_chans)
        return difference(ours, model(x))

    def check_own_channels(self):
        """A file that already has 4 input channels is taken as it is."""
        model, x = self.timm.build(4, self.classes), self.timm.input(4)
        path = self.program.file("own_channels.safetensors")
        safetensors.torch.save_file(model.state_dict(), path)
        ours = self.program.logits(self.name, path, x, "--in-chans", 4)
        os.remove(path)
        return difference(ours, model(x))

    def check_swapped_head(self):
        """A new head leaves the backbone as it was, and has its own width."""
        options = ("--num-classes", SWAPPED)
        new = self.program.logits(self.name, self.weights, self.x, *options)
        if new.shape != (len(self.x), SWAPPED) or not new.isfinite().all():
            raise Failure(f"logits of a new head are {list(new.shape)}")
        ours = self.program.logits(
            self.name, self.weights, self.x, *options, "--pre-logits")
        return difference(ours, self.timm.pooled)

    def load_in_timm(self, folder, num_classes):
        """The folder as timm's model, its file loaded strictly besides."""
        model = timm.create_model(f"local-dir:{folder}", pretrained=True)
        if model.num_classes != num_classes:
            raise Failure(f"timm builds {model.num_classes} classes from "
                          f"config.json, not {num_classes}")
        state = safetensors.torch.load_file(f"{folder}/model.safetensors")
        model.load_state_dict(state, strict=True)
        return model.eval()

    def check_export(self):
        with self.program.scratch("exported") as folder:
            self.program.call("export", self.name, "--weights", self.weights,
                              "--output", folder)
            model = self.load_in_timm(folder, self.classes)
        state = self.model.state_dict()
        for key, value in model.state_dict().items():
            if not torch.equal(value, state[key]):
                raise Failure(f"exported {key} is not what was loaded")
        return difference(model(self.x), self.timm.logits)

    def check_export_swapped(self):
        """A fresh head, exported, gives timm what it gives luximm."""
        with self.program.scratch("swapped") as folder:
            self.program.call("export", self.name, "--weights", self.weights,
                              "--num-classes", SWAPPED, "--output", folder)
            model = self.load_in_timm(folder, SWAPPED)
            ours = self.program.logits(
                f"local-dir:{folder}", f"{folder}/model.safetensors", self.x)
        return difference(ours, model(self.x))

    def check_timm_folder(self, in_chans):
        """The folder timm saves is luximm's local-dir."""
        model = self.model if in_chans == 3 else self.timm.build(
            in_chans, SWAPPED)
        x = self.timm.input(in_chans)
        with self.program.scratch("saved") as folder:
            save_for_hf(model, folder, safe_serialization=True)
            ours = self.program.logits(
                f"local-dir:{folder}", f"{folder}/model.safetensors", x,
                "--in-chans", in_chans)
        return difference(ours, model(x))

    def checks(self, every):
        """Pairs of a name and a function giving the relative error."""
        yield "logits", self.check_logits
        yield "pooled", self.check_pooled
        yield "features", self.check_features
        if every:
            for stride in zoo.family_of(self.timm.arch).strides:
                yield f"stride {stride}", lambda stride=stride: (
                    self.check_option("output_stride", stride))
            if 8 in zoo.family_of(self.timm.arch).strides:
                yield "taps, stride 8", lambda: self.check_strided_features(8)
            yield "avgmax pool", lambda: self.check_option(
                "global_pool", "avgmax")
            yield "in_chans 1", lambda: self.check_adapted_channels(1)
            yield "in_chans 4", lambda: self.check_adapted_channels(4)
            yield "4-channel file", self.check_own_channels
            yield "swapped head", self.check_swapped_head
            yield "export to timm", self.check_export
            yield "export swapped", self.check_export_swapped
            yield "timm's folder", lambda: self.check_timm_folder(3)
            yield "timm's, 1 chan", lambda: self.check_timm_folder(1)


@torch.inference_mode()
def compare(variant, every, tally):
    """Prints one line per check and records it in the tally."""
    name = variant.name
    for check, function in variant.checks(every):
        try:
            error = function()
            tally.worst[zoo.family_of(variant.timm.arch).name].append((error, name))
            tally.passed += 1
            print(f"ok    {name:<52} {check:<15} {error:.1e}", flush=True)
        except Exception as failure:  # timm's own complaints count too
            tally.failed += 1
            reason = " ".join(str(failure).split())[:200]
            print(f"FAIL  {name:<52} {check:<15} {reason}", flush=True)


@torch.inference_mode()
def compare_arch(arch, names, args, tally):
    """Runs the variants of an architecture, those of one head together."""
    def classes_of(name):
        return get_pretrained_cfg(name).num_classes

    # The common head first: its variant is the one that gets every check.
    names = sorted(names, key=lambda n: (classes_of(n) != 1000, classes_of(n)))
    with tempfile.TemporaryDirectory() as folder:
        program = Program(os.path.abspath(args.program), folder,
                          ["--optimize"] if args.optimize else [])
        reference, first = None, True
        for name in names:
            if reference is None or reference.classes != classes_of(name):
                reference = None  # frees its memory before the next is made
                reference = Reference(
                    arch, classes_of(name), program,
                    args.size or zoo.family_of(arch).shape[2:], args.seed)
            compare(Variant(name, reference), first and not args.forward_only,
                    tally)
            first = False


class Tally:
    """What passed, what failed, and the errors per family."""

    def __init__(self):
        self.passed = self.failed = 0
        self.worst = collections.defaultdict(list)


def select(patterns):
    """The variants to run; exits when a pattern matches none."""
    chosen = []
    for pattern in patterns:
        found = zoo.variants("*" if pattern == "all" else pattern)
        if not found:
            sys.exit(f"parity: no variant matches {pattern!r}; names are "
                     f"arch.tag, for example {zoo.variants()[0]}")
        chosen += [name for name in found if name not in chosen]
    return chosen


def parse():
    parser = argparse.ArgumentParser(
        description="Compare luximm with timm on the same weight files.")
    parser.add_argument("--models", nargs="+", required=True,
                        metavar="PATTERN", help="'all' or shell patterns")
    parser.add_argument("--program", default="build/bin/luximm",
                        help="the luximm program (default: %(default)s)")
    parser.add_argument("--size", nargs="+", type=int, metavar="PIXELS",
                        help="height, or height and width of the input "
                        "(default: 64 96, or what the network takes at least)")
    parser.add_argument("--seed", type=int, default=0,
                        help="other weights and inputs (default: %(default)s)")
    parser.add_argument("--forward-only", action="store_true",
                        help="logits, pooled features and taps only")
    parser.add_argument("--optimize", action="store_true",
                        help="compare the path optimised for inference")
    args = parser.parse_args()
    if args.size:
        args.size = (args.size[0], args.size[-1])
        if min(args.size) < 32:
            parser.error("--size: at least 32 pixels")
    if not os.access(args.program, os.X_OK):
        parser.error(f"--program: no program at {args.program}; build it, or "
                     "name it")
    return args


def main():
    args = parse()
    tally, archs = Tally(), collections.defaultdict(list)
    for name in select(args.models):
        archs[name.split(".")[0]].append(name)
    for arch, names in archs.items():
        compare_arch(arch, names, args, tally)
    for family, errors in tally.worst.items():
        error, name = max(errors)
        print(f"worst of {family}: {error:.1e} ({name})")
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
