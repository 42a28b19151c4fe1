"""Files of torch.save, sound and hostile, each with what luximm must make of it.

    cases() gives Case(name, data, verdict, words, tensors)

`verdict` is "accept", or "reject" with `words` that the error must have.
`tensors` is what the file must hold, {name: tensor}; None: what
`torch.load(weights_only=True)` finds. Used by pickle_diff.py and by
tools/fixtures/dump_pickle_cases.py. Needs torch and numpy.
"""

import argparse
import collections
import io
import os
import pathlib
import pickle
import struct
import zipfile

import numpy as np
import torch

Case = collections.namedtuple("Case", "name data verdict words tensors")
FLOATS = struct.pack("<6f", *range(6))
MAGIC = 0x1950A86A20F9469CFC6C


def flatten(value, name=""):
    """Dense tensors of nested containers by dotted name, as luximm names them."""
    if isinstance(value, torch.Tensor):
        plain = (value.layout == torch.strided and not value.is_quantized
                 and not value.is_conj() and not value.is_neg()
                 and value.device.type == "cpu")
        return {name: value} if plain else {}
    found = {}
    if isinstance(value, dict):
        items = [(str(k) if isinstance(k, int) and not isinstance(k, bool) else k, v)
                 for k, v in value.items()]
    elif isinstance(value, (list, tuple)):
        items = [(str(i), v) for i, v in enumerate(value)]
    else:
        return found
    for key, inner in items:
        if isinstance(key, str):
            found.update(flatten(inner, f"{name}.{key}" if name else key))
    return found


def saved(value, **options):
    out = io.BytesIO()
    torch.save(value, out, **options)
    return out.getvalue()


def legacy(value, **options):
    """The format before torch 1.6; its names of storages are addresses."""
    return saved(value, _use_new_zipfile_serialization=False, **options)


