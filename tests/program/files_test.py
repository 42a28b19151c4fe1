"""luximm inspect and luximm preprocess, from the outside."""

import base64
import json
import pathlib
import shutil
import struct
import tempfile
import unittest

from support import MODEL, ProgramTest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURE = ROOT / "tests/fuzz/corpus/png/rgb8"
JPEG = ROOT / "tests/fuzz/corpus/jpeg/420"


def file_of(header, data):
    return struct.pack("<Q", len(header)) + header + data


def header_of(path):
    data = path.read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    return json.loads(data[8:8 + length]), data[8 + length:]


def torch_file(name):
    """A file of tests/weights/data/pickle_cases.json."""
    cases = json.loads(
        (ROOT / "tests/weights/data/pickle_cases.json").read_text())["cases"]
    parts = next(c["file"] for c in cases if c["name"] == name)
    return b"".join(base64.b64decode(part) if isinstance(part, str)
                    else bytes([part[0]]) * part[1] for part in parts)


class FilesTest(ProgramTest):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.path = self.folder / "f.safetensors"
        self.path.write_bytes(file_of(
            b'{"__metadata__":{"format":"pt"},"w\\u001b":{"dtype":"F32",'
            b'"shape":[2,1],"data_offsets":[0,8]},"s":{"dtype":"I64",'
            b'"shape":[],"data_offsets":[8,16]}}', bytes(16)))

    def test_inspect_lists_the_tensors(self):
        self.assertEqual(self.succeeds("inspect", self.path).splitlines(), [
            "w\\x1b  F32  [2, 1]", "s      I64  []", "metadata format: pt",
            "2 tensors, 3 elements, 16 bytes"])

    def test_inspect_gives_json(self):
        described = json.loads(self.succeeds("inspect", self.path, "--json"))
        self.assertEqual(described["metadata"], {"format": "pt"})
        self.assertEqual(described["tensors"][0], {
            "name": "w\x1b", "dtype": "F32", "shape": [2, 1],
            "data_offsets": [0, 8]})

    def test_inspect_says_in_one_line_what_is_wrong_with_a_file(self):
        whole = self.path.read_bytes()
        self.path.write_bytes(whole[:-1])
        self.fails(1, "the file has 15", "inspect", self.path)
        self.path.write_bytes(whole[:20])
        self.fails(1, "in a file of 20", "inspect", self.path, "--json")
        self.path.write_bytes(b"hello")
        self.fails(1, "5 bytes, too short", "inspect", self.path)
        self.fails(1, "cannot open", "inspect", self.folder / "none")
        self.fails(2, "FILE", "inspect")

    def test_inspect_reads_what_torch_save_wrote_and_runs_nothing(self):
        path = self.folder / "w.pth"
        path.write_bytes(torch_file("state dict"))
        lines = self.succeeds("inspect", path).splitlines()
        self.assertEqual([line.split()[:2] for line in lines[:3]], [
            ["conv1.weight", "F32"], ["bn1.num_batches_tracked", "I64"],
            ["fc.bias", "F32"]])
        self.assertEqual(lines[3], "3 tensors, 27 elements, 112 bytes")
        described = json.loads(self.succeeds("inspect", path, "--json"))
        self.assertEqual(described["format"], "a file of torch.save")
        self.assertEqual(described["tensors"][2], {
            "name": "fc.bias", "dtype": "F32", "shape": [2]})
        path.write_bytes(torch_file("os.system"))
        self.fails(1, "asks Python for 'os.system'", "inspect", path)

    def test_files_of_other_kinds_are_named(self):
        for content, words in [
                (b"version https://git-lfs.github.com/spec/v1\noid sha256:a\n",
                 "a Git LFS pointer"),
                (b"<!DOCTYPE html><html></html>", "an HTML page"),
                (b'{"detail": "Not Found"}', "weight_map"), (b"", "is empty")]:
            self.path.write_bytes(content)
            self.fails(1, words, "inspect", self.path)
        self.fails(1, "has no weights, only f.safetensors.txt", "inspect",
                   self.path.rename(self.folder / "f.safetensors.txt").parent)

    def test_weights_are_found_in_shards_and_below_prefixes(self):
        self.path.unlink()
        first, again = self.folder / "first", self.folder / "again"
        self.succeeds("export", MODEL, "--output", first, "--seed", "1")
        header, data = header_of(first / "model.safetensors")
        header.pop("__metadata__")

        def write(path, prefixes):
            """The same tensors once for each prefix, and where they are."""
            names = {p + name: {**info, "data_offsets": [
                at + i * len(data) for at in info["data_offsets"]]}
                for i, p in enumerate(prefixes) for name, info in header.items()}
            path.write_bytes(file_of(json.dumps(names).encode(),
                                     data * len(prefixes)))
            return {name: path.name for name in names}

        def exports(*more):
            self.succeeds("export", MODEL, "--output", again, *more)
            self.assertEqual((again / "model.safetensors").read_bytes(),
                             (first / "model.safetensors").read_bytes())

        shards = self.folder / "shards"
        shards.mkdir()
        index = shards / "model.safetensors.index.json"
        index.write_text(json.dumps(
            {"weight_map": write(shards / "one.safetensors", [""])}))
        exports("--weights", index)
        exports("--weights", shards)
        (shards / "one.safetensors").unlink()
        self.fails(1, "its shard 'one.safetensors' is missing", "inspect", shards)
        write(self.path, ["model.backbone."])
        exports("--weights", self.path)
        write(self.path, ["student.", "teacher."])
        self.fails(1, "'student', 'teacher' all fit", "export", MODEL, "--output",
                   again, "--weights", self.path)
        exports("--weights", self.path, "--weights-prefix", "teacher")

    def test_preprocess_writes_what_a_model_is_fed(self):
        output = self.folder / "x.safetensors"
        for more, side in (((), 288), (("--train-size",), 224)):
            self.succeeds("preprocess", PICTURE, JPEG, PICTURE, "--model",
                          "resnet50.a1_in1k", "--output", output, *more)
            header, data = header_of(output)
            self.assertEqual(header["x"]["shape"], [3, 3, side, side])
            self.assertEqual(header["x"]["dtype"], "F32")
            one = len(data) // 3
            self.assertEqual(data[:one], data[2 * one:])
            self.assertNotEqual(data[:one], data[one:2 * one])

    def test_preprocess_takes_a_folder_s_configuration(self):
        (self.folder / "config.json").write_text(
            '{"architecture":"x","pretrained_cfg":{"input_size":[3,32,40]}}')
        output = self.folder / "x.safetensors"
        self.succeeds("preprocess", PICTURE, "--model",
                      f"local-dir:{self.folder}", "--output", output)
        self.assertEqual(header_of(output)[0]["x"]["shape"], [1, 3, 32, 40])

    def test_preprocess_writes_nothing_when_a_picture_is_bad(self):
        output = self.folder / "x.safetensors"
        output.write_text("old")
        self.fails(1, "is not an image", "preprocess", PICTURE, __file__,
                   "--model", MODEL, "--output", output)
        self.fails(1, "did you mean", "preprocess", PICTURE, "--model",
                   "test_convnext2.r160_in1", "--output", output)
        self.fails(1, "cannot create", "preprocess", PICTURE, "--model", MODEL,
                   "--output", self.folder / "no/x")
        self.fails(2, "--output", "preprocess", PICTURE, "--model", MODEL)
        self.assertEqual(output.read_text(), "old")
        self.assertEqual(len(list(self.folder.iterdir())), 2)


if __name__ == "__main__":
    unittest.main()
