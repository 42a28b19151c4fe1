"""Images of every kind through the program: bad ones, grey ones, class maps."""

import json
import os
import pathlib
import shutil
import struct
import tempfile
import unittest

import support
from models_test import read_tensors
from support import MODEL, ProgramTest, run


class ImagesTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        support.write_colours(cls.folder / "colours", train=2, val=2)
        cls.saved = cls.folder / "saved"
        result = run("export", MODEL, "--num-classes", 3, "--output", cls.saved)
        assert result.returncode == 0, result.stderr
        # Six good images, and four that are not.
        cls.mixed = cls.folder / "mixed"
        shutil.copytree(cls.folder / "colours/val", cls.mixed)
        good = (cls.mixed / "red/0.png").read_bytes()
        (cls.mixed / "blue/broken.png").write_bytes(good[:80])
        (cls.mixed / "green/empty.png").write_bytes(b"")
        (cls.mixed / "red/text.jpg").write_text("no image")
        os.symlink(cls.folder / "gone.png", cls.mixed / "red/dangling.png")
        cls.bad = ["broken.png", "empty.png", "text.jpg", "dangling.png"]

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def assert_names_bad(self, stderr, names):
        warned = [line for line in stderr.splitlines()
                  if line.startswith("luximm: warning: left out: ")]
        self.assertEqual(len(warned), len(names), stderr)
        for name in names:
            self.assertEqual(sum(name in line for line in warned), 1, name)

    def test_classify_goes_on_after_a_bad_image(self):
        for batch in (1, 3, 100):
            result = run("classify", self.mixed, "--checkpoint", self.saved,
                         "--json", "--batch-size", batch)
            self.assertEqual(result.returncode, 1)
            rows = [json.loads(line) for line in result.stdout.splitlines()]
            self.assertEqual([pathlib.Path(r["image"]).parent.name
                              for r in rows],
                             ["blue"] * 2 + ["green"] * 2 + ["red"] * 2)
            self.assert_names_bad(result.stderr, self.bad)
            last = result.stderr.splitlines()[-1]
            self.assertIn("luximm: error: [classify] 4 of 10 images could not "
                          "be read", last)

    def test_max_bad_says_how_many_may_be(self):
        base = ("classify", self.mixed, "--checkpoint", self.saved, "--json")
        result = run(*base, "--max-bad", 4)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(len(result.stdout.splitlines()), 6)
        self.assert_names_bad(result.stderr, self.bad)
        # The images before the one too many are not lost.
        result = run(*base, "--max-bad", 0, "--batch-size", 3)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(len(result.stdout.splitlines()), 2)
        self.assertIn("more than --max-bad 0", result.stderr)
        self.fails(2, "--max-bad", *base, "--max-bad", -1)

    def test_what_is_not_there_does_not_stop_the_others(self):
        red = self.folder / "colours/val/red/0.png"
        result = run("classify", self.folder / "none.jpg", red,
                     self.mixed / "red/dangling.png", "--checkpoint", self.saved)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stdout.splitlines()[0], str(red))
        self.assertIn("2 of 3 images", result.stderr)
        self.fails(1, "no file or folder", "classify", self.folder / "none.jpg",
                   "--checkpoint", self.saved)
        # Nothing but bad ones is a failure, however many may be.
        self.fails(1, "1 of 1", "classify", self.mixed / "green/empty.png",
                   "--checkpoint", self.saved, "--max-bad", 9)

    def test_embed_keeps_the_rows_of_the_good_ones(self):
        output = self.folder / "e.safetensors"
        result = run("embed", self.mixed, "--checkpoint", self.saved, "--output",
                     output, "--batch-size", 4)
        self.assertEqual(result.returncode, 1)
        self.assert_names_bad(result.stderr, self.bad)
        self.assertIn("[embed] 4 of 10", result.stderr)
        names = result.stdout.splitlines()
        self.assertEqual(len(names), 6)
        rows = read_tensors(output)["embeddings"]
        self.assertEqual(rows[0][0], 6)
        clean = self.folder / "clean.safetensors"
        self.succeeds("embed", self.folder / "colours/val", "--checkpoint",
                      self.saved, "--output", clean)
        for a, b in zip(rows[1], read_tensors(clean)["embeddings"][1]):
            self.assertAlmostEqual(a, b, 4)
        # Given up: no file with part of the rows.
        output.unlink()
        self.fails(1, "more than --max-bad 1", "embed", self.mixed,
                   "--checkpoint", self.saved, "--output", output, "--max-bad",
                   1)
        self.assertFalse(output.exists())

    def test_validate_counts_what_it_left_out(self):
        args = ("validate", self.mixed, "--checkpoint", self.saved, "--json",
                "--batch-size", 4)
        result = run(*args)
        self.assertEqual(result.returncode, 1)
        self.assert_names_bad(result.stderr, self.bad)
        said = json.loads(result.stdout)
        self.assertEqual((said["pictures"], said["unreadable"]), (6, 4))
        self.assertEqual(json.loads(self.succeeds(*args, "--max-bad", 4))
                         ["unreadable"], 4)
        self.fails(1, "more than --max-bad 2", *args, "--max-bad", 2)

    def test_allow_truncated_reads_what_there_is(self):
        cut = self.folder / "cut.png"
        cut.write_bytes((self.folder / "colours/val/red/0.png").read_bytes()[:-40])
        output = self.folder / "x.safetensors"
        args = (cut, "--model", MODEL, "--output", output)
        self.fails(1, "cut PNG file", "preprocess", *args)
        self.assertFalse(output.exists())
        self.succeeds("preprocess", *args, "--allow-truncated")
        self.assertEqual(read_tensors(output)["x"][0], [1, 3, 160, 160])
        for command in ("classify", "embed"):
            more = ("--output", output) if command == "embed" else ()
            self.succeeds(command, cut, "--checkpoint", self.saved,
                          "--allow-truncated", *more)
        data = self.folder / "cut-data"
        shutil.copytree(self.folder / "colours", data)
        for split in ("train", "val"):
            shutil.copy(cut, data / split / "red" / "cut.png")
        self.succeeds("validate", data / "val", "--checkpoint", self.saved,
                      "--allow-truncated")
        train = ("train", data, "--model", MODEL, "--epochs", 1,
                 "--batch-size", 4, "--input-size", 32, "--output")
        self.fails(1, "cut.png", *train, self.folder / "run1")
        self.succeeds(*train, self.folder / "run2", "--allow-truncated")

    def test_a_model_of_one_channel_is_fed_grey(self):
        flat = self.folder / "flat.png"
        support.write_png(flat, [[(200, 100, 50)] * 40] * 40)
        grey = self.folder / "grey"
        self.succeeds("export", MODEL, "--num-classes", 3, "--in-chans", 1,
                      "--output", grey)
        output = self.folder / "g.safetensors"
        self.succeeds("preprocess", flat, "--model", f"local-dir:{grey}",
                      "--output", output)
        shape, values = read_tensors(output)["x"]
        self.assertEqual(shape, [1, 1, 160, 160])
        cfg = json.loads((grey / "config.json").read_text())["pretrained_cfg"]
        mean, std = (sum(cfg[k]) / len(cfg[k]) for k in ("mean", "std"))
        # Pillow's luma of (200, 100, 50) is 124.
        self.assertEqual(len(set(values)), 1)
        self.assertAlmostEqual(values[0], (124 / 255 - mean) / std, 5)
        named = self.folder / "named.safetensors"
        self.succeeds("preprocess", flat, "--model", MODEL, "--in-chans", 1,
                      "--output", named)
        self.assertEqual(read_tensors(named), read_tensors(output))
        colours = self.folder / "colours/val"
        rows = self.succeeds("classify", colours, "--checkpoint", grey, "--json")
        self.assertEqual(len(rows.splitlines()), 6)
        self.succeeds("embed", colours, "--checkpoint", grey, "--output", output)
        self.succeeds("validate", colours, "--checkpoint", grey, "--input-size",
                      64)

    def test_a_model_of_one_channel_is_trained_on_grey(self):
        trained = self.folder / "grey-run"
        self.succeeds("train", self.folder / "colours", "--model", MODEL,
                      "--in-chans", 1, "--epochs", 1, "--batch-size", 3,
                      "--input-size", 32, "--output", trained)
        cfg = json.loads((trained / "config.json").read_text())
        self.assertEqual(cfg["pretrained_cfg"]["input_size"], [1, 32, 32])
        said = json.loads(self.succeeds(
            "validate", self.folder / "colours/val", "--checkpoint", trained,
            "--json"))
        self.assertEqual(said["input_size"], [1, 32, 32])
        self.assertEqual(said["pictures"], 6)

    def test_a_class_map_says_which_folder_is_which_output(self):
        many = self.folder / "many"
        self.succeeds("export", MODEL, "--num-classes", 40, "--output", many)
        val = self.folder / "colours/val"
        args = ("validate", val, "--checkpoint", many, "--json")
        self.fails(1, "--class-map", *args)
        maps = {
            "pairs.txt": "red 30\ngreen 7\nblue 11\nother 39\n",
            "lines.txt": "\n".join({30: "red", 7: "green", 11: "blue"}.get(
                i, f"class {i}") for i in range(40)),
            "map.json": json.dumps({"red": 30, "green": 7, "blue": 11})}
        found = []
        for name, text in maps.items():
            (self.folder / name).write_text(text)
            found.append(json.loads(self.succeeds(
                *args, "--class-map", self.folder / name)))
        top = {}
        for line in self.succeeds("classify", val, "--checkpoint", many,
                                  "--json", "--topk", 1).splitlines():
            row = json.loads(line)
            top[row["image"]] = row["top"][0]["class"]
        wanted = {"red": 30, "green": 7, "blue": 11}
        right = sum(wanted[pathlib.Path(image).parent.name] == c
                    for image, c in top.items())
        for said in found:
            self.assertEqual(said["pictures"], 6)
            self.assertAlmostEqual(said["top1"], 100 * right / 6, 4)
            self.assertAlmostEqual(said["loss"], found[0]["loss"], 6)
        (self.folder / "bad.txt").write_text("red 30\ngreen 40\nblue 11\n")
        self.fails(1, "the output 40, the model has 40", *args, "--class-map",
                   self.folder / "bad.txt")
        (self.folder / "short.txt").write_text("red 30\ngreen 3\n")
        self.fails(1, "blue' is none of the 2 classes", *args, "--class-map",
                   self.folder / "short.txt")

    def test_a_class_map_gives_the_right_output_its_label(self):
        # A model that says class 30 of everything: the classifier's bias.
        many = self.folder / "biased"
        self.succeeds("export", MODEL, "--num-classes", 40, "--output", many)
        path = many / "model.safetensors"
        data = bytearray(path.read_bytes())
        length = struct.unpack("<Q", data[:8])[0]
        header = json.loads(data[8:8 + length])
        name = next(k for k in header if k.endswith("fc.bias"))
        begin = 8 + length + header[name]["data_offsets"][0]
        data[begin + 4 * 30:begin + 4 * 31] = struct.pack("<f", 1e4)
        path.write_bytes(data)
        (self.folder / "m.txt").write_text("red 30\ngreen 7\nblue 11\n")
        said = json.loads(self.succeeds(
            "validate", self.folder / "colours/val", "--checkpoint", many,
            "--json", "--class-map", self.folder / "m.txt"))
        self.assertAlmostEqual(said["top1"], 100 / 3, 4)


if __name__ == "__main__":
    unittest.main()
