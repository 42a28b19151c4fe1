#!/usr/bin/env python3
"""The rows of tools/gpu_check.sh, which builds what this runs.

PYTHON tools/gpu_check/check.py --driver FILE --table PATH [--device D]
    [--quick] [--only PART ...]

PARTs are environment, parity, stress, bench, train and compile.
"""

import argparse
import concurrent.futures
import copy
import functools
import gc
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "fixtures")]

import safetensors.torch
import timm
import torch

import parity_weights
import peers
import table as tables

PARTS = ["environment", "parity", "stress", "bench", "train", "compile"]
DTYPES = ["float32", "bfloat16", "float16"]
# The first of each family is what --quick compares.
PARITY = {
    "resnet": ["test_resnet.r160_in1k", "resnet50.a1_in1k",
               "seresnext26t_32x4d.bt_in1k", "ecaresnet26t.ra2_in1k"],
    "resnetv2": ["resnetv2_18d.ra4_e3600_r224_in1k"],
    "bit": ["resnetv2_50x1_bit.goog_in21k_ft_in1k"],
    "convnext": ["test_convnext.r160_in1k", "convnext_tiny.fb_in1k",
                 "convnext_zepto_rms_ols.ra4_e3600_r224_in1k"],
    "convnextv2": ["convnextv2_atto.fcmae_ft_in1k",
                   "convnextv2_tiny.fcmae_ft_in1k"],
    "densenet": ["densenet121.ra_in1k"],
    "efficientnet": ["mnasnet_small.lamb_in1k", "mixnet_s.ft_in1k",
                     "tf_efficientnet_b0.in1k"],
    "mobilenetv3": ["mobilenetv3_small_050.lamb_in1k",
                    "mobilenetv4_conv_small.e2400_r224_in1k"],
    "regnet": ["regnety_002.pycls_in1k", "regnetx_002.pycls_in1k"],
    "vgg": ["vgg11_bn.tv_in1k"],
    "inception_v3": ["inception_v3.tv_in1k"],
}
# Model: the peers of its target, and how many times their images per second.
BENCH = {
    "resnet50.a1_in1k": (["timm eager channels-last"], 1.6),
    "convnext_tiny.fb_in1k": (["timm eager channels-last"], 1.6),
    "convnextv2_tiny.fcmae_ft_in1k":
        (["timm eager", "timm eager channels-last"], 2.0),
    "resnetv2_50x1_bit.goog_in21k_ft_in1k":
        (["timm eager", "timm eager channels-last"], 2.0),
}
SMALL_BENCH = {name: (["timm eager channels-last"], 1.6) for name in
               ("test_resnet.r160_in1k", "test_convnext.r160_in1k")}
LATENCY_TARGET, COMPILE_TARGET, TRAIN_TARGET = 4.0, 1.0, 1.15
EAGER = ["timm eager", "timm eager channels-last"]
SLOW_PEERS = ["torch.compile max-autotune", "TensorRT"]
GRADIENTS = ["test_resnet.r160_in1k", "resnet18.a1_in1k",
             "convnext_atto.d2_in1k"]
TRAIN = ["resnet50.a1_in1k", "convnext_tiny.fb_in1k"]


class Failure(Exception):
    """What a command of the driver said."""


class Driver:
    """luximm_gpu_check."""

    def __init__(self, path, device, timeout=1200):
        self.path, self.device, self.timeout = path, device, timeout
        self.warnings = []

    def call(self, command, *options, prefix=()):
        words = [*prefix, self.path, command, "--device", self.device,
                 *map(str, options)]
        try:
            done = subprocess.run(words, capture_output=True, text=True,
                                  check=False, timeout=self.timeout)
        except subprocess.TimeoutExpired:
            raise Failure(f"{command} took over {self.timeout} s") from None
        self.warnings += [line for line in done.stderr.splitlines()
                          if "warning" in line]
        if done.returncode != 0:
            said = (done.stderr + done.stdout).strip().splitlines()
            raise Failure(f"{command} exited {done.returncode}: "
                          f"{said[-1] if said else '(no message)'}")
        lines = [line for line in done.stdout.splitlines()
                 if line.startswith("{")]
        return json.loads(lines[-1])


