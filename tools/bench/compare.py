#!/usr/bin/env python3
"""Times luximm beside the other ways to run the same models on a CPU.

    PYTHON tools/bench/compare.py [--models M ...] [--batch-sizes B ...]
        [--peers P ...] [--threads T] [--rounds R] [--seconds S]
    PYTHON tools/bench/compare.py --cold-start | --requests | --growth

Each model and batch size is one interleaved run: every contestant is a process
that stays, one measures while the others are stopped, and the turns go round
--rounds times. The table holds medians over the rounds and the ratio of the
best peer's to luximm's. Peers: timm and timm-channels-last (eager),
compile (torch.compile with freezing), onnxruntime, openvino.

--train times training steps with AdamW, of luximm in both memory layouts
beside timm's in both. --cold-start times processes from nothing to logits, --requests two batches in
flight against one, --growth luximm alone over batches and sizes. Whatever is
measured is added to docs/benchmarks.json, from which docs/benchmarks.md is
written anew (--report does only that). Weights and exported models are kept
in the cache; all of it can be run in parts.

Run it with the interpreter that `tools/setup.sh --python --peers` prints, on a
machine that does nothing else.
"""

import argparse
import contextlib
import json
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import time

import report

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEER = str(ROOT / "tools" / "bench" / "peer.py")
MODELS = ["resnet18.a1_in1k", "resnet50.a1_in1k",
          "resnetv2_50x1_bit.goog_in21k_ft_in1k", "convnext_tiny.fb_in1k",
          "convnextv2_tiny.fcmae_ft_in1k", "convnextv2_atto.fcmae_ft_in1k"]
TRAINED = ["resnet50.a1_in1k", "convnext_tiny.fb_in1k",
           "convnextv2_nano.fcmae_ft_in1k",
           "resnetv2_50x1_bit.goog_in21k_ft_in1k", "efficientnet_b0.ra_in1k"]
PEERS = ["timm", "timm-channels-last", "compile", "onnxruntime", "openvino"]
BATCHES = [1, 2, 4, 8, 16, 32]
SIZES = [160, 224, 288, 352, 448]


def default_cache():
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(
        os.environ.get("LUXIMM_CACHE") or os.path.join(home, "luximm"), "bench")


class Files:
    """The weights and exported models of the comparison."""

    def __init__(self, cache):
        self.cache = cache
        os.makedirs(cache, exist_ok=True)

    def weights(self, model):
        return os.path.join(self.cache, f"{model}.safetensors")

    def packed(self, model):
        return os.path.join(self.cache, f"{model}.packed")

    def make(self, model):
        subprocess.run([sys.executable, PEER, "export", model, "--weights",
                        self.weights(model), "--exports", self.cache],
                       check=True, stdout=subprocess.DEVNULL)


class Contestant:
    """A process that measures when asked and stands still otherwise."""

    def __init__(self, name, command, threads):
        self.name = name
        environment = dict(os.environ, OMP_NUM_THREADS=str(threads))
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, env=environment)
        self.rounds = []

    def measure(self):
        self.process.send_signal(signal.SIGCONT)
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.name} ended with exit status "
                               f"{self.process.wait()}")
        self.process.send_signal(signal.SIGSTOP)
        self.rounds.append(json.loads(line))

    def close(self):
        self.process.send_signal(signal.SIGCONT)
        self.process.kill()
        self.process.wait()

    def result(self):
        times = [each["ms_per_batch"] for each in self.rounds]
        found = {"ms": statistics.median(times), "ms_rounds": times,
                 "peak_rss_mb": max(r["peak_rss_mb"] for r in self.rounds)}
        if "gmacs_per_image" in self.rounds[0]:
            found["gmacs_per_image"] = self.rounds[0]["gmacs_per_image"]
        return found


def luximm_command(args, model, batch, size, *more):
    return [args.program, "bench", model, "--weights",
            args.files.weights(model), "--batch-size", str(batch),
            "--input-size", str(size), "--threads", str(args.threads),
            "--seconds", str(args.seconds), "--json", *more]


def peer_command(args, peer, model, batch, size):
    return [sys.executable, PEER, peer, model, "--weights",
            args.files.weights(model), "--exports", args.files.cache,
            "--batch-size", str(batch), "--input-size", str(size),
            "--threads", str(args.threads), "--seconds", str(args.seconds)]


def inference_commands(args, model, batch):
    commands = {"luximm": luximm_command(
        args, model, batch, args.input_size, "--interactive",
        *(["--measure"] if args.measure else []))}
    for peer in args.peers:
        commands[peer] = peer_command(args, peer, model, batch,
                                      args.input_size)
    return commands


def training_commands(args, model, batch):
    ours = luximm_command(args, model, batch, args.input_size, "--interactive",
                          "--train", "--opt", "adamw")
    commands = {"luximm": ours,
                "luximm-channels-last": [*ours, "--channels-last"]}
    for peer in ("train", "train-channels-last"):
        commands[peer] = peer_command(args, peer, model, batch,
                                      args.input_size)
    return commands


@contextlib.contextmanager
def field_of(args, commands):
    """The contestants, warmed up and stopped; they end with the context."""
    field = []
    try:
        # One prepares at a time, and shows that it can run at all.
        for name, command in commands.items():
            field.append(Contestant(name, command, args.threads))
            field[-1].measure()
            field[-1].rounds.clear()
        yield field
    finally:
        for contestant in field:
            contestant.close()


