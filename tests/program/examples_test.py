"""examples/ that no other test runs."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import support
from support import MODEL, ProgramTest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def example(name, *args):
    return subprocess.run([os.environ[f"LUXIMM_EXAMPLE_{name.upper()}"],
                           *map(str, args)], capture_output=True, text=True,
                          timeout=300, check=False)


class ExamplesTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        cls.data = cls.folder / "colours"
        support.write_colours(cls.data)
        # A backbone that has learnt something else: two of the three classes.
        two = cls.folder / "two"
        for split in ("train", "val"):
            for name in ("red", "green"):
                shutil.copytree(cls.data / split / name, two / split / name)
        cls.saved = cls.folder / "saved"
        result = support.run("train", two, "--model", MODEL, "--input-size",
                             "32", "--crop-pct", "1", "--epochs", "4", "--lr",
                             "3e-3", "--batch-size", "6", "--output", cls.saved)
        assert result.returncode == 0, result.stderr

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def last_percentage(self, result):
        self.assertEqual(result.returncode, 0, result.stderr)
        return float(re.findall(r"([\d.]+) %", result.stdout)[-1])

    def test_finetune(self):
        output = self.folder / "finetuned"
        result = example("finetune", f"local-dir:{self.saved}", self.data,
                         output)
        self.assertGreaterEqual(self.last_percentage(result), 85.0)
        self.assertIn("top-1", self.succeeds("validate", self.data / "val",
                                             "--checkpoint", output))

    def test_two_backbones(self):
        output = self.folder / "joined.safetensors"
        source = f"local-dir:{self.saved}"
        result = example("two_backbones", self.data, source, source, output)
        self.assertGreaterEqual(self.last_percentage(result), 85.0)
        names = self.succeeds("inspect", output)
        for name in ("encoders.first.stem.0.weight",
                     "encoders.second.stem.0.weight", "head.bias"):
            self.assertIn(name, names)

    def test_segment(self):
        digits = self.folder / "digits"
        subprocess.run([sys.executable, "-B", ROOT / "tools/unpack_digits.py",
                        digits], check=True, capture_output=True)
        result = example("segment", digits, self.folder / "seg.safetensors")
        # All paper would be right in about 60 % of the pixels.
        self.assertGreaterEqual(self.last_percentage(result), 85.0)

    def test_say_what_is_wrong(self):
        for name in ("finetune", "segment", "two_backbones"):
            result = example(name)
            self.assertEqual(result.returncode, 2)
            self.assertIn("usage: ", result.stderr)
        result = example("two_backbones", self.data, "local-dir:/nowhere",
                         f"local-dir:{self.saved}", self.folder / "x")
        self.assertEqual(result.returncode, 1)
        self.assertIn("/nowhere", result.stderr)
        self.assertFalse((self.folder / "x").exists())


if __name__ == "__main__":
    unittest.main()