class Check:
    def __init__(self, args):
        self.args = args
        self.cuda = args.device != "cpu"
        self.table = tables.Table(args.table)
        self.driver = Driver(args.driver, args.device)

    def attempt(self, part, name, call):
        """Runs one row; what it throws is the row's failure."""
        try:
            call()
        except (Failure, RuntimeError, ImportError, OSError) as error:
            text = str(error).strip().splitlines() or [repr(error)]
            self.table.add(part, name, tables.FAIL, note=text[-1][:300])
        gc.collect()
        if self.cuda:
            torch.cuda.empty_cache()

    # environment

    def environment(self):
        version = tuple(int(part) for part in
                        torch.__version__.partition("+")[0].split(".")[:2])
        known = (2, 11) <= version <= (2, 15)
        self.table.add("setup", "torch",
                       tables.PASS if known else tables.MEASURED,
                       torch.__version__, "2.11 to 2.15")
        self.table.add("setup", "timm", tables.MEASURED, timm.__version__)
        if not self.cuda:
            self.table.not_run("setup", "CUDA", "cpu")
        elif not torch.cuda.is_available():
            self.table.add("setup", "CUDA", tables.FAIL,
                           note="torch finds no GPU")
            return False
        else:
            self.table.add("setup", "CUDA", tables.PASS,
                           torch.cuda.get_device_name(self.args.device),
                           note=f"CUDA {torch.version.cuda}")
        found = []
        self.attempt("setup", "luximm opens the device",
                     lambda: found.append(self.driver.call("info")))
        if not found:
            return False
        self.table.add("setup", "luximm opens the device", tables.PASS,
                       found[0]["device"], note="LibTorch "
                       f"{found[0]['libtorch']}")
        return True

    # parity

    def reference(self, name, folder):
        """Parity weights and inputs as files, timm's logits of them on the CPU
        in float32, and how far those in the half types are off on the device.
        """
        model = timm.create_model(name, pretrained=False)
        model = parity_weights.fill_model(model).eval()
        weights = os.path.join(folder, "weights.safetensors")
        safetensors.torch.save_file(model.state_dict(), weights)
        x = torch.from_numpy(parity_weights.make_input(
            (4 if self.args.quick else 8, 3, 96, 96)))
        file = os.path.join(folder, "x.safetensors")
        safetensors.torch.save_file({"x": x}, file)
        own = {}
        with torch.inference_mode():
            logits = model(x).clone()
            model.to(self.args.device)
            for dtype in DTYPES[1:]:
                kind = peers.DTYPES[dtype]
                rounded = copy.deepcopy(model).to(kind)
                own[dtype] = tables.difference(
                    rounded(x.to(self.args.device, kind)).float().cpu(), logits)
        return weights, file, logits, own

    def parity(self):
        """Models side by side: nothing is timed."""
        jobs = []
        with concurrent.futures.ThreadPoolExecutor(
                4 if self.cuda else 1) as pool:
            for family, names in PARITY.items():
                for name in names[:1] if self.args.quick else names:
                    jobs.append(pool.submit(
                        self.attempt, "parity", f"{family}: {name}",
                        functools.partial(self.compare, name)))
        for job in jobs:
            job.result()

    def compare(self, name):
        with tempfile.TemporaryDirectory() as folder:
            weights, file, expected, own = self.reference(name, folder)
            target = os.path.join(folder, "y.safetensors")
            said = self.driver.call(
                "run", "--model", name, "--weights", weights, "--input", file,
                "--output", target,
                *(word for dtype in DTYPES for word in ("--dtype", dtype)))
            got = safetensors.torch.load_file(target)
        scale = float(expected.abs().max())
        for dtype in DTYPES:
            row, logits = f"{name} {dtype}", got[f"logits.{dtype}"]
            limit = tables.LIMITS[dtype]
            wrong = tables.wrong_first(logits, expected, limit)
            notes = [f"{wrong} first classes differ"] if wrong else []
            if dtype in own:
                # Where rounding alone is worth more: timm's own, in that type.
                limit = max(limit, 1.5 * own[dtype])
                notes.append(f"timm's own {own[dtype]:.1e}")
            value = tables.difference(logits, expected)
            self.table.at_most("parity", row, float("nan") if wrong else value,
                               limit, ", ".join(notes))
            self.table.at_most("graphs", f"{row}, first call and replays",
                               said["change_between_calls"][dtype] / scale,
                               tables.LIMITS[dtype] / 10)

    # streams, graphs, memory

    def stress(self):
        seconds = 1 if self.args.quick else 5
        for dtype in ["float32", "bfloat16"]:
            self.attempt("stress", dtype, lambda: self.stress_rows(
                dtype, ["--seconds", seconds], ()))
        tool = find_sanitizer()
        name = "under compute-sanitizer"
        if not self.cuda:
            self.table.not_run("stress", name, "cpu")
        elif tool is None:
            self.table.not_run("stress", name, "compute-sanitizer is not "
                               "installed; it is in CUDA's toolkit")
        else:
            prefix = (tool, "--tool", "memcheck", "--error-exitcode", "86")
            self.attempt("stress", name, lambda: self.stress_rows(
                "float32", ["--seconds", 0.5], prefix, name + ", "))

    def stress_rows(self, dtype, options, prefix, label=""):
        said = self.driver.call(
            "stress", "--model", "test_resnet.r160_in1k", "--dtype", dtype,
            *options, prefix=prefix)
        row = f"{label}{dtype}"
        # The same weights in another order of sums.
        limit = 1e-4 if dtype == "float32" else 2e-2
        self.table.at_most("stress", f"{row}, threads, shapes, evictions",
                           said["worst"], limit)
        if not self.cuda:
            self.table.not_run("stress", f"{row}, memory", "cpu")
            return
        grown = said["bytes_after_three"] - said["bytes_after_two_turns"]
        allowed = 0.1 * said["bytes_after_two_turns"] + (8 << 20)
        self.table.add("stress", f"{row}, memory grows",
                       tables.PASS if grown <= allowed else tables.FAIL,
                       f"{grown >> 10} KiB", f"<= {int(allowed) >> 10} KiB")
        left = said["bytes_left"]
        # cuBLAS keeps a workspace for each stream.
        self.table.add("stress", f"{row}, memory left behind",
                       tables.PASS if left <= 512 << 20 else tables.FAIL,
                       f"{left >> 10} KiB", f"<= {512 << 10} KiB")

    # speed

    def bench(self):
        for name, (beside, target) in self.plan().items():
            self.attempt("bench", name, functools.partial(
                self.beside_eager, name, beside, target))

    def compile(self):
        """Peers that take minutes to prepare a model."""
        for name in self.plan():
            for label in SLOW_PEERS:
                self.attempt("compile", name, functools.partial(
                    self.beside_compiled, name, label))

    def plan(self):
        return BENCH if self.cuda else SMALL_BENCH

    @property
    def large(self):
        return 256 if self.cuda else 4

    @property
    def dtype(self):
        return "bfloat16" if self.cuda else "float32"

    @property
    def seconds(self):
        return 1 if self.args.quick else 3

    def ours(self, name, size):
        found = self.driver.call(
            "bench", "--model", name, "--dtype", self.dtype, "--batch-size",
            size, "--seconds", self.seconds, "--measure", 1)
        return found["images_per_second"], found["ms"]

    def peer(self, name, label):
        return peers.Peer(name, self.args.device, self.dtype,
                          peers.KINDS[label])

    def measured(self, part, name, label, rate, delay):
        self.table.add(part, f"{name}: {label}", tables.MEASURED,
                       f"{rate:.0f} images/s at {self.large}"
                       + (f", {delay:.3f} ms at 1" if delay else ""),
                       note=self.dtype)

    def beside_eager(self, name, beside, target):
        """Rounds of luximm and eager in turn, and the medians."""
        images = {label: [] for label in ["luximm", *EAGER]}
        delays = {label: [] for label in images}
        eager = {label: self.peer(name, label) for label in EAGER}
        for _ in range(1 if self.args.quick else 3):
            images["luximm"].append(self.ours(name, self.large)[0])
            delays["luximm"].append(self.ours(name, 1)[1])
            for label, peer in eager.items():
                images[label].append(
                    peer.images_per_second(self.large, self.seconds))
                delays[label].append(peer.milliseconds(1, self.seconds))
        rate = {key: statistics.median(all) for key, all in images.items()}
        delay = {key: statistics.median(all) for key, all in delays.items()}
        for label in images:
            self.measured("bench", name, label, rate[label], delay[label])
        self.table.ratio(
            "bench", f"{name}, batch {self.large}, against "
            f"{' / '.join(beside)}",
            rate["luximm"] / max(rate[label] for label in beside), target,
            self.cuda)
        self.table.ratio(
            "bench", f"{name}, batch 1, against the faster eager",
            min(delay[label] for label in EAGER) / delay["luximm"],
            LATENCY_TARGET, self.cuda)

    def beside_compiled(self, name, label):
        kind, reason = peers.KINDS[label], ""
        if not self.cuda and (kind == "tensorrt" or self.args.quick):
            reason = "cpu" if kind == "tensorrt" else "cpu and --quick"
        reason = reason or peers.missing(kind)
        if reason:
            self.table.not_run("compile", f"{name} against {label}", reason)
            return
        try:
            theirs = self.peer(name, label).images_per_second(
                self.large, self.seconds)
        except Exception as error:  # a peer's, not luximm's
            self.table.not_run("compile", f"{name} against {label}",
                               str(error).splitlines()[0][:300])
            return
        ours = self.ours(name, self.large)[0]
        self.measured("compile", name, label, theirs, None)
        judged = self.cuda and kind == "compile"
        self.table.ratio("compile", f"{name}, batch {self.large}, against "
                         f"{label}", ours / theirs, COMPILE_TARGET, judged)

    def train(self):
        names = TRAIN if self.cuda else list(SMALL_BENCH)[:1]
        size = 128 if self.cuda else 4
        seconds = 1 if self.args.quick else 5
        for name in GRADIENTS:
            self.attempt("train", name, functools.partial(self.gradients, name))
        for name in names:
            self.attempt("train", name, functools.partial(
                self.train_model, name, size, seconds))

    def gradients(self, name):
        """One step's gradients under autocast, against timm's in float32."""
        device, size = self.args.device, 16
        model = timm.create_model(name, pretrained=False)
        model = parity_weights.fill_model(model).train()
        x = torch.from_numpy(parity_weights.make_input((size, 3, 96, 96)))
        target = torch.arange(size, device=device)
        with tempfile.TemporaryDirectory() as folder:
            weights, file, output = (os.path.join(folder, each) for each in
                                     ("w.safetensors", "x.safetensors",
                                      "g.safetensors"))
            safetensors.torch.save_file(model.state_dict(), weights)
            safetensors.torch.save_file({"x": x}, file)
            self.driver.call(
                "gradients", "--model", name, "--weights", weights, "--input",
                file, "--output", output, "--dtype", "bfloat16")
            got = safetensors.torch.load_file(output)
        kind = device.partition(":")[0]

        def gradients_of(dtype):
            own = copy.deepcopy(model).to(device)
            own = own.to(memory_format=torch.channels_last)
            with torch.autocast(kind, torch.bfloat16, enabled=dtype != "float32"):
                logits = own(x.to(device))
                loss = torch.nn.functional.cross_entropy(logits, target)
            loss.backward()
            found = {key: each.grad.float().cpu() for key, each in
                     own.named_parameters()}
            return found | {key: each.float().cpu() for key, each in
                            own.named_buffers()
                            if each.is_floating_point()}

        exact, rounded = gradients_of("float32"), gradients_of("bfloat16")

        def distance(found):
            worst = sum(float((found[key] - exact[key]).square().sum())
                        for key in exact)
            return (worst / sum(float(each.square().sum())
                                for each in exact.values())) ** 0.5

        own = distance(rounded)
        self.table.at_most("train", f"{name}, gradients and statistics under "
                           "bfloat16 autocast", distance(got),
                           max(2e-2, 1.5 * own), f"timm's own {own:.1e}")

    def train_model(self, name, size, seconds):
        dtype = "bfloat16"
        ours = self.driver.call(
            "train", "--model", name, "--dtype", dtype, "--batch-size", size,
            "--seconds", seconds)["images_per_second"]
        theirs = peers.train_rate(name, self.args.device, dtype, size, seconds)
        self.table.ratio(
            "train", f"{name}, {dtype}, batch {size}, against timm eager "
            "channels-last", ours / theirs, TRAIN_TARGET, self.cuda,
            f"{ours:.0f} and {theirs:.0f} images/s")

    def run(self):
        start = time.monotonic()
        usable = self.environment()
        for part in PARTS[1:]:
            if not self.args.only or part in self.args.only:
                if usable:
                    getattr(self, part)()
                else:
                    self.table.not_run(part, "all rows", "no usable device")
        lost = [line for line in self.driver.warnings
                if "without graphs" in line or "no graph could" in line]
        if not self.cuda:
            self.table.not_run("graphs", "libluximm_cuda.so", "cpu")
        else:
            self.table.add("graphs", "libluximm_cuda.so",
                           tables.FAIL if lost else tables.PASS,
                           note=lost[0][:300] if lost else "")
        print(f"{self.table.summary()} in {time.monotonic() - start:.0f} s: "
              f"{self.args.table}.md")
        return 1 if self.table.failed() else 0


def find_sanitizer():
    for path in (shutil.which("compute-sanitizer"),
                 "/usr/local/cuda/bin/compute-sanitizer"):
        if path and os.path.exists(path):
            return path
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--driver", required=True)
    parser.add_argument("--table", required=True)
    parser.add_argument("--device", default="cuda:0")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=[])
    args = parser.parse_args()
    if args.device == "cuda":
        args.device = "cuda:0"
    return Check(args).run()


if __name__ == "__main__":
    sys.exit(main())
