"""Files of torch.save through luximm and torch.load(weights_only=True).

First the fixed files of pickle_cases.py, each with the verdict that luximm must
give; then RUNS mutated ones: bytes flipped, cut, doubled and exchanged, opcodes
and numbers changed. Where both accept, names, shapes and bytes must be equal.
What luximm alone refuses must be for one of its documented reasons. What torch
alone refuses must be for a class beside the tensors or an opcode that torch does
not know. luximm must never crash.

    PYTHON tools/reliability/pickle_diff.py [--runs 20000] [--seed N]

Needs torch, numpy and luximm's `luximm_safetensors_driver` (built with the
tests). Prints a line of JSON last; exit code 1 on any difference.
"""

import argparse
import collections
import io
import json
import pathlib
import random
import resource
import sys
import tempfile
import time
import warnings

import torch

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "reliability"))
import pickle_cases  # noqa: E402
from safetensors_diff import Driver  # noqa: E402

# What luximm refuses and torch takes, by words of the message.
STRICTER = {
    "no dictionary of tensors": ["no dictionary of tensors"],
    "hostile module": ["asks Python for"],
    "names twice": ["is there twice"],
    "nested over 32 deep": ["nested over 32"],
    "too many": ["too many", "over 1000000", "over 4000000"],
    "over 64 dimensions": ["dimensions"],
    "compressed or encrypted": ["is compressed", "is encrypted"],
    "big byte order": ["byte order"],
    "protocol above 5": ["pickle protocol"],
    "changes a tensor": ["changes a tensor"],
    "zip headers that differ": ["another header", "in the zip archive",
                                "the zip archive", "a zip archive"],
    "tensor beyond its storage": ["bytes of a storage of"],
    "data of another size": ["the pickle says", "has another size",
                             "has two sizes", "reaches beyond"],
    "no list of data": ["no list of its data"],
    "device or metadata of another type": ["as its device", "as its metadata"],
    "data listed otherwise": ["lists the data", "is not in it"],
}
# What torch refuses and luximm passes over: what is beside the tensors, and
# opcodes of protocols that torch does not read.
LAXER = ["Unsupported global", "Unsupported operand", "Unsupported class",
         "unrecognized function", "Can only create new object",
         "Can only build", "whose module", "not an allowed global",
         "size is inconsistent with indices", "unknown encoding",
         "unhashable type", "object is not callable", "Invalid device string",
         "values to unpack", "can require gradients", "invalid literal for int"]


def reference(data):
    """Its tensors, or the text of its refusal."""
    try:
        found = pickle_cases.flatten(torch.load(
            io.BytesIO(data), map_location="cpu", weights_only=True))
        return {name: rows_of(tensor) for name, tensor in found.items()}
    except RecursionError:
        return "nested over 32 deep"
    except Exception as e:
        return str(e) or repr(e)


def rows_of(tensor):
    content = None
    if tensor.numel() <= 2 ** 20:
        # A fresh tensor: of one element, any stride counts as contiguous.
        plain = torch.empty(tensor.shape, dtype=tensor.dtype)
        plain = plain.copy_(tensor.detach()).reshape(-1)
        content = bytes(plain.view(torch.uint8).numpy()) if plain.numel() else b""
    return list(tensor.shape), content


def compare(ours, theirs):
    """None if equal, else what differs."""
    tensors = {bytes.fromhex(name).decode(): (shape, data)
               for name, _, shape, data in ours["tensors"]}
    if tensors.keys() != theirs.keys():
        return f"names {sorted(tensors)[:9]} and {sorted(theirs)[:9]}"
    for name, (shape, data) in theirs.items():
        our_shape, our_data = tensors[name]
        if our_shape != shape:
            return f"{name!r}: {our_shape} and {shape}"
        same = data is None or our_data is None or bytes.fromhex(our_data) == data
        if not same:
            return f"{name!r}: the bytes differ"
    return None


