"""luximm inspect and luximm preprocess, from the outside."""

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
