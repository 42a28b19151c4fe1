#!/usr/bin/env python3
"""Kills `luximm train` at random times and has it go on each time.

    tools/reliability/train_kill.py [--kills N] [--seed S]

A run of a tiny model is killed with SIGKILL (every fourth time with SIGTERM)
after a random time and continued with --resume, until it has been killed N
times; runs that finish begin anew. Every continuation must start, and every
finished run must end with the bytes of a run that nobody killed. The last line
is a JSON object of figures. Needs build/bin/luximm.
"""

import argparse
import hashlib
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


def command(folder, output, *more):
    return [str(PROGRAM), "train", str(folder / "data"), "--model",
            support.MODEL, "--input-size", "32", "--batch-size", "6",
            "--epochs", "15", "--ema", "--drop-path", "0.1", "--output",
            str(output), *more]


def digest(output):
    return hashlib.sha256(
        (output / "model.safetensors").read_bytes()).hexdigest()


class Campaign:
    def __init__(self, folder, seed):
        self.folder = folder
        self.random = random.Random(seed)
        self.problems = []
        self.figures = {"kills": 0, "terms": 0, "finished": 0,
                        "slowest_term_s": 0.0}

    def whole(self):
        start = time.monotonic()
        output = self.folder / "whole"
        subprocess.run(command(self.folder, output), check=True,
                       capture_output=True, timeout=300)
        return digest(output), time.monotonic() - start

    def interrupt(self, output, longest, nth):
        """One run, cut short after a random time; true if it had finished."""
        with subprocess.Popen(command(self.folder, output, "--resume"),
                              stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True) as process:
            try:
                process.wait(timeout=self.random.uniform(0.05, longest))
            except subprocess.TimeoutExpired:
                term = nth % 4 == 3
                start = time.monotonic()
                process.send_signal(signal.SIGTERM if term else signal.SIGKILL)
                process.wait(timeout=60)
                self.figures["terms" if term else "kills"] += 1
                if term:
                    self.figures["slowest_term_s"] = round(max(
                        self.figures["slowest_term_s"],
                        time.monotonic() - start), 2)
                return False
            if process.returncode != 0:
                self.problems.append(process.stderr.read())
            return True

    def run(self, kills):
        expected, longest = self.whole()
        output = self.folder / "parts"
        done = lambda: self.figures["kills"] + self.figures["terms"]
        while done() < kills and not self.problems:
            if self.interrupt(output, longest, done()):
                self.figures["finished"] += 1
                if not self.problems and digest(output) != expected:
                    self.problems.append("a finished run has other weights")
                shutil.rmtree(output)
        if output.exists() and not self.problems:
            subprocess.run(command(self.folder, output, "--resume"), check=True,
                           capture_output=True, timeout=300)
            if digest(output) != expected:
                self.problems.append("the last run has other weights")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    args = parser.parse_args()
    print(f"seed {args.seed}")
    with tempfile.TemporaryDirectory(prefix="luximm_") as name:
        folder = pathlib.Path(name)
        support.write_colours(folder / "data")
        campaign = Campaign(folder, args.seed)
        campaign.run(args.kills)
    for problem in campaign.problems:
        print(problem, file=sys.stderr)
    print(json.dumps({"campaign": "train_kill", "seed": args.seed,
                      **campaign.figures,
                      "failures": len(campaign.problems)}))
    return 1 if campaign.problems else 0


if __name__ == "__main__":
    sys.exit(main())
