"""The commands that name, run and write models, from the outside."""

import json
import pathlib
import re
import shutil
import struct
import tempfile
import unittest

import support
from support import MODEL, ProgramTest, run

ROOT = pathlib.Path(__file__).resolve().parents[2]


def write_tensor(path, name, shape, values, dtype="F32", code="f"):
    data = struct.pack(f"<{len(values)}{code}", *values)
    header = json.dumps({name: {"dtype": dtype, "shape": shape,
                                "data_offsets": [0, len(data)]}}).encode()
    path.write_bytes(struct.pack("<Q", len(header)) + header + data)


def read_tensors(path):
    """name -> (shape, values) of a file of float32 tensors."""
    data = path.read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    body = data[8 + length:]
    tensors = {}
    for name, info in json.loads(data[8:8 + length]).items():
        if name != "__metadata__":
            begin, end = info["data_offsets"]
            tensors[name] = (info["shape"], struct.unpack(
                f"<{(end - begin) // 4}f", body[begin:end]))
    return tensors


class ModelsTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        cls.input = cls.folder / "x.safetensors"
        count = 2 * 3 * 64 * 64
        write_tensor(cls.input, "x", [2, 3, 64, 64],
                     [(i * 37 % 101) / 50 - 1 for i in range(count)])
        support.write_colours(cls.folder / "colours", train=0, val=2)
        cls.saved = cls.folder / "saved"
        result = run("export", MODEL, "--num-classes", 3, "--output", cls.saved)
        assert result.returncode == 0, result.stderr

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def forward(self, *options, model=MODEL):
        output = self.folder / "y.safetensors"
        self.succeeds("forward", model, "--input", self.input, "--output",
                      output, *options)
        return read_tensors(output)

    def assert_near(self, got, expected):
        self.assertEqual(got[0], expected[0])
        largest = max(map(abs, expected[1]))
        worst = max(abs(a - b) for a, b in zip(got[1], expected[1]))
        self.assertLessEqual(worst, 1e-4 * largest)

    def test_list_filters_by_pattern(self):
        names = self.succeeds("list").splitlines()
        documented = set(re.findall(r"^\| `(?!test_)(\w+\.\w+)` \|",
                                    (ROOT / "docs/models.md").read_text(),
                                    re.MULTILINE))
        self.assertGreater(len(documented), 0)
        self.assertEqual(sorted(names), sorted(documented))
        self.assertEqual(self.succeeds("list", "convnextv2_atto").split(),
                         ["convnextv2_atto.fcmae_ft_in1k",
                          "convnextv2_atto.fcmae"])
        described = json.loads(self.succeeds("list", "convnext_tiny", "--json"))
        self.assertEqual({m["family"] for m in described}, {"convnext"})
        self.assertEqual(self.succeeds("list", "nothing*"), "")

    def test_info_shows_settings_and_licence(self):
        text = self.succeeds("info", "convnextv2_atto.fcmae_ft_in1k")
        self.assertIn("no commercial use", text)
        info = json.loads(self.succeeds("info", "resnet50", "--json"))
        self.assertEqual(info["test_input_size"], [3, 288, 288])
        self.assertEqual([f["reduction"] for f in info["features"]],
                         [2, 4, 8, 16, 32])
        self.fails(1, "did you mean 'resnet50.a1_in1k'?", "info", "resnet5")
        self.fails(2, "MODEL", "info")

    def test_forward_repeats_itself_by_seed(self):
        first = self.forward("--seed", 1)["logits"]
        self.assertEqual(first[0], [2, 1000])
        self.assertEqual(first, self.forward("--seed", 1)["logits"])
        self.assertNotEqual(first, self.forward("--seed", 2)["logits"])

    def test_forward_runs_weights_heads_and_features(self):
        weights = ("--weights", self.saved / "model.safetensors")
        logits = self.forward(*weights, "--num-classes", 3)["logits"]
        self.assertEqual(logits[0], [2, 3])
        folder = f"local-dir:{self.saved}"
        self.assertEqual(logits, self.forward(*weights, model=folder)["logits"])
        self.assert_near(
            self.forward(*weights, "--optimize", model=folder)["logits"],
            logits)
        pooled = self.forward(*weights, "--num-classes", 0)["logits"]
        self.assertEqual(
            pooled, self.forward(*weights, "--pre-logits",
                                 model=folder)["logits"])
        plain = self.forward(*weights, "--features", "--out-indices", "0,-1")
        self.assertEqual(sorted(plain), ["features.0", "features.1"])
        fast = self.forward(*weights, "--features", "--out-indices", "0,-1",
                            "--optimize")
        for name, expected in plain.items():
            self.assert_near(fast[name], expected)

    def test_forward_refuses_what_makes_no_sense(self):
        output = self.folder / "none.safetensors"
        ends = ("--output", output)
        start = ("forward", MODEL, "--input")
        self.fails(1, "cannot open", *start, self.folder / "nothing", *ends)
        self.fails(1, "'x'", *start, self.saved / "model.safetensors", *ends)
        integers = self.folder / "integers.safetensors"
        write_tensor(integers, "x", [1, 3, 32, 32], range(3 * 1024), "I64", "q")
        self.fails(1, "expected Float", *start, integers, *ends)
        self.fails(1, "expected [N, 4, H, W]", *start, self.input, *ends,
                   "--in-chans", 4)
        self.fails(1, "out_indices", *start, self.input, *ends, "--features",
                   "--out-indices", "0,9")
        self.fails(2, "--features", *start, self.input, *ends,
                   "--out-indices", "0")
        self.fails(2, "--dtype", *start, self.input, *ends, "--dtype", "int8")
        self.fails(1, "is no device", *start, self.input, *ends, "--device",
                   "abacus")
        self.fails(1, "cannot create", *start, self.input, "--output",
                   self.folder / "no/such/folder/y.safetensors")
        self.assertFalse(output.exists())

    def test_classify_prints_the_likeliest_classes(self):
        red = self.folder / "colours/val/red/0.png"
        lines = self.succeeds("classify", red, "--checkpoint", self.saved,
                              "--topk", 2).splitlines()
        self.assertEqual(lines[0], str(red))
        self.assertEqual(len(lines), 3)
        self.assertRegex(lines[1], r"^ +\d+\.\d %  class [012]$")

        folder = ("classify", self.folder / "colours", "--checkpoint",
                  self.saved / "model.safetensors", "--json", "--topk", 9)
        rows = [json.loads(line) for line in
                self.succeeds(*folder, "--batch-size", 4).splitlines()]
        self.assertEqual(len(rows), 6)
        eager = [json.loads(line) for line in
                 self.succeeds(*folder, "--eager").splitlines()]
        for row, plain in zip(rows, eager):
            self.assertEqual(row["image"], plain["image"])
            self.assertEqual(len(row["top"]), 3)
            self.assertAlmostEqual(sum(c["score"] for c in row["top"]), 1, 5)
            self.assertAlmostEqual(row["top"][0]["score"],
                                   plain["top"][0]["score"], 4)

    def test_classify_says_what_it_cannot_do(self):
        red = self.folder / "colours/val/red/0.png"
        broken = self.folder / "broken.png"
        broken.write_bytes(red.read_bytes()[:80])
        checkpoint = ("--checkpoint", self.saved)
        self.fails(1, "no file or folder", "classify", "nothing.jpg",
                   *checkpoint)
        self.fails(1, "broken.png", "classify", broken, *checkpoint)
        self.fails(2, "--model or --checkpoint", "classify", red)
        self.fails(2, "leave out --model", "classify", red, *checkpoint,
                   "--model", MODEL)
        self.fails(2, "--batch-size", "classify", red, *checkpoint,
                   "--batch-size", 0)
        self.fails(1, "config.json", "classify", red, "--checkpoint",
                   self.folder)
        lone = self.folder / "lone/w.safetensors"
        lone.parent.mkdir()
        shutil.copy(self.saved / "model.safetensors", lone)
        self.fails(2, "with --model", "classify", red, "--checkpoint", lone)
        lone.write_bytes(lone.read_bytes()[:-4])
        self.fails(1, "w.safetensors", "classify", red, "--checkpoint", lone,
                   "--model", MODEL, "--num-classes", 3)

    def test_embed_writes_a_row_per_picture(self):
        output = self.folder / "e.safetensors"
        paths = self.succeeds("embed", self.folder / "colours", "--checkpoint",
                              self.saved, "--output", output).splitlines()
        self.assertEqual(len(paths), 6)
        shape, _ = read_tensors(output)["embeddings"]
        features = json.loads(self.succeeds("info", MODEL, "--json"))
        self.assertEqual(shape, [6, features["num_features"]])

    def test_export_writes_a_folder_or_nothing(self):
        config = json.loads((self.saved / "config.json").read_text())
        self.assertEqual(config["num_classes"], 3)
        blocked = self.folder / "blocked"
        blocked.write_text("a file")
        self.fails(1, "blocked", "export", MODEL, "--output", blocked)
        self.assertEqual(blocked.read_text(), "a file")

    def test_bench_prints_one_json_object_last(self):
        for options in ((), ("--eager",)):
            lines = self.succeeds(
                "bench", MODEL, "--input-size", 64, "--batch-size", 2,
                "--threads", 1, "--seconds", 0.1, "--json",
                *options).splitlines()
            result = json.loads(lines[-1])
            self.assertEqual((result["batch_size"], result["threads"]), (2, 1))
            for field in ("ms_per_batch", "images_per_second", "peak_rss_mb"):
                self.assertGreater(result[field], 0, field)
        self.fails(2, "--batch-size", "bench", MODEL, "--batch-size", 0)

    def test_wrong_usage_is_one_line_and_exit_2(self):
        self.fails(2, "subcommand", )
        self.fails(2, "did you mean 'classify'?", "clasify")
        self.fails(2, "--nonsense", "list", "--nonsense")

    def test_what_cannot_be_printed_is_an_error(self):
        for args in (["list"], ["list", "--json"], ["info", MODEL], ["--help"]):
            with open("/dev/full", "w", encoding="utf-8") as full:
                result = run(*args, stdout=full)
            self.assertEqual(result.returncode, 1, args)
            self.assertRegex(result.stderr, "^luximm: error: cannot write to "
                             "standard output(: No space left on device)?\n$")

    def test_every_command_has_help(self):
        text = self.succeeds("--help")
        commands = [line.split()[0] for line in
                    text[text.index("Subcommands:"):].splitlines()[1:] if line]
        self.assertGreaterEqual(len(commands), 13)
        for command in commands:
            self.assertIn("Usage: luximm " + command,
                          self.succeeds(command, "--help"))


if __name__ == "__main__":
    unittest.main()
