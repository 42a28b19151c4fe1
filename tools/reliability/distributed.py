#!/usr/bin/env python3
"""Loses ranks of `luximm train` in every way, and resumes runs of several.

    tools/reliability/distributed.py [--runs N] [--stops N] [--seed S]

N times each a rank of a run of two to four is killed and stopped at a random
time, from its start on, and started with something else than the others. The
others must end within the timeout and some seconds, not by a signal, with exit
code 1 and one line that names the rank. Then two network namespaces with a cable
between them stand for two hosts, which train as one host does, and the cable is
cut; where namespaces are not permitted that is counted as not run. At last runs
of {SGD, AdamW} x {average or not} x {accumulation or not} x {1, 2 ranks} are
stopped at N random steps in all of each and must end with the bytes of a run
that nobody stopped. The last lines are JSON objects of figures. Needs
build/bin/luximm.
"""

import argparse
import hashlib
import itertools
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / "build" / "bin" / "luximm"
os.environ.setdefault("LUXIMM_PROGRAM", str(PROGRAM))
sys.path.insert(0, str(ROOT / "tests" / "program"))

import support  # noqa: E402  (needs the variable)
from ranks import Ranks  # noqa: E402

TIMEOUT = 5  # seconds after which a rank is lost
# How long the others may take: the timeout, once more for what each waits for
# after another, and to end.
LIMIT = 2 * TIMEOUT + 10

# What a rank may do otherwise than the others, and be named for.
DIFFERENCES = (
    ("--lr", "0.123"), ("--num-classes", "9"), ("--batch-size", "5"),
    ("--seed", "7"), ("--opt", "sgd"), ("--freeze", "stem"), ("--ema",),
    ("--img-size", "64"), ("--mixup", "0.3"), ("--smoothing", "0.2"),
    ("--grad-accum-steps", "2"), ("--sched", "step"),
)


def command(folder, output, *more, epochs=10000):
    return [PROGRAM, "train", folder / "data", "--model", support.MODEL,
            "--crop-pct", "1", "--workers", "1", "--epochs", epochs,
            "--dist-timeout", TIMEOUT, "--output", output,
            *more]


def digest(output):
    return hashlib.sha256(
        (output / "model.safetensors").read_bytes()).hexdigest()


class Losses:
    """Runs of which one rank is lost."""

    def __init__(self, folder, seed):
        self.folder = folder
        self.random = random.Random(seed)
        self.problems = []
        self.slowest = {}
        self.count = {"killed": 0, "stopped": 0, "mismatched": 0}
        self.said = {}

    def output(self):
        return self.folder / f"lost{sum(self.count.values())}"

    def judge(self, kind, ranks, victim, start):
        """The ranks but the victim have to end in time and name it."""
        for rank, process in enumerate(ranks.processes):
            if rank == victim and kind != "mismatched":
                continue
            try:
                left = max(0.1, start + LIMIT - time.monotonic())
                _, errors = process.communicate(timeout=left)
            except subprocess.TimeoutExpired:
                self.problems.append(f"{kind}: rank {rank} hangs; {victim} lost")
                continue
            named = f"rank {victim}" in errors or f"ranks {victim}" in errors
            if (process.returncode != 1 or len(errors.splitlines()) != 1
                    or not named):
                self.problems.append(
                    f"{kind}: rank {rank} of {len(ranks.processes)} ended with "
                    f"{process.returncode}, rank {victim} was lost: {errors}")
            text = errors.partition(f"rank {victim}")[2][:24].strip()
            self.said[text] = self.said.get(text, 0) + 1
        self.count[kind] += 1
        self.slowest[kind] = round(max(self.slowest.get(kind, 0.0),
                                       time.monotonic() - start), 1)

    def signal_one(self, kind, number):
        size = self.random.randrange(2, 5)
        victim = self.random.randrange(size)
        args = command(self.folder, self.output(), "--batch-size", "4",
                       "--img-size", "32")
        with Ranks(args, size) as ranks:
            time.sleep(self.random.uniform(0.0, 5.0))
            ranks.processes[victim].send_signal(number)
            self.judge(kind, ranks, victim, time.monotonic())

    def mismatch(self):
        size = self.random.randrange(2, 5)
        victim = self.random.randrange(1, size)
        more = self.random.choice(DIFFERENCES)
        args = command(self.folder, self.output())
        for name, value in (("--batch-size", "4"), ("--img-size", "32")):
            if name != more[0]:
                args += [name, value]
        extra = {rank: [] for rank in range(size)}
        for rank in extra:
            if rank == victim:
                extra[rank] = more
            elif more[0] in ("--batch-size", "--img-size"):
                extra[rank] = (more[0], "4" if more[0][2] == "b" else "32")
        with Ranks(args, size, more=extra) as ranks:
            self.judge("mismatched", ranks, victim, time.monotonic())


