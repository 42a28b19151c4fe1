#!/usr/bin/env python3
"""Kills `luximm train` at random times and has it go on each time.

    tools/reliability/train_kill.py [--kills N] [--terms M] [--seed S]

A run of a tiny model, with all that has state or draws numbers (average,
accumulation, mixing, augmentation, stochastic depth), is killed with SIGKILL
after a random time and continued with --resume, until it has been killed N
times, and in between stopped M times, by SIGTERM and SIGINT in turn; runs that
finish begin anew. Every continuation must start, every stop must end with exit
code 0 within five seconds, and every finished run must end with the bytes of a
run that nobody interrupted. The last line is a JSON object of figures, times in
seconds. Needs build/bin/luximm.
"""

import argparse
import hashlib
import json
import os
import pathlib
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / "build" / "bin" / "luximm"
os.environ.setdefault("LUXIMM_PROGRAM", str(PROGRAM))
sys.path.insert(0, str(ROOT / "tests" / "program"))

import support  # noqa: E402  (needs the variable)


def command(folder, output, *more):
    return [str(PROGRAM), "train", str(folder / "data"), "--model",
            support.MODEL, "--input-size", "32", "--batch-size", "6",
            "--epochs", "15", "--ema", "--drop-path", "0.1", "--grad-accum-steps",
            "2", "--mixup", "0.4", "--cutmix", "1", "--aa", "rand-m5-n1",
            "--reprob", "0.3", "--output", str(output), *more]


def digest(output):
    return hashlib.sha256(
        (output / "model.safetensors").read_bytes()).hexdigest()


class Campaign:
    def __init__(self, folder, seed):
        self.folder = folder
        self.random = random.Random(seed)
        self.problems = []
        self.stop_times = []
        self.figures = {"kills": 0, "terms": 0, "before_training": 0,
                        "finished": 0, "slowest_term_s": 0.0,
                        "median_term_s": 0.0}

    def whole(self):
        start = time.monotonic()
        output = self.folder / "whole"
        subprocess.run(command(self.folder, output), check=True,
                       capture_output=True, timeout=300)
        return digest(output), time.monotonic() - start

    def interrupt(self, output, longest, number):
        """One run, cut short after a random time; true if it had finished."""
        with subprocess.Popen(command(self.folder, output, "--resume"),
                              stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True) as process:
            try:
                process.wait(timeout=self.random.uniform(0.05, longest))
            except subprocess.TimeoutExpired:
                start = time.monotonic()
                process.send_signal(number)
                process.wait(timeout=60)
                self.note(number, process, time.monotonic() - start)
                return False
            if process.returncode != 0:
                self.problems.append(process.stderr.read())
            return True

    def note(self, number, process, seconds):
        if number == signal.SIGKILL:
            self.figures["kills"] += 1
        elif process.returncode == -number:  # there was nothing to save yet
            self.figures["before_training"] += 1
        else:
            self.figures["terms"] += 1
            self.stop_times.append(seconds)
            if process.returncode != 0 or seconds > 5.0:
                self.problems.append(
                    f"{signal.Signals(number).name}: exit code "
                    f"{process.returncode} after {seconds:.2f} s: "
                    f"{process.stderr.read()}")

    def next_signal(self, kills, terms):
        """One of those that are still to come, in proportion; None: done."""
        left = [*[signal.SIGKILL] * (kills - self.figures["kills"]),
                *[signal.SIGINT if self.figures["terms"] % 2 else signal.SIGTERM]
                * (terms - self.figures["terms"])]
        return self.random.choice(left) if left else None

    def run(self, kills, terms):
        expected, longest = self.whole()
        output = self.folder / "parts"
        while not self.problems and (number := self.next_signal(kills, terms)):
            if self.interrupt(output, longest, number):
                self.figures["finished"] += 1
                if not self.problems and digest(output) != expected:
                    self.problems.append("a finished run has other weights")
                shutil.rmtree(output)
        if self.stop_times:
            self.figures["slowest_term_s"] = round(max(self.stop_times), 2)
            self.figures["median_term_s"] = round(
                statistics.median(self.stop_times), 2)
        if output.exists() and not self.problems:
            subprocess.run(command(self.folder, output, "--resume"), check=True,
                           capture_output=True, timeout=300)
            if digest(output) != expected:
                self.problems.append("the last run has other weights")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--terms", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    args = parser.parse_args()
    print(f"seed {args.seed}")
    with tempfile.TemporaryDirectory(prefix="luximm_") as name:
        folder = pathlib.Path(name)
        support.write_colours(folder / "data")
        campaign = Campaign(folder, args.seed)
        campaign.run(args.kills, args.terms)
    for problem in campaign.problems:
        print(problem, file=sys.stderr)
    print(json.dumps({"campaign": "train_kill", "seed": args.seed,
                      **campaign.figures,
                      "failures": len(campaign.problems)}))
    return 1 if campaign.problems else 0


if __name__ == "__main__":
    sys.exit(main())
