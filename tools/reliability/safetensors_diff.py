"""Mutated safetensors files through luximm and the reference implementation.

Makes RUNS files: small valid ones, damaged one to four times with a knowledge
of the format (numbers, offsets, keys, types, escapes, lengths, bytes). Nothing
that safetensors refuses may be accepted; where both accept, names, types,
shapes and bytes must be equal; what luximm alone refuses must be for one of its
documented reasons. Every 50th file is undamaged, and luximm's saving it again
must give the bytes that Python's `save_file` gave.

    PYTHON tools/reliability/safetensors_diff.py [--runs 100000] [--seed N]

Needs safetensors and luximm's `luximm_safetensors_driver` (built with the
tests). Prints a line of JSON last; exit code 1 on any difference.
"""

import argparse
import collections
import ctypes
import json
import pathlib
import random
import struct
import subprocess
import sys
import tempfile
import time

import safetensors

ROOT = pathlib.Path(__file__).resolve().parents[2]
BITS = {"BOOL": 8, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6, "U8": 8, "I8": 8,
        "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8,
        "F8_E5M2FNUZ": 8, "I16": 16, "U16": 16, "F16": 16, "BF16": 16,
        "I32": 32, "U32": 32, "F32": 32, "C64": 64, "F64": 64, "I64": 64,
        "U64": 64}
NO_TORCH_TYPE = {"F4", "F6_E2M3", "F6_E3M2"}
ORDER = list(BITS)
# What luximm refuses and safetensors takes, by words of the message.
STRICTER = {
    "duplicate key": ["is there twice"],
    "tensor or type of another form": ["expected '{'", "expected '\"'"],
    "dimension above 2^63 - 1": ["has a dimension above"],
    "rank above 64": ["more than 64 dimensions"],
    "zero-size with overflow": ["whose size overflows"],
    "nested above 100": ["nested too deeply"],
    "number out of range": ["number out of range"],
}
NUMBERS = [0, 1, 2, 3, 7, 8, 15, 16, 255, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1,
           2 ** 32, 2 ** 53, 2 ** 61, 2 ** 62, 2 ** 63 - 1, 2 ** 63,
           2 ** 64 - 8, 2 ** 64 - 1, 2 ** 64, 2 ** 65]
VALUES = ["null", "true", "[]", "{}", '""', '"F32"', "0", "-1", "1.5", "1e3",
          "-0", "1e400", "[0,0]", "[[1]]", '{"a":"b"}', "00", "1.", "nul",
          "[1,]", '"\\u0041"', '"\\ud800"', "1e-400", "[null]", "123456789012"]
WHITE = [" ", "\t", "\n", "\r", "  ", "\f", "\v", "\0", "\u00a0", "\ufeff"]
NAMES = ["", "a", "b", "conv1.weight", "__metadata__", "__METADATA__", "dtype",
         "shape", "data_offsets", "é", "😀", "a\u0000b", "x" * 40, "../etc"]


class Tensor:
    """One entry of the header, each part as JSON text."""

    def __init__(self, rng, name, begin):
        self.name = json.dumps(name, ensure_ascii=rng.random() < 0.5)
        dtype = rng.choice(ORDER if rng.random() < 0.5 else ["F32", "U8"])
        shape = [rng.choice([0, 1, 1, 2, 2, 3, 4])
                 for _ in range(rng.choice([0, 1, 1, 2, 2, 3]))]
        if BITS[dtype] % 8:
            shape.append(4)
        bits = BITS[dtype]
        for dim in shape:
            bits *= dim
        self.dtype = f'"{dtype}"'
        self.shape = list(map(str, shape))
        self.begin, self.end = begin, begin + bits // 8
        self.offsets = [str(self.begin), str(self.end)]
        self.more = []

    def fields(self):
        return [('"dtype"', self.dtype),
                ('"shape"', "[" + ",".join(self.shape) + "]"),
                ('"data_offsets"', "[" + ",".join(self.offsets) + "]")]