def judge(ours, theirs, counts):
    """What is wrong about one file; counts what happened."""
    if isinstance(theirs, str):
        if "error" in ours:
            counts["both refuse"] += 1
            return None
        if any(words in theirs for words in LAXER):
            counts["beside the tensors"] += 1
            return None
        return f"accepted, where torch says: {theirs[:300]}"
    if "error" not in ours:
        counts["both accept"] += 1
        return compare(ours, theirs)
    for reason, words in STRICTER.items():
        if any(word in ours["error"] for word in words):
            counts["stricter: " + reason] += 1
            return None
    return f"refused, where torch accepts: {ours['error']}"


def judge_case(case, ours):
    """What is wrong about a fixed file, whose verdict is known."""
    if ("error" in ours) != (case.verdict == "reject"):
        return f"expected {case.verdict}: {str(ours)[:300]}"
    if "error" in ours:
        known = case.words in ours["error"]
        return None if known else f"expected '{case.words}': {ours['error']}"
    if case.tensors is None:
        theirs = reference(case.data)
        return theirs if isinstance(theirs, str) else compare(ours, theirs)
    return compare(ours, {name: rows_of(t) for name, t in case.tensors.items()})


OPCODES = b"(.0123FIJKLMNPQRSTUVXabcdeghijlopqrstu}])BCG\x80\x81\x82\x85\x86\x87" \
          b"\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98"


def mutated(rng, data, other):
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 1, 2, 3, 6])):
        at = rng.randrange(len(data)) if data else 0
        kind = rng.randrange(9)
        if not data or kind == 0:
            data[at:at] = other[:rng.randrange(40)]
        elif kind == 1:
            data[at] ^= 1 << rng.randrange(8)
        elif kind == 2:
            data[at] = rng.choice([0, 1, 0x7f, 0x80, 0xff])
        elif kind == 3:
            data[at] = rng.choice(OPCODES)
        elif kind == 4:
            del data[at:at + rng.choice([1, 2, 4, 30])]
        elif kind == 5:
            data[at:at] = data[at:at + rng.choice([1, 4, 30])]
        elif kind == 6 and rng.random() < 0.3:
            del data[at:]
        elif kind == 7:
            start = rng.randrange(len(other))
            piece = other[start:start + rng.choice([2, 8, 40])]
            data[at:at + len(piece)] = piece
        else:
            # In the first pickle, where most bytes mean something.
            near = rng.randrange(min(len(data), 700))
            data[near] = (data[near] + rng.choice([1, -1, 2, 16])) % 256
    return bytes(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--driver", default=str(
        ROOT / "build" / "bin" / "luximm_safetensors_driver"))
    args = parser.parse_args()
    warnings.simplefilter("ignore")
    torch.manual_seed(args.seed)
    torch.set_num_threads(1)
    print(f"seed {args.seed}, {args.runs} mutated files; torch "
          f"{torch.__version__}", flush=True)
    rng = random.Random(args.seed)
    counts = collections.Counter()
    failures = cases = 0
    start = time.monotonic()
    # A mutated size makes torch ask for any amount of memory.
    resource.setrlimit(resource.RLIMIT_DATA, (8 << 30, resource.RLIM_INFINITY))
    seeds = []
    with tempfile.TemporaryDirectory() as folder:
        driver = Driver(args.driver, str(pathlib.Path(folder) / "f"))

        def report(what, wrong, data):
            nonlocal failures
            failures += 1
            if failures <= 20:
                print(f"{what}: {wrong}\n    {data[:1500]!r}", flush=True)

        for case in pickle_cases.cases():
            cases += 1
            wrong = judge_case(case, driver.ask(b"w", case.data))
            if wrong:
                report(case.name, wrong, case.data)
            if case.verdict == "accept" and len(case.data) < 8000:
                seeds.append(case.data)
        for run in range(args.runs):
            data = mutated(rng, rng.choice(seeds), rng.choice(seeds))
            wrong = judge(driver.ask(b"w", data), reference(data), counts)
            if wrong:
                report(run, wrong, data)
    for what, count in sorted(counts.items()):
        print(f"{count:8} {what}")
    print(json.dumps({"campaign": "pickle_diff", "seed": args.seed,
                      "cases": cases, "runs": args.runs, "failures": failures,
                      "seconds": round(time.monotonic() - start, 1), **counts}))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
