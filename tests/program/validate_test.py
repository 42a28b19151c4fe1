"""luximm validate: what it prints, and by which labels it counts."""

import csv
import io
import json
import pathlib
import shutil
import tempfile
import unittest

import support
from support import MODEL, ProgramTest

COLUMNS = ["model", "top1", "top1_err", "top5", "top5_err", "param_count",
           "img_size", "crop_pct", "interpolation"]


class ValidateTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        support.write_colours(cls.folder / "colours", train=0, val=4)
        cls.val = cls.folder / "colours/val"
        cls.model = cls.folder / "model"
        result = support.run("export", MODEL, "--num-classes", 12, "--output",
                             cls.model)
        assert result.returncode == 0, result.stderr
        config = json.loads((cls.model / "config.json").read_text())
        config["label_names"] = ["blue", "green", "red",
                                 *(f"c{i}" for i in range(9))]
        (cls.model / "config.json").write_text(json.dumps(config))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def validate(self, *more):
        return self.succeeds("validate", self.val, "--checkpoint", self.model,
                             *more)

    def test_prints_the_columns_of_timms_validate(self):
        exact = json.loads(self.validate("--json"))
        self.assertEqual(exact["pictures"], 12)
        self.assertEqual([c for c in exact if c in COLUMNS], COLUMNS)
        self.assertEqual(json.loads(self.validate("--format", "json"))["loss"],
                         exact["loss"])
        text = self.validate("--format", "csv")
        row, = csv.DictReader(io.StringIO(text))
        self.assertEqual(list(row), COLUMNS)
        self.assertEqual(row["model"], MODEL)
        self.assertEqual(float(row["top1"]), round(exact["top1"], 4))
        self.assertAlmostEqual(float(row["top1"]) + float(row["top1_err"]), 100,
                               places=4)
        self.assertEqual(float(row["top5"]), round(exact["top5"], 4))
        info = json.loads(self.succeeds("info", f"local-dir:{self.model}",
                                        "--json"))
        self.assertEqual(float(row["param_count"]),
                         round(info["parameters"] / 1e6, 2))
        self.assertEqual((row["img_size"], row["crop_pct"],
                          row["interpolation"]), ("160", "0.95", "bicubic"))
        table = self.validate("--format", "table").splitlines()
        self.assertEqual([line.split() for line in table],
                         [COLUMNS, [row[c] for c in COLUMNS]])
        changed = self.validate("--format", "csv", "--input-size", "32",
                                "--crop-pct", "0.5").splitlines()[1]
        self.assertTrue(changed.endswith(",32,0.5,bicubic"), changed)
        plain = self.validate()
        self.assertRegex(plain, rf"^top-1 {exact['top1']:.2f} % \(\d+ of 12\)")
        self.fails(2, "--format", "validate", self.val, "--checkpoint",
                   self.model, "--format", "xml")
        self.fails(2, "--json excludes --format", "validate", self.val,
                   "--checkpoint", self.model, "--json", "--format", "csv")

    def predictions(self, paths):
        """The five outputs of each image, the likeliest first."""
        lines = self.succeeds("classify", *paths, "--checkpoint", self.model,
                              "--topk", 5, "--eager", "--json").splitlines()
        return [[entry["class"] for entry in json.loads(line)["top"]]
                for line in lines]

    def test_counts_by_real_labels(self):
        # ImageNet's names, so that a part of it can be measured.
        numbered = self.folder / "numbered"
        paths = []
        for i, path in enumerate(sorted(self.val.glob("*/*.png"))):
            to = numbered / path.parent.name / f"ILSVRC2012_val_{i + 3:08}.png"
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, to)
            paths.append(to)
        tops = self.predictions(paths)
        real = [[0], [1]]  # of two images that are not there
        for i, top in enumerate(tops):
            others = [c for c in range(12) if c not in top]
            real.append([others[0], top[0]] if i < 3 else
                        [top[3]] if i < 7 else [] if i < 8 else [others[0]])
        file = self.folder / "real.json"
        file.write_text(json.dumps(real))
        result = json.loads(self.succeeds(
            "validate", numbered, "--checkpoint", self.model, "--real-labels",
            file, "--json"))
        self.assertEqual(result["pictures"], 12)
        self.assertEqual(result["pictures_with_real_labels"], 11)
        self.assertAlmostEqual(result["top1"], 100 * 3 / 11)
        self.assertAlmostEqual(result["top5"], 100 * 7 / 11)
        plain = self.succeeds("validate", numbered, "--checkpoint", self.model,
                              "--real-labels", file)
        self.assertTrue(plain.startswith("top-1 27.27 % (real labels of 11)"),
                        plain)

        for text, content in (("has labels of 5 images, none of", [[0]] * 5),
                              ("has label 12, the model has 12", [[12]] * 14),
                              ("real.json", {"a": [1]})):
            file.write_text(json.dumps(content))
            self.fails(1, text, "validate", numbered, "--checkpoint", self.model,
                       "--real-labels", file)
        file.write_text(json.dumps([[0]] * 5))
        self.fails(1, "has labels of 5 images, there are 12", "validate",
                   self.val, "--checkpoint", self.model, "--real-labels", file)
        self.fails(2, "--real-labels", "validate", self.val, "--checkpoint",
                   self.model, "--real-labels", self.folder / "none.json")

    def test_counts_by_a_class_map(self):
        order = self.folder / "map.txt"
        results = []
        for text in ("red 0\ngreen 1\nblue 2\n", "red 2\ngreen 1\nblue 0\n"):
            order.write_text(text)
            results.append(json.loads(self.validate("--class-map", order,
                                                    "--json"))["loss"])
        self.assertNotEqual(results[0], results[1])
        self.assertEqual(results[1], json.loads(self.validate("--json"))["loss"])
        order.write_text("red 0\n")
        self.fails(1, "blue", "validate", self.val, "--checkpoint", self.model,
                   "--class-map", order)


if __name__ == "__main__":
    unittest.main()