class File:
    def __init__(self, rng):
        self.rng = rng
        self.tensors = []
        at = 0
        names = rng.sample(NAMES[:4] + NAMES[9:], rng.choice([0, 1, 1, 2, 3, 4]))
        for name in names:
            tensor = Tensor(rng, name, at)
            self.tensors.append(tensor)
            at = tensor.end
        self.data = rng.randbytes(at)
        if rng.random() < 0.7:
            rng.shuffle(self.tensors)
        self.metadata = None
        if rng.random() < 0.4:
            keys = rng.sample(["format", "a", "", "é\n"], rng.choice([0, 1, 2]))
            self.metadata = [(json.dumps(k), json.dumps(rng.choice(NAMES)))
                             for k in keys]
        self.length_change = 0
        self.length = None
        self.spaces = rng.choice([0, 0, 0, 1, 2, 5, 8])

    def text(self):
        items = []
        if self.metadata is not None:
            items.append('"__metadata__":{' + ",".join(
                f"{k}:{v}" for k, v in self.metadata) + "}")
        for t in self.tensors:
            fields = t.fields() + t.more
            if self.rng.random() < 0.2:
                self.rng.shuffle(fields)
            items.append(f"{t.name}:{{" + ",".join(
                f"{k}:{v}" for k, v in fields if k is not None) + "}")
        if self.rng.random() < 0.3:
            self.rng.shuffle(items)
        return "{" + ",".join(items) + "}" + " " * self.spaces

    def bytes(self, header):
        length = len(header) + self.length_change
        if self.length is not None:
            length = self.length
        return struct.pack("<Q", length % 2 ** 64) + header + self.data


def number(rng, old):
    kind = rng.random()
    if kind < 0.4 and old.isdigit():
        return str(max(0, int(old) + rng.choice([-8, -4, -2, -1, 1, 2, 4, 8])))
    if kind < 0.8:
        return str(rng.choice(NUMBERS))
    return rng.choice(VALUES + ["-" + old, old + ".0", old + "e0", "0" + old,
                                '"' + old + '"', "+" + old])


def change_tensor(rng, file):
    t = rng.choice(file.tensors)
    kind = rng.randrange(13)
    if kind == 0 and t.shape:
        i = rng.randrange(len(t.shape))
        t.shape[i] = number(rng, t.shape[i])
    elif kind == 1 and t.offsets:
        i = rng.randrange(len(t.offsets))
        t.offsets[i] = number(rng, t.offsets[i])
    elif kind == 2:
        t.dtype = rng.choice([f'"{rng.choice(ORDER)}"', t.dtype.lower(),
                              rng.choice(VALUES), '"F16 "', '{"F32":null}'])
    elif kind == 3:
        t.shape.insert(rng.randrange(len(t.shape) + 1),
                       rng.choice(["0", "1", "1", "2", str(rng.choice(NUMBERS))]))
    elif kind == 4 and t.shape:
        t.shape.pop(rng.randrange(len(t.shape)))
    elif kind == 5:
        t.offsets = t.offsets[::-1]
    elif kind == 6:
        t.offsets = rng.choice([t.offsets[:1], t.offsets + ["0"], []])
    elif kind == 7:
        t.more.append((rng.choice(['"x"', '"dtype"', '"shape"', '"\\u0064type"',
                                   '"data_offsets"', '""']),
                       rng.choice(VALUES + [t.dtype, t.fields()[1][1]])))
    elif kind == 8:
        t.name = rng.choice([json.dumps(rng.choice(NAMES)),
                             rng.choice(file.tensors).name, '"\\u0061"', "a",
                             '"\\ud800"', '"\x01"', "1"])
    elif kind == 9:
        file.tensors.append(t)
    elif kind == 10:
        file.tensors.remove(t)
    elif kind == 11:
        t.shape += ["1"] * rng.choice([1, 8, 62, 64, 70])
    else:
        other = rng.choice(file.tensors)
        t.offsets, other.offsets = other.offsets, t.offsets


