#!/usr/bin/env python3
"""Has TensorBoard read what `luximm train` wrote, and compares the values.

    $(tools/setup.sh --python | tail -1) tools/check_events.py

Trains a tiny model three times, once through, once stopped by SIGTERM and once
killed, both in the middle of an epoch and continued with --resume; then
TensorBoard's EventAccumulator reads each folder.
Every curve must have each step once and in order, the values by epoch must be
those of summary.csv, and all but the speed must be the same in all three. Needs build/bin/luximm. The last line is a JSON object
of figures.
"""

import csv
import json
import math
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

from tensorboard.backend.event_processing.event_accumulator import (
    EventAccumulator)

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "build" / "bin" / "luximm"
os.environ.setdefault("LUXIMM_PROGRAM", str(PROGRAM))
sys.path.insert(0, str(ROOT / "tests" / "program"))

import support  # noqa: E402  (needs the variable)

EPOCHS = 8


def command(folder, output, *more):
    return [str(PROGRAM), "train", str(folder / "data"), "--model",
            support.MODEL, "--input-size", "32", "--batch-size", "6",
            "--epochs", str(EPOCHS), "--log-interval", "1", "--output",
            str(output), *more]


def interrupt(folder, output, number):
    """Runs until the second step of the third epoch, and sends a signal."""
    with subprocess.Popen(command(folder, output), stderr=subprocess.PIPE,
                          stdout=subprocess.DEVNULL, text=True) as process:
        for line in process.stderr:
            if line.startswith("epoch 3/8 2/3"):
                process.send_signal(number)
                break
        process.communicate(timeout=60)


def curves(folder):
    accumulator = EventAccumulator(str(folder), size_guidance={"scalars": 0})
    accumulator.Reload()
    return {tag: [(e.step, e.value) for e in accumulator.Scalars(tag)]
            for tag in accumulator.Tags()["scalars"]}


def check(folder, figures):
    with open(folder / "summary.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == EPOCHS, rows
    found = curves(folder)
    for tag in ("train/loss", "train/lr", "train/images_per_second"):
        assert [step for step, _ in found[tag]] == list(
            range(1, 3 * EPOCHS + 1)), (folder, tag, found[tag])
    for tag in ("train_loss", "eval_loss", "eval_top1", "eval_top5", "lr"):
        points = found[f"epoch/{tag}"]
        assert [step for step, _ in points] == list(range(EPOCHS)), (tag, points)
        for row, (_, value) in zip(rows, points):
            assert math.isclose(float(row[tag]), value, rel_tol=1e-6,
                                abs_tol=1e-9), (tag, row, value)
    figures["points"] += sum(map(len, found.values()))
    figures["files"] += len(list(folder.glob("events.out.tfevents.*")))
    return found


def main():
    figures = {"campaign": "check_events", "runs": 0, "points": 0, "files": 0}
    with tempfile.TemporaryDirectory(prefix="luximm_") as name:
        folder = pathlib.Path(name)
        support.write_colours(folder / "data")
        runs = {}
        for kind, number in (("whole", None), ("term", signal.SIGTERM),
                             ("kill", signal.SIGKILL)):
            output = folder / kind
            if number is not None:
                interrupt(folder, output, number)
                assert not (output / "model.safetensors").exists()
            subprocess.run(command(folder, output, "--resume"), check=True,
                           capture_output=True, timeout=300)
            runs[kind] = check(output, figures)
            figures["runs"] += 1
            shutil.rmtree(output)
        for kind in ("term", "kill"):  # the same curves, but for the speed
            for tag in runs["whole"]:
                if "per_second" not in tag:
                    assert runs[kind][tag] == runs["whole"][tag], (kind, tag)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