class Hosts:
    """Two network namespaces and a cable."""

    def __init__(self):
        self.names = [f"luximm{os.getpid()}{side}" for side in "ab"]
        self.cables = [f"lx{os.getpid() % 100000}{side}" for side in "ab"]

    def ip(self, *words, check=True):
        return subprocess.run(["ip", *words], check=check,
                              capture_output=True).returncode == 0

    def __enter__(self):
        for name in self.names:
            self.ip("netns", "add", name)
        self.ip("link", "add", self.cables[0], "type", "veth", "peer", "name",
                self.cables[1])
        for i, (name, cable) in enumerate(zip(self.names, self.cables)):
            self.ip("link", "set", cable, "netns", name)
            self.ip("-n", name, "addr", "add", f"10.77.0.{i + 1}/24", "dev",
                    cable)
            self.ip("-n", name, "link", "set", cable, "up")
            self.ip("-n", name, "link", "set", "lo", "up")
        return self

    def __exit__(self, *_):
        for name in self.names:
            self.ip("netns", "del", name, check=False)

    def cut(self, cut=True):
        self.ip("-n", self.names[1], "link", "set", self.cables[1],
                "down" if cut else "up")

    def wrap(self, rank):
        return ["ip", "netns", "exec", self.names[rank % 2]]


def try_hosts(losses, cuts):
    """What was done on two hosts; None where namespaces are not permitted."""
    try:
        with Hosts():
            pass
    except (OSError, subprocess.CalledProcessError) as e:
        print(f"NOT RUN: two hosts in network namespaces: {e}",
              file=sys.stderr)
        return None
    small = ("--batch-size", "4", "--img-size", "32")
    folder = losses.folder
    with Ranks(command(folder, folder / "loopback", *small, epochs=3),
               2) as ranks:
        ranks.finish()
    with Hosts() as hosts:
        args = command(folder, folder / "hosts", *small, epochs=3)
        with Ranks(args, 2, address="10.77.0.1", wrap=hosts.wrap) as ranks:
            for rank, (code, _, errors) in ranks.finish().items():
                if code != 0:
                    losses.problems.append(f"hosts: rank {rank}: {errors}")
        if not losses.problems and (digest(folder / "hosts")
                                    != digest(folder / "loopback")):
            losses.problems.append("hosts: other weights than on one host")
        for i in range(cuts):
            args = command(folder, folder / f"cut{i}", *small)
            with Ranks(args, 2, address="10.77.0.1", wrap=hosts.wrap) as ranks:
                time.sleep(losses.random.uniform(2.0, 5.0))
                hosts.cut()
                judge_cut(losses, ranks, time.monotonic())
                hosts.cut(False)
    return cuts


def judge_cut(losses, ranks, start):
    """Each side has lost the other."""
    for rank, process in enumerate(ranks.processes):
        try:
            left = max(0.1, start + LIMIT - time.monotonic())
            _, errors = process.communicate(timeout=left)
        except subprocess.TimeoutExpired:
            losses.problems.append(f"cut: rank {rank} hangs")
            continue
        if (process.returncode != 1 or len(errors.splitlines()) != 1
                or f"rank {1 - rank}" not in errors):
            losses.problems.append(f"cut: rank {rank} ended with "
                                   f"{process.returncode}: {errors}")
    losses.slowest["cut"] = round(max(losses.slowest.get("cut", 0.0),
                                      time.monotonic() - start), 1)