def change_file(rng, file):
    kind = rng.randrange(7)
    if kind == 0:
        file.length_change += rng.choice([-8, -2, -1, 1, 2, 8])
    elif kind == 1:
        file.length = rng.choice(NUMBERS + [100_000_000, 100_000_001, 0, 8])
    elif kind == 2:
        file.data = file.data[:rng.randrange(len(file.data) + 1)]
    elif kind == 3:
        file.data += rng.randbytes(rng.choice([1, 1, 4, 8]))
    elif kind == 4:
        file.metadata = [(json.dumps(rng.choice(NAMES)),
                          rng.choice(VALUES + ['"v"'] * 20))
                         for _ in range(rng.choice([0, 1, 2, 3]))]
    elif kind == 5:
        cut = rng.randrange(len(file.data) + 1)
        file.data = file.data[cut:] + file.data[:cut]
    else:
        file.spaces = rng.randrange(9)


def change_text(rng, text):
    at = rng.randrange(len(text) + 1)
    kind = rng.randrange(8)
    if kind == 0:
        return text[:at] + rng.choice(WHITE) + text[at:]
    if kind == 1:
        return text[:at] + text[at + 1:]
    if kind == 2:
        return text[:at] + rng.choice('{}[]",:\\/0123456789-+.eEtfnu ') + text[at:]
    if kind == 3:
        return text[:at] + rng.choice(VALUES) + text[at:]
    if kind == 4:
        return rng.choice(WHITE) + text if rng.random() < 0.5 else (
            text + rng.choice(WHITE + ["x", "{}", "//", ","]))
    if kind == 5:
        end = min(len(text), at + rng.randrange(1, 20))
        return text[:end] + text[at:]
    if kind == 6 and at < len(text):
        return text[:at] + f"\\u{ord(text[at]) % 65536:04x}" + text[at + 1:]
    return text.replace(*rng.choice([("[", "{"), (":", "="), ('"', "'"),
                                     (",", ",,"), ("}", "]"), ("]", "],"),
                                     ("[", "[["), (":", ": "), (",", " ,\n")]), 1)


def change_bytes(rng, data):
    if not data:
        return data
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 2, 5])):
        at = rng.randrange(len(data))
        kind = rng.randrange(4)
        if kind == 0:
            data[at] ^= 1 << rng.randrange(8)
        elif kind == 1:
            data[at] = rng.choice([0, 0xFF, 0x80, 0xC3, 0xED, 0x22, 0x5C])
        elif kind == 2:
            del data[at]
        else:
            data.insert(at, rng.randrange(256))
        if not data:
            break
    return bytes(data)


def mutated(rng):
    file = File(rng)
    text_changes = byte_changes = 0
    for _ in range(rng.choice([1, 1, 1, 2, 2, 3, 4])):
        kind = rng.random()
        if kind < 0.55 and file.tensors:
            change_tensor(rng, file)
        elif kind < 0.75:
            change_file(rng, file)
        elif kind < 0.93:
            text_changes += 1
        else:
            byte_changes += 1
    text = file.text()
    for _ in range(text_changes):
        text = change_text(rng, text)
    data = file.bytes(text.encode("utf-8", "surrogatepass"))
    for _ in range(byte_changes):
        data = change_bytes(rng, data)
    return data


def valid(rng):
    """A file as the reference writes it."""
    tensors = {}
    kept = []
    for name in rng.sample(NAMES[:4] + NAMES[6:], rng.choice([1, 2, 5])):
        dtype = rng.choice([d for d in ORDER if d not in NO_TORCH_TYPE])
        shape = [rng.randrange(5) for _ in range(rng.randrange(4))]
        count = BITS[dtype] // 8
        for dim in shape:
            count *= dim
        data = rng.randbytes(count)
        if dtype == "BOOL":
            data = bytes(b & 1 for b in data)
        kept.append(ctypes.create_string_buffer(data, max(1, len(data))))
        tensors[name] = safetensors.TensorSpec(
            dtype=TORCH_NAMES[dtype], shape=shape,
            data_ptr=ctypes.addressof(kept[-1]), data_len=len(data))
    metadata = rng.choice([None, {"format": "pt"}])
    return safetensors.serialize(tensors, metadata)