def take_turns(field, rounds):
    """One interleaved run; a dict of contestant to its result."""
    for _ in range(rounds):
        for contestant in field:
            contestant.measure()
    return {each.name: each.result() for each in field}


def compare(args, model, batch):
    args.files.make(model)
    commands = (training_commands if args.train else inference_commands)(
        args, model, batch)
    with field_of(args, commands) as field:
        return take_turns(field, args.rounds)


def run_json(command):
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def gemm_rate(args):
    """GFLOP/s of MKL's matrix product, as the machine is now."""
    return run_json([sys.executable, PEER, "gemm", "-", "--weights", "-",
                     "--threads", str(args.threads)])["gflops"]


def cold_start(args, model):
    """Seconds and peak memory from starting a process to its logits."""
    args.files.make(model)
    commands = {
        "luximm": luximm_command(args, model, 1, args.input_size, "--once"),
        "luximm, packed weights": luximm_command(
            args, model, 1, args.input_size, "--once", "--packed",
            args.files.packed(model)),
        "onnxruntime": peer_command(args, "onnxruntime", model, 1,
                                    args.input_size) + ["--once"],
        "timm": peer_command(args, "timm", model, 1,
                             args.input_size) + ["--once"],
    }
    results = {name: [] for name in commands}
    for turn in range(args.rounds + 1):  # the first fills the file cache
        for name, command in commands.items():
            start = time.perf_counter()
            answer = run_json(command)
            seconds = time.perf_counter() - start
            if turn > 0:
                results[name].append((seconds, answer["peak_rss_mb"]))
    return {name: {"seconds": statistics.median(s for s, _ in found),
                   "peak_rss_mb": statistics.median(m for _, m in found)}
            for name, found in results.items()}


def requests(args, model):
    """Images per second of one request at a time and of two at once."""
    args.files.make(model)
    found = {}
    one_thread = argparse.Namespace(**{**vars(args), "threads": 1})
    for _ in range(args.rounds):
        for count in (1, 2):
            answer = run_json(luximm_command(
                one_thread, model, 1, args.input_size, "--requests",
                str(count)))
            found.setdefault(str(count), []).append(
                answer["images_per_second"])
    return {count: statistics.median(rates) for count, rates in found.items()}


def growth(args, model):
    """luximm's milliseconds per image over batch sizes and input sizes."""
    args.files.make(model)
    batches = {b: run_json(luximm_command(args, model, b, args.input_size))
               for b in BATCHES}
    sizes = {s: run_json(luximm_command(args, model, 1, s)) for s in SIZES}
    return {"batches": {str(b): found["ms_per_batch"] / b
                        for b, found in batches.items()},
            "sizes": {str(s): found["ms_per_batch"]
                      for s, found in sizes.items()}}


def parse():
    parser = argparse.ArgumentParser(
        description="Time luximm beside other runtimes.")
    parser.add_argument("--models", nargs="+")
    parser.add_argument("--batch-sizes", nargs="+", type=int,
                        help="default: 1 8; with --train 16")
    parser.add_argument("--input-size", type=int,
                        help="default: 224; with --train 160")
    parser.add_argument("--train", action="store_true",
                        help="training steps in place of inference")
    parser.add_argument("--peers", nargs="*", default=PEERS, choices=PEERS)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0,
                        help="of each turn (default: %(default)s)")
    parser.add_argument("--measure", action="store_true",
                        help="let luximm choose its kernels by timing")
    parser.add_argument("--cold-start", action="store_true")
    parser.add_argument("--requests", action="store_true")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--prepare", action="store_true",
                        help="only make weights and exports")
    parser.add_argument("--report", action="store_true",
                        help="only write docs/benchmarks.md")
    parser.add_argument("--program",
                        default=str(ROOT / "build" / "bin" / "luximm"))
    parser.add_argument("--cache", default=default_cache())
    parser.add_argument("--docs", default=str(ROOT / "docs"))
    args = parser.parse_args()
    args.models = args.models or (TRAINED if args.train else MODELS)
    args.batch_sizes = args.batch_sizes or ([16] if args.train else [1, 8])
    args.input_size = args.input_size or (160 if args.train else 224)
    return args


def main():
    # Contestants that stand still would outlive this process.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    args = parse()
    args.files = Files(args.cache)
    store = report.Store(args.docs)
    if args.prepare:
        for model in args.models:
            args.files.make(model)
        return 0
    if not args.report:
        store.note_machine(args.threads, gemm_rate(args))
    for model in [] if args.report else args.models:
        if args.cold_start:
            store.add("cold_start", model, cold_start(args, model))
        if args.requests:
            store.add("requests", model, requests(args, model))
        if args.growth:
            store.add("growth", model, growth(args, model))
        if args.cold_start or args.requests or args.growth:
            continue
        for batch in args.batch_sizes:
            result = compare(args, model, batch)
            store.add("train" if args.train else "compare", f"{model} {batch}",
                      result)
            print(f"{model} batch {batch}: " + "  ".join(
                f"{name} {found['ms']:.1f}"
                for name, found in result.items()), flush=True)
    store.write_report()
    return 0


if __name__ == "__main__":
    sys.exit(main())