class Resumes:
    """Runs that are stopped at random steps and go on."""

    def __init__(self, folder, seed):
        self.folder = folder
        self.random = random.Random(seed)
        self.problems = []
        self.stops = 0
        self.finished = 0
        self.steps = set()

    def run(self, output, size, more, after=None):
        """A run, stopped after some seconds; true if it has finished."""
        args = command(self.folder, output, "--img-size", "32", "--batch-size",
                       8 // size, "--drop-path", "0.1", *more, epochs=12)
        with Ranks(args, size) as ranks:
            if after is not None:
                time.sleep(after)
                for process in ranks.processes:
                    process.send_signal(signal.SIGTERM)
            results = ranks.finish()
        # Before there is anything to save, the signal ends the process.
        stopped = all(code in (0, -signal.SIGTERM)
                      for code, _, _ in results.values())
        done = (all(code == 0 for code, _, _ in results.values()) and
                "stopped by" not in results[0][2])
        if not done and (after is None or not stopped):
            self.problems.append(f"{more}, {size} ranks: {results}")
        return done

    def newest_step(self, output):
        return max((int(path.stem.partition("-")[2])
                    for path in (output / "checkpoints").glob("*.safetensors")),
                   default=None)

    def combination(self, size, more, stops):
        whole, parts = self.folder / "whole", self.folder / "parts"
        start = time.monotonic()
        self.run(whole, size, more)
        longest = time.monotonic() - start
        made = 0
        while made < stops and not self.problems:
            if self.run(parts, size, (*more, "--resume"),
                        self.random.uniform(0.4 * longest, longest)):
                self.compare(whole, parts)
            step = self.newest_step(parts) if parts.exists() else None
            if step is not None:
                made += 1
                self.steps.add((size, more, step))
        if not self.problems and parts.exists():
            self.run(parts, size, (*more, "--resume"))
            self.compare(whole, parts)
        self.stops += made
        shutil.rmtree(whole, ignore_errors=True)

    def compare(self, whole, parts):
        self.finished += 1
        if not self.problems and digest(whole) != digest(parts):
            self.problems.append(f"other weights: {parts}")
        shutil.rmtree(parts)

    def all(self, stops):
        for size, optimiser, average, accumulation in itertools.product(
                (1, 2), ("sgd", "adamw"), (False, True), (False, True)):
            more = ("--opt", optimiser)
            more += ("--ema", "--ema-decay", "0.9") if average else ()
            more += ("--grad-accum-steps", "2") if accumulation else ()
            if not self.problems:
                self.combination(size, more, stops)


def report(name, seed, problems, **figures):
    for problem in problems:
        print(problem, file=sys.stderr)
    print(json.dumps({"campaign": name, "seed": seed, **figures,
                      "failures": len(problems)}), flush=True)
    return len(problems)


def lose_ranks(folder, seed, runs):
    losses = Losses(folder, seed)
    for _ in range(runs):
        losses.signal_one("killed", signal.SIGKILL)
        losses.signal_one("stopped", signal.SIGSTOP)
        losses.mismatch()
    cuts = try_hosts(losses, min(runs, 3))
    for text, count in sorted(losses.said.items()):
        print(f"{count} times: rank N {text}")
    return report("distributed", seed, losses.problems, timeout_s=TIMEOUT,
                  **losses.count, cuts="not run" if cuts is None else cuts,
                  slowest_s=losses.slowest)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=10, help="0: none")
    parser.add_argument("--stops", type=int, default=20, help="0: none")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    args = parser.parse_args()
    print(f"seed {args.seed}", flush=True)
    failures = 0
    with tempfile.TemporaryDirectory(prefix="luximm_") as name:
        folder = pathlib.Path(name)
        support.write_colours(folder / "data", train=9)
        if args.runs > 0:
            failures += lose_ranks(folder, args.seed, args.runs)
        if args.stops > 0:
            resumes = Resumes(folder, args.seed)
            resumes.all(args.stops)
            failures += report(
                "distributed_resume", args.seed, resumes.problems,
                stops=resumes.stops, finished=resumes.finished,
                places=len(resumes.steps))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