TORCH_NAMES = {
    "BOOL": "bool", "U8": "uint8", "I8": "int8", "F8_E5M2": "float8_e5m2",
    "F8_E4M3": "float8_e4m3fn", "F8_E8M0": "float8_e8m0fnu",
    "F8_E4M3FNUZ": "float8_e4m3fnuz", "F8_E5M2FNUZ": "float8_e5m2fnuz",
    "I16": "int16", "U16": "uint16", "F16": "float16", "BF16": "bfloat16",
    "I32": "int32", "U32": "uint32", "F32": "float32", "C64": "complex64",
    "F64": "float64", "I64": "int64", "U64": "uint64"}


class Driver:
    def __init__(self, program, scratch):
        self.process = subprocess.Popen([program, scratch],
                                        stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)

    def ask(self, verb, data):
        self.process.stdin.write(verb + struct.pack("<I", len(data)) + data)
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("the driver died with code "
                             f"{self.process.wait()} on {data.hex()}")
        return json.loads(line)


def reference(data):
    """Its tensors, or the text of its refusal."""
    try:
        return {name: (info["dtype"], info["shape"], bytes(info["data"]))
                for name, info in safetensors.deserialize(data)}
    except safetensors.SafetensorError as e:
        return str(e)


def compare(ours, theirs):
    """None if equal, else what differs."""
    tensors = {bytes.fromhex(name).decode(): (dtype, shape, data)
               for name, dtype, shape, data in ours["tensors"]}
    if tensors.keys() != theirs.keys():
        return f"names {sorted(tensors)} and {sorted(theirs)}"
    for name, (dtype, shape, data) in theirs.items():
        our_dtype, our_shape, our_data = tensors[name]
        if (our_dtype, our_shape) != (dtype, list(shape)):
            return f"{name!r}: {our_dtype}{our_shape} and {dtype}{shape}"
        if dtype in NO_TORCH_TYPE:
            continue
        if dtype == "BOOL":
            data = bytes(b != 0 for b in data)
        if bytes.fromhex(our_data) != data:
            return f"{name!r}: the bytes differ"
    return None


def has_duplicates(data):
    """True if a key is twice in one object. Then luximm may well stumble over
    the first, which the reference forgets."""
    found = []

    def pairs(items):
        found.append(len({key for key, _ in items}) < len(items))
        return dict(items)

    length = struct.unpack("<Q", data[:8])[0]
    json.loads(data[8:8 + length], object_pairs_hook=pairs)
    return any(found)


def judge(data, ours, theirs, counts):
    """What is wrong about one file; counts what happened."""
    if isinstance(theirs, str):
        if "error" in ours:
            counts["both refuse"] += 1
            return None
        return f"accepted, where safetensors says: {theirs}"
    if "error" not in ours:
        counts["both accept"] += 1
        return compare(ours, theirs)
    for reason, words in STRICTER.items():
        if any(word in ours["error"] for word in words):
            counts["stricter: " + reason] += 1
            return None
    if has_duplicates(data):
        counts["stricter: duplicate key"] += 1
        return None
    return f"refused, where safetensors accepts: {ours['error']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--driver", default=str(
        ROOT / "build" / "bin" / "luximm_safetensors_driver"))
    args = parser.parse_args()
    print(f"seed {args.seed}, {args.runs} files; safetensors "
          f"{safetensors.__version__}", flush=True)
    rng = random.Random(args.seed)
    counts = collections.Counter()
    failures = 0
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        driver = Driver(args.driver, str(pathlib.Path(folder) / "f"))
        for run in range(args.runs):
            if run % 50 == 0:
                data = valid(rng)
                ours = driver.ask(b"s", data)
                counts["saved again"] += 1
                wrong = judge(data, ours, reference(data), counts)
                if not wrong and ours["saved"] != data.hex():
                    wrong = f"saved again as {ours['saved']}"
            else:
                data = mutated(rng)
                wrong = judge(data, driver.ask(b"r", data), reference(data),
                              counts)
            if wrong:
                failures += 1
                if failures <= 20:
                    print(f"{run}: {wrong}\n    {data[8:]!r}\n    {data.hex()}")
    for what, count in sorted(counts.items()):
        print(f"{count:8} {what}")
    print(json.dumps({"campaign": "safetensors_diff", "seed": args.seed,
                      "runs": args.runs, "failures": failures,
                      "seconds": round(time.monotonic() - start, 1),
                      **counts}))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