def archive(program, data=None, root="archive", compression=zipfile.ZIP_STORED,
            more=(), version=b"3\n"):
    """A zip archive of a pickle and storages."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as z:
        def write(name, content):
            # Without a date of its own it has today's.
            info = zipfile.ZipInfo(name)
            info.compress_type = compression
            z.writestr(info, content)

        write(f"{root}/data.pkl", program)
        for key, content in (data if data is not None else {"0": FLOATS}).items():
            write(f"{root}/data/{key}", content)
        if version is not None:
            write(f"{root}/version", version)
        for name, content in more:
            write(name, content)
    return out.getvalue()


def text(value):
    value = value.encode()
    return b"X" + struct.pack("<I", len(value)) + value


def number(value):
    if 0 <= value < 256:
        return b"K" + bytes([value])
    size = (value.bit_length() + 8) // 8
    return b"\x8a" + bytes([size]) + value.to_bytes(size, "little", signed=True)


def sequence(values):
    return b"(" + b"".join(map(number, values)) + b"t"


def name_of(path):
    module, name = path.rsplit(".", 1)
    return b"c" + module.encode() + b"\n" + name.encode() + b"\n"


def storage(key="0", elements=6, kind="torch.FloatStorage", view=b""):
    return (b"(" + text("storage") + name_of(kind) + text(key) + text("cpu")
            + number(elements) + view + b"tQ")


def tensor(size=(2, 3), stride=(3, 1), offset=0, function="_rebuild_tensor_v2",
           store=None, end=None):
    if end is None:
        end = b"" if function == "_rebuild_tensor" else (
            b"\x89" + name_of("collections.OrderedDict") + b")R")
    return (name_of("torch._utils." + function) + b"("
            + (storage() if store is None else store) + number(offset)
            + sequence(size) + sequence(stride) + end + b"tR")


def program(*items, protocol=2):
    """A dictionary of the items, each a name and the pickle of a value."""
    return (b"\x80" + bytes([protocol]) + b"}("
            + b"".join(text(k) + v for k, v in items) + b"u.")


def one(value=None, **options):
    return archive(program(("w", tensor() if value is None else value)), **options)


def old(main, keys=("0",), data=FLOATS, count=6, magic=MAGIC, version=1001,
        little=True):
    """The format before torch 1.6, by its parts."""
    system = {"protocol_version": 1001, "little_endian": little, "type_sizes": {}}
    return (pickle.dumps(magic, 2) + pickle.dumps(version, 2)
            + pickle.dumps(system, 2) + main + pickle.dumps(list(keys), 2)
            + struct.pack("<Q", count) + data)


class Unknown:
    """A class that luximm has never heard of."""

    def __init__(self):
        self.value = 3


class Hostile:
    def __init__(self, function, *arguments):
        self.call = function, arguments

    def __reduce__(self):
        return self.call


def state():
    return collections.OrderedDict(
        [("conv1.weight", torch.arange(24.).reshape(2, 3, 2, 2)),
         ("bn1.num_batches_tracked", torch.tensor(7)),
         ("fc.bias", torch.tensor([0.5, -1.0]))])


def sound():
    """(name, value, options of torch.save)"""
    yield "state dict", state(), {}
    for key in ("state_dict", "model", "state_dict_ema", "model_ema", "net"):
        yield f"wrapped in {key}", {key: state(), "epoch": 3}, {}
    yield "names with module.", {"module." + k: v for k, v in state().items()}, {}
    yield "plain dict", dict(state()), {}
    yield "empty", {}, {}
    yield "parameters", {"w": torch.nn.Parameter(torch.ones(2, 2)),
                         "frozen": torch.nn.Parameter(torch.ones(1), False)}, {}
    module = torch.nn.Sequential(torch.nn.Conv2d(1, 2, 3), torch.nn.BatchNorm2d(2))
    yield "a module's state dict", module.state_dict(), {}
    for dtype in (torch.float64, torch.float16, torch.bfloat16, torch.int64,
                  torch.int32, torch.int16, torch.int8, torch.uint8, torch.bool,
                  torch.complex64, torch.complex128, torch.float8_e4m3fn,
                  torch.float8_e5m2, torch.uint16, torch.uint32, torch.uint64):
        yield f"type {dtype}", {"t": torch.arange(6).reshape(2, 3).to(dtype)}, {}
    grid = torch.arange(24.).reshape(4, 6)
    yield "strides", {"turned": grid.t(), "part": grid[1:3, 2:5],
                      "step": grid[::2, ::3], "column": grid[:, 1],
                      "spread": torch.ones(1, 3).expand(5, 3),
                      "last": grid[3:, 5:]}, {}
    yield "shared", {"a": grid, "b": grid, "c": grid.view(-1)[3:7]}, {}
    yield "no elements", {"a": torch.zeros(0), "b": torch.zeros(3, 0, 2)}, {}
    yield "scalar", {"s": torch.tensor(2.5)}, {}
    yield "channels last", {"w": torch.randn(2, 3, 4, 4).to(
        memory_format=torch.channels_last)}, {}
    yield "names of all kinds", {"Größe 😀": torch.ones(1), "a b\n": torch.ones(1),
                                 "": torch.ones(1), "x" * 300: torch.ones(1)}, {}
    yield "deep", {"a": {"b": {"c": [torch.ones(1), (torch.ones(2), 3)]}}}, {}
    optimizer = torch.optim.AdamW(module.parameters())
    module(torch.ones(2, 1, 4, 4)).sum().backward()
    optimizer.step()
    yield "with an optimiser", {"state_dict": module.state_dict(),
                                "optimizer": optimizer.state_dict()}, {}
    yield "a counter and a set", {"w": torch.ones(1), "s": {1, 2},
                                  "c": collections.Counter("aab"),
                                  "b": b"abc", "n": None, "z": 1 + 2j,
                                  "size": torch.Size([1, 2]),
                                  "type": torch.float16,
                                  "device": torch.device("cpu")}, {}
    yield "big and negative numbers", {"w": torch.ones(1), "n": -5, "m": 2 ** 70,
                                       "k": 2 ** 40, "f": 1e300, "t": True}, {}
    yield "aliased dictionaries", (lambda d: {"a": d, "b": d})({"t": torch.ones(2)}), {}


def beside():
    """Values that torch.load refuses for what is beside the tensors."""
    yield "argparse.Namespace", {"state_dict": state(), "args": argparse.Namespace(
        lr=0.1, layers=[1, 2], path=pathlib.PurePosixPath("/a"))}, {}
    yield "numpy scalar", {"model": state(), "best": np.float64(71.5)}, {}
    yield "numpy array", {"model": state(), "means": np.arange(3)}, {}
    yield "a class of one's own", {"model": state(), "config": Unknown()}, {}
    yield "defaultdict", {"model": state(), "log": collections.defaultdict(list, a=[1])}, {}
    yield "enum and function", {"model": state(), "fn": io.BytesIO, "re": print}, {}


def zip_cases():
    for protocol in (1, 2, 3, 4, 5):
        for name, value in (("state dict", state()),
                            ("containers", {"w": torch.ones(2), "l": [1, "a", b"b", {2}],
                                            "f": frozenset([1]), "y": bytearray(b"xy"),
                                            "n": -1, "g": 2 ** 90, "z": ()})):
            yield Case(f"{name}, protocol {protocol}",
                       saved(value, pickle_protocol=protocol), "accept", "",
                       flatten(value))
            yield Case(f"{name}, protocol {protocol}, before 1.6",
                       legacy(value, pickle_protocol=protocol), "accept", "",
                       flatten(value))
    yield Case("text opcodes", archive(
        b"(dp0\nVw\np1\n" + tensor() + b"sS'old \\'\\x41'\nI5\nsVb\nI01\nsVf\nF1.5\n"
        b"sVl\nL123456789012345678901234567890L\ns."), "accept", "",
        {"w": torch.arange(6.).reshape(2, 3)})
    yield Case("escaped name", archive(b"(dV\\u00e9\\u20ac\n" + tensor() + b"s."),
               "accept", "", {"é€": torch.arange(6.).reshape(2, 3)})
    yield Case("the first rebuild function", one(tensor(function="_rebuild_tensor")),
               "accept", "", None)
    yield Case("another folder name", one(root="resnet50-0676ba61"), "accept", "", None)
    yield Case("byte order", one(more=[("archive/byteorder", b"little")]),
               "accept", "", None)
    yield Case("big byte order", one(more=[("archive/byteorder", b"big")]),
               "reject", "byte order", None)
    for version in (None, b"", b"0\n", b"11\n", b"three", b"9" * 40):
        yield Case(f"version {version}", one(version=version), "reject",
                   "version", None)
    yield Case("unknown byte order", one(more=[("archive/byteorder", b"middle")]),
               "reject", "byte order", None)
    yield Case("compressed", one(compression=zipfile.ZIP_DEFLATED), "reject",
               "compressed", None)
    yield Case("no pickle", archive(b"", root="a").replace(b"data.pkl", b"data.txt"),
               "reject", "without data.pkl", None)
    yield Case("two pickles", one(more=[("other/data.pkl", program())]), "reject",
               "and 'other/data.pkl'", None)
    yield Case("TorchScript", one(more=[("archive/constants.pkl", b"\x80\x02).")]),
               "reject", "TorchScript", None)
    yield Case("no data", one(data={}), "reject", "is not in it", None)
    yield Case("short data", one(data={"0": FLOATS[:20]}), "reject",
               "has 20 bytes, the pickle says 24", None)
    yield Case("more data", one(data={"0": FLOATS + b"more"}), "reject",
               "has 28 bytes, the pickle says 24", None)
    yield Case("path as a key", archive(program(("w", tensor(
        store=storage(key="../../etc/passwd"))))), "reject", "is not in it", None)
    twice = bytearray(archive(program(("w", tensor())),
                              data={"0": FLOATS, "1": FLOATS}))
    yield Case("data twice", bytes(twice.replace(b"data/1", b"data/0")), "reject",
               "is there twice", None)


def zip_ends():
    """Archives whose last record contradicts itself."""
    whole = one()
    for name, at, value in (("another volume", 4, 7), ("a directory elsewhere", 6, 7),
                            ("entries elsewhere", 8, 2)):
        data = bytearray(whole)
        data[len(data) - 22 + at] = value
        yield Case(name, bytes(data), "reject", "contradicts itself", None)
    entry = whole.index(b"PK\1\2")
    for name, at, value, words in (("an entry elsewhere", 34, 7, "another archive"),
                                   ("an encrypted entry", 8, 1, "is encrypted"),
                                   ("a masked entry", 9, 32, "is encrypted"),
                                   ("a folder", 38, 16, "is a folder"),
                                   ("a patch", 8, 32, "is encrypted"),
                                   ("strongly encrypted", 8, 64, "is encrypted"),
                                   ("an entry's name", 50, 0xff, "not UTF-8")):
        data = bytearray(whole)
        data[entry + at] = value
        yield Case(name, bytes(data), "reject", words, None)
    torches = saved({"w": torch.ones(1)})
    data = bytearray(torches)
    data[torches.index(b"PK\6\7") + 16] = 2
    yield Case("one of two archives", bytes(data), "reject", "contradicts itself",
               None)
    yield Case("an identity that is not UTF-8", one(
        more=[("archive/.data/serialization_id", b"1" * 30 + b"\xff")]), "reject",
        "is not UTF-8", None)
    yield Case("alignment that is no number", one(
        more=[("archive/.storage_alignment", b"6Q")]), "reject", "no number", None)
    yield Case("trained, perhaps", one(tensor(
        end=b"N" + name_of("collections.OrderedDict") + b")R")), "reject",
        "whether it is trained", None)
    yield Case("a name that is not UTF-8", archive(program(
        ("w", tensor().replace(b"_utils", b"_u\x84ils")))), "reject",
        "not UTF-8", None)
    yield Case("a number as a device", archive(program(("w", tensor(
        store=storage().replace(text("cpu"), number(1)))))), "reject",
        "as its device", None)


def tensor_cases():
    def case(name, value, words):
        return Case(name, one(value), "reject", words, None)

    yield case("beyond the storage", tensor(size=(3, 3)), "needs 36 bytes")
    yield case("offset beyond", tensor(offset=1), "needs 28 bytes")
    yield case("negative offset", tensor(offset=-1), "an integer as its place")
    yield case("negative size", tensor(size=(-2, 3)), "an integer as its shape")
    yield case("negative stride", tensor(stride=(-3, 1)), "an integer as its strides")
    yield case("fewer strides", tensor(stride=(1,)), "2 dimensions and 1 strides")
    yield case("size overflows", tensor(size=(2 ** 40, 2 ** 40), stride=(0, 0)),
               "overflows")
    yield case("stride overflows", tensor(stride=(2 ** 62, 1), size=(9, 1)),
               "overflows")
    yield case("place overflows", tensor(offset=2 ** 63 - 1), "overflows")
    yield case("size beyond 64 bits", tensor(size=(2 ** 70,), stride=(1,)),
               "an integer as its shape")
    yield case("metadata that is a number", tensor(end=b"\x89)K\x01"),
               "an integer as its metadata")
    yield case("too many arguments", tensor(end=b"\x89)NN"), "too many arguments")
    yield case("no storage", tensor(store=b"N"), "None as its storage")
    yield case("a text as a storage", tensor(store=text("x")), "a text as its storage")
    yield case("too few arguments", name_of("torch._utils._rebuild_tensor_v2")
               + b"(" + storage() + b"tR", "lacks arguments")
    yield case("storage without size", tensor(store=b"(" + text("storage")
               + name_of("torch.FloatStorage") + text("0") + text("cpu") + b"NtQ"),
               "None as its size")
    yield case("storage of negative size", tensor(store=storage(elements=-6)),
               "as its size")
    yield case("storage size overflows", tensor(store=storage(elements=2 ** 62)),
               "overflows")
    yield case("65 dimensions", tensor(size=(1,) * 65, stride=(1,) * 65),
               "65 dimensions")
    yield case("a module", b"(" + text("module") + b"NNNtQ", "a whole module")
    yield case("another persistent id", b"(" + text("file") + text("/etc/passwd")
               + b"NNNtQ", "is no storage")
    yield case("a text as persistent id", text("0") + b"Q", "refers to a text")
    yield Case("expanded a million times", one(tensor(
        size=(1000, 1000), stride=(0, 0))), "accept", "",
        {"w": torch.zeros(1).expand(1000, 1000)})


def program_cases():
    def case(name, program, words):
        return Case(name, archive(program), "reject", words, None)

    for path in ("os.system", "posix.system", "nt.system", "subprocess.Popen",
                 "builtins.eval", "builtins.exec", "__builtin__.eval",
                 "builtins.open", "sys.exit", "importlib.import_module",
                 "runpy.run_path", "pickle.loads", "socket.socket",
                 "os.path.join", "builtins.__import__"):
        for way, opcodes in (("", name_of(path)),
                             ("stacked ", text(path.rsplit(".", 1)[0])
                              + text(path.rsplit(".", 1)[1]) + b"\x93")):
            yield case(f"{way}{path}", program(
                ("w", tensor()), ("x", opcodes + b"(" + text("echo pwned") + b"tR")),
                "asks Python for")
    yield Case("os.system by pickle", saved({"w": torch.ones(1), "x": Hostile(
        os.system, "exit 1")}), "reject", "asks Python for", None)
    yield Case("a tensor by an unknown function", archive(program(
        ("w", name_of("evil.make") + b")R"), ("v", tensor()))), "accept", "",
        {"v": torch.arange(6.).reshape(2, 3)})
    for op in (0x82, 0x83, 0x84, 0x97, 0x98, ord("P"), ord("i"), ord("o"), 0x00,
               0xff, ord("Z")):
        yield case(f"opcode {op:#x}", b"\x80\x02" + bytes([op]) + b"1\n2\n.",
                   "opcode 0x")
    for name, body, words in [
            ("nothing", b"", "ends too early"),
            ("stop alone", b".", "more values than there are"),
            ("a number", b"K\x01.", "holds an integer"),
            ("a tensor", tensor() + b".", "holds a tensor"),
            ("a list", b"].", "holds a list"),
            ("a set", b"\x8f.", "holds a set"),
            ("an opaque object", name_of("a.B") + b")R.", "holds 'a.B'"),
            ("reduce without arguments", name_of("a.B") + b"R.", "more values"),
            ("reduce of a text", text("x") + b")R.", "calls a text"),
            ("reduce with a list", name_of("a.B") + b"]R.", "a list as arguments"),
            ("build of a text", text("x") + b"}b.", "changes a text"),
            ("build of a tensor", tensor() + b"}b.", "changes a tensor"),
            ("append to a dictionary", b"}K\x01a.", "adds an element to"),
            ("item of a list", b"]K\x01K\x02s.", "adds an item to"),
            ("odd items", b"}(K\x01u.", "without a value"),
            ("items without a mark", b"}K\x01K\x02u.", "mark"),
            ("tuple without a mark", b"t.", "mark"),
            ("pop below the mark", b"}(K\x01((.", "more values"),
            ("memo that is not there", b"h\x05.", "never made"),
            ("memo by text", b"g7\n.", "never made"),
            ("put of nothing", b"q\x00.", "more values"),
            ("duplicate of nothing", b"2.", "more values"),
            ("text beyond the end", b"X\xff\xff\xff\xffab.", "ends too early"),
            ("8-byte text beyond the end", b"\x8d" + b"\xff" * 8 + b".", "ends too early"),
            ("bytes beyond the end", b"\x8e" + b"\x7f" * 8 + b".", "ends too early"),
            ("bytearray beyond the end", b"\x96" + b"\xff" * 8 + b".", "ends too early"),
            ("frame beyond the end", b"\x95" + b"\xff" * 8 + b".", "frame"),
            ("number beyond the end", b"\x8b\xff\xff\xff\xff.", "ends too early"),
            ("name without an end", b"ccollections", "ends too early"),
            ("text that is not UTF-8", b"X\x02\0\0\0\xc3(.", "not UTF-8"),
            ("malformed number", b"I12x\n.", "malformed number"),
            ("malformed float", b"Fabc\n.", "malformed number"),
            ("malformed long", b"L\n.", "malformed number"),
            ("malformed text", b"Vab\\u12\n.", "malformed text"),
            ("unquoted text", b"Sab\n.", "malformed text"),
            ("a name of numbers", b"K\x01K\x02\x93.", "not a text"),
            ("dictionary of numbers", name_of("collections.OrderedDict")
             + b"(](K\x01K\x02etR.", "not pairs"),
            ("dictionary of a number", name_of("collections.OrderedDict")
             + b"(K\x01tR.", "made of an integer"),
            ("keywords on a text", text("x") + b")}\x92.", "calls a text")]:
        yield case(name, b"\x80\x02" + body, words)
    yield case("protocol 9", b"\x80\x09}.", "protocol 9")
    yield case("two tensors of one name", program(("a.b", tensor()), (
        "a", b"}" + text("b") + tensor() + b"s")), "is there twice")
    yield case("a dictionary in itself", b"\x80\x02}q\0" + text("a") + b"h\0s.",
               "nested over 32")
    yield case("nested 100 deep", b"\x80\x02}" + text("a") + b"]" * 100
               + b"a" * 99 + b"s.", "nested over 32")
    yield case("a million lists", b"\x80\x02}" + text("a") + b"(" + b"]" * 1_000_001
               + b"ls.", "over 1000000")
    yield case("a million marks", b"\x80\x02" + b"(" * 1_000_002 + b".", "over 1000000")
    yield case("a million values", b"\x80\x02(" + b"N" * 1_000_002 + b".", "over 1000000")
    yield case("a million in the memo", b"\x80\x04N" + b"\x94" * 1_000_002 + b".",
               "over 1000000")
    # Each level names the one below twice: 2^30 tensors.
    bomb = b"\x80\x02}" + text("t") + tensor() + b"sq\0"
    for level in range(30):
        bomb += (b"}(" + text("a") + b"h" + bytes([level]) + text("b") + b"h"
                 + bytes([level]) + b"uq" + bytes([level + 1]))
    yield case("2^30 names", bomb + b".", "too many")
    wide = b"\x80\x02](" + b"K\x01" * 1000 + b"eq\0"
    for level in range(8):
        wide += (b"](" + (b"h" + bytes([level])) * 200 + b"eq" + bytes([level + 1]))
    yield case("200^8 values", wide + b"}" + text("a") + b"h\x08s.", "too many")


def old_cases():
    main = program(("w", tensor(store=storage(view=b"N"))))
    yield Case("before 1.6, without a protocol", old(main)[2:], "accept", "", None)
    yield Case("before 1.6, by hand", old(main), "accept", "", None)
    part = b"(" + text("v") + number(2) + number(3) + b"t"
    yield Case("before 1.6, a part of a storage", old(program((
        "w", tensor(size=(3,), stride=(1,), store=storage(view=part))))), "accept",
        "", {"w": torch.tensor([2., 3., 4.])})
    yield Case("before 1.6, a part beyond", old(program((
        "w", tensor(size=(3,), stride=(1,), store=storage(view=b"("
                    + text("v") + number(4) + number(3) + b"t"))))), "reject",
        "reaches beyond", None)
    for name, data, words in [
            ("another magic number", old(main, magic=2 ** 76), "not of torch.save"),
            ("another version", old(main, version=1002), "another protocol"),
            ("big byte order", old(main, little=False), "byte order"),
            ("no data", old(main, keys=(), data=b"")[:-8], "is not in it"),
            ("data of no tensor", old(main, keys=("0", "9")), "no tensor has"),
            ("data twice", old(main, keys=("0", "0"), data=FLOATS
                               + struct.pack("<Q", 6) + FLOATS), "is there twice"),
            ("another count", old(main, count=7), "another size"),
            ("short data", old(main, data=FLOATS[:-1]), "reaches beyond the end"),
            ("huge count", old(main, count=2 ** 63), "another size"),
            ("no list of data", pickle.dumps(MAGIC, 2) + pickle.dumps(1001, 2)
             + pickle.dumps({}, 2) + main + pickle.dumps(3, 2), "no list of its data"),
            ("a plain pickle", pickle.dumps({"w": [1.0, 2.0]}, 2), "not of torch.save")]:
        yield Case("before 1.6, " + name, data, "reject", words, None)


def foreign_cases():
    yield Case("Git LFS pointer", b"version https://git-lfs.github.com/spec/v1\noid "
               b"sha256:" + b"ab" * 32 + b"\nsize 46807446\n", "reject",
               "a Git LFS pointer", None)
    yield Case("HTML", b"<!DOCTYPE html><html><body>Sign in</body></html>", "reject",
               "an HTML page", None)
    yield Case("JSON", b'{"error": "not found"}', "reject", "weight_map", None)
    yield Case("gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\3", "reject", "gzip", None)
    yield Case("tar", b"sys_info".ljust(257, b"\0") + b"ustar  \0" + bytes(247),
               "reject", "a tar archive", None)
    yield Case("empty", b"", "reject", "is empty", None)
    yield Case("end of a zip", archive(program())[-22:], "reject", "outside", None)


def cases():
    for name, value, options in sound():
        yield Case(name, saved(value, **options), "accept", "", flatten(value))
        if "uint16" in name or "uint32" in name or "uint64" in name or "float8" in name:
            continue  # the old format has no storage of these types
        yield Case(name + ", before 1.6", legacy(value, **options), "accept", "",
                   flatten(value))
    for name, value, options in beside():
        yield Case(name, saved(value, **options), "accept", "", flatten(value))
        yield Case(name + ", before 1.6", legacy(value, **options), "accept", "",
                   flatten(value))
    sparse = torch.eye(2).to_sparse()
    yield Case("sparse", saved({"w": torch.ones(1), "s": sparse}), "accept", "",
               {"w": torch.ones(1)})
    yield Case("conjugated", saved({"w": torch.ones(1), "c": torch.ones(
        2, dtype=torch.complex64).conj()}), "accept", "", {"w": torch.ones(1)})
    for make in (zip_cases, zip_ends, tensor_cases, program_cases, old_cases, foreign_cases):
        yield from make()
    whole, whole_old = saved(state()), legacy(state())
    for data, name in ((whole, ""), (whole_old, ", before 1.6")):
        for i in range(12):
            yield Case(f"cut at {i}/12{name}", data[:len(data) * i // 12], "reject",
                       "", None)
