"""Random command lines for the luximm program.

Makes COUNT lines out of its commands, options, names and values, wrong as often
as right, and runs each: the exit code must be 0, 1 or 2, never a signal; where
it is not 0, the last line of standard error says what is wrong, in one line
that begins `luximm: error:`; nothing may be written to standard output then.

    python3 tools/reliability/arguments.py [--count 300] [--seed N]

Needs only Python's standard library and the built program. Without a network:
HF_HUB_OFFLINE is set. Prints a line of JSON last; exit code 1 if a line broke a
promise.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import resource
import shlex
import struct
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
NUMBERS = ["0", "1", "-1", "2", "3", "32", "64", "1e3", "1.5", "nan", "inf",
           "-inf", "0x10", "007", "", " ", "9223372036854775807",
           "9223372036854775808", "18446744073709551616", "1,2", "0,,2", "-0",
           "1e999", "٣"]
WORDS = ["", "-", "--", "---", "=", "--=", "-x", "--help", "-h", "--version",
         "--help-all", "a\nb", "\x1b[31m", "\x7f", "é", "😀", "%s%n", "{}",
         "'", '"', "\\", "*", "[", "\udcff", "x" * 5000, "/dev/null", "..", "@"]
MODELS = ["resnet18.a1_in1k", "resnet18", "test_convnext2.r160_in1k",
          "test_convnext3.r160_in1k", "resnet5", "convnext_tiny.nope",
          "local-dir:.", "local-dir:/nonexistent", "hf-hub:a/b",
          "hf-hub:a/b@c", "hf-hub:", "local-dir:", "hf-hub:../../x", ".", "*"]
# What would run long however well it was written.
SKIP = {"train", "bench"}
# By the processor, as a machine may be busy with other things; and by the clock,
# for what waits for ever.
PROCESSOR_LIMIT = 60
TIME_LIMIT = 600


def commands(program):
    """{command: its options} as --help shows them."""
    def options(text):
        found = set()
        for word in text.replace(",", " ").split():
            if word.startswith("--") and len(word) > 2:
                found.add(word.rstrip(".;:)"))
        return sorted(found)

    def help_of(*arguments):
        return subprocess.run([program, *arguments, "--help"], text=True,
                              capture_output=True, check=True).stdout

    lines = help_of().split("Subcommands:")[1].splitlines()
    names = [line.split()[0] for line in lines if line.startswith("  ")
             and not line.startswith("   ")]
    return {name: options(help_of(name)) for name in names}


def make_files(folder):
    """Files of every kind, good and bad; the names that lines are made of."""
    header = b'{"x":{"dtype":"F32","shape":[1,3,32,32],"data_offsets":[0,12288]}}'
    good = struct.pack("<Q", len(header)) + header + bytes(12288)
    files = {"x.safetensors": good, "cut.safetensors": good[:1000],
             "empty": b"", "text.txt": b"hello\n", "config.json": b"{}",
             "bad.jpg": b"\xff\xd8\xff\xe0 not really", "no.png":
             b"\x89PNG\r\n\x1a\n"}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    picture = ROOT / "tests" / "fuzz" / "corpus" / "png" / "rgb8"
    (folder / "good.png").write_bytes(picture.read_bytes())
    (folder / "folder").mkdir()
    return [*files, "good.png", "folder", "missing", "missing/out.safetensors",
            "out.safetensors", "folder/out.safetensors"]


def value(rng, files):
    kind = rng.random()
    if kind < 0.3:
        return rng.choice(files)
    if kind < 0.5:
        return rng.choice(MODELS)
    if kind < 0.75:
        return rng.choice(NUMBERS)
    return rng.choice(WORDS + ["float32", "bfloat16", "cpu", "cuda", "cuda:99",
                               "mps", "center", "resnet*", "sgd"])


def random_line(rng, known, files):
    line = []
    if rng.random() < 0.95:
        command = rng.choice(sorted(known.keys() - SKIP))
        line.append(command)
        options = known[command]
    else:
        options = known["forward"]
        if rng.random() < 0.5:
            line.append(rng.choice(WORDS + NUMBERS))
    for _ in range(rng.choice([0, 1, 1, 2, 3, 3, 4, 5, 8])):
        kind = rng.random()
        if kind < 0.5 and options:
            option = rng.choice(options)
            if rng.random() < 0.25:
                line.append(option + "=" + value(rng, files))
            else:
                line.append(option)
                if rng.random() < 0.8:
                    line.append(value(rng, files))
        else:
            line.append(value(rng, files))
    if rng.random() < 0.1:
        line.append("--help")
    return [word.replace("\0", "") for word in line]


def plausible_line(rng, files):
    """Nearly right: what gets past the parser."""
    tensors = [f for f in files if "safetensors" in f or f in ("folder",
                                                              "missing")]
    model = rng.choice(MODELS[:6])
    output = rng.choice(["out.safetensors", "folder", "missing/out", "out.d"])
    line = rng.choice([
        ["list", rng.choice(["*", "resnet*", "", "["])],
        ["info", model],
        ["inspect", rng.choice(files)],
        ["preprocess", rng.choice(files), "--model", model, "--output", output],
        ["forward", model, "--input", rng.choice(tensors), "--output", output],
        ["export", model, "--output", output],
        ["classify", rng.choice(files), "--model", model],
        ["embed", rng.choice(files), "--model", model],
    ])
    for _ in range(rng.choice([0, 1, 2])):
        line.append(rng.choice(["--json", "--num-classes", "--in-chans",
                                "--features", "--out-indices", "--pre-logits",
                                "--dtype", "--seed", "--topk", "--train-size",
                                "--device", "--weights", "--checkpoint"]))
        if rng.random() < 0.8:
            line.append(value(rng, files))
    return line


def run(program, line, folder):
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1",
                   "HF_HOME": str(folder / "hf"), "HOME": str(folder)}
    try:
        return subprocess.run([program, *line], cwd=folder, env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=TIME_LIMIT,
                              preexec_fn=lambda: resource.setrlimit(
                                  resource.RLIMIT_CPU,
                                  (PROCESSOR_LIMIT, PROCESSOR_LIMIT)))
    except subprocess.TimeoutExpired:
        return None


def fault(result):
    """What is wrong with a run, "" if nothing."""
    if result is None:
        return f"still running after {TIME_LIMIT} s"
    if result.returncode not in (0, 1, 2):
        return f"exit code {result.returncode}"
    if result.returncode == 0:
        return ""
    lines = result.stderr.decode("utf-8", "replace").splitlines()
    errors = [line for line in lines if line.startswith("luximm: error: ")]
    others = [line for line in lines if not line.startswith("luximm: ")]
    if len(errors) != 1 or others:
        return f"standard error is {result.stderr[:300]!r}"
    if any(ord(c) < 32 or ord(c) == 127 for c in errors[0]):
        return "the error holds control characters"
    return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--program",
                        default=str(ROOT / "build" / "bin" / "luximm"))
    args = parser.parse_args()
    print(f"seed {args.seed}, {args.count} lines", flush=True)
    rng = random.Random(args.seed)
    counts = collections.Counter()
    failures = 0
    known = commands(args.program)
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "here"  # so that ".." is ours, too
        folder.mkdir()
        files = make_files(folder)
        lines = []
        for i in range(args.count):
            line = (plausible_line(rng, files) if i % 3 == 0
                    else random_line(rng, known, files))
            lines.append([os.fsencode(w) for w in line])
        with concurrent.futures.ThreadPoolExecutor(
                int(os.environ.get("OMP_NUM_THREADS", "2"))) as pool:
            results = pool.map(lambda l: run(args.program, l, folder), lines)
            for line, result in zip(lines, results):
                wrong = fault(result)
                counts[result.returncode if result else "time"] += 1
                if wrong:
                    failures += 1
                    words = [w.decode("utf-8", "replace") for w in line]
                    print(f"{shlex.join(words)[:300]!r}\n    {wrong}")
    print(json.dumps({
        "campaign": "arguments", "seed": args.seed, "lines": args.count,
        "exit_0": counts[0], "exit_1": counts[1], "exit_2": counts[2],
        "failures": failures, "seconds": round(time.monotonic() - start, 1)}))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
