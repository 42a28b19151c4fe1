"""Trained weights from a package index, on photographs, beside timm.

Runs where tools/real_weights.sh has fetched the weights, and with --photos the
photographs that data/photos does not carry; else says that it is skipped.
"""

import json
import os
import pathlib
import shutil
import sys
import tempfile
import unittest

from models_test import read_tensors
from support import ProgramTest, run

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CACHE = pathlib.Path(
    os.environ.get("LUXIMM_CACHE") or pathlib.Path(
        os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache",
        "luximm"))
MODEL = "tf_efficientnet_lite0.in1k"
LIMIT = 1e-3
# JPEG decoders may differ by a level or two.
JPEG_LIMIT = 0.05
SKIPPED = 77  # tests/program/CMakeLists.txt


def fetched(pattern):
    return sorted(CACHE.glob(pattern))


class RealWeightsTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.weights = fetched("weights-lite0-*/*.pth")[-1]
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        with open(ROOT / "tests/program/data/lite0.json",
                  encoding="utf-8") as file:
            cls.expected = json.load(file)["photos"]
        cls.photos = {}
        for name in cls.expected:
            found = [path for path in (ROOT / "data/photos" / name,
                                       *fetched(f"weights-photos-*/{name}"))
                     if path.exists()]
            if found:
                cls.photos[name] = found[0]
            else:
                print(f"{name} is left out: tools/real_weights.sh --photos")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def logits(self, photo):
        images, out = self.folder / "x.safetensors", self.folder / "y"
        self.succeeds("preprocess", photo, "--model", MODEL, "--output", images)
        self.succeeds("forward", MODEL, "--weights", self.weights, "--input",
                      images, "--output", out)
        return read_tensors(out)["logits"][1]

    def test_logits_are_timm_s(self):
        self.assertGreaterEqual(len(self.photos), 2)
        for name, path in self.photos.items():
            with self.subTest(name):
                limit = JPEG_LIMIT if name.endswith(".jpg") else LIMIT
                expected, logits = self.expected[name], self.logits(path)
                self.assertEqual(len(logits), 1000)
                for index, value in expected["top"]:
                    self.assertAlmostEqual(logits[index], value, delta=limit)
                self.assertAlmostEqual(sum(logits) / len(logits),
                                       expected["mean"], delta=limit)

    def test_classify_sees_what_they_show(self):
        result = self.succeeds(
            "classify", ROOT / "data/photos/coffee.png",
            ROOT / "data/photos/chelsea.png", "--model", MODEL, "--checkpoint",
            self.weights, "--json")
        rows = [json.loads(line)["top"][0] for line in result.splitlines()]
        for row, (index, name, score) in zip(
                rows, ((967, "espresso", 0.951414),
                       (282, "tiger cat", 0.392806)), strict=True):
            self.assertEqual(row["class"], index)
            self.assertIn(name, row["name"])
            self.assertAlmostEqual(row["score"], score, delta=LIMIT)


if __name__ == "__main__":
    if not fetched("weights-lite0-*/*.pth"):
        print("skipped: there are no weights; tools/real_weights.sh fetches "
              "them")
        sys.exit(SKIPPED)
    unittest.main()
