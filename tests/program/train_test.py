"""luximm train and luximm validate, from the outside."""

import csv
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import support
from support import MODEL, ProgramTest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


class TrainTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        cls.data = cls.folder / "colours"
        support.write_colours(cls.data)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def train_args(self, output, *more):
        return ("train", self.data, "--model", MODEL, "--input-size", "32",
                "--crop-pct", "1", "--batch-size", "6", "--output",
                self.folder / output, *more)

    def test_trains_saves_and_measures_what_it_saved(self):
        output = self.succeeds(
            *self.train_args("model", "--epochs", "6", "--lr", "3e-3"))
        lines = output.splitlines()
        self.assertEqual(len(lines), 7, output)
        self.assertRegex(lines[0], r"^epoch 1/6  loss \d+\.\d{4}  top-1 \d")
        self.assertEqual(lines[-1], str(self.folder / "model"))

        config = json.loads((self.folder / "model/config.json").read_text())
        self.assertEqual(config["label_names"], ["blue", "green", "red"])
        self.assertEqual(config["num_classes"], 3)
        self.assertEqual(config["pretrained_cfg"]["input_size"], [3, 32, 32])
        self.assertEqual(config["pretrained_cfg"]["crop_pct"], 1.0)
        self.assertNotIn("test_input_size", config["pretrained_cfg"])

        for checkpoint in ("model", "model/model.safetensors"):
            result = json.loads(self.succeeds(
                "validate", self.data / "val", "--checkpoint",
                self.folder / checkpoint, "--json"))
            self.assertEqual(result["pictures"], 9)
            self.assertEqual(result["input_size"], [3, 32, 32])
            self.assertEqual(result["top5"], 100.0)
            self.assertIn(f"top-1 {result['top1']:.2f} %", lines[-2])
            self.assertGreaterEqual(result["top1"], 85.0)
        plain = self.succeeds("validate", self.data / "val", "--model",
                              f"local-dir:{self.folder / 'model'}")
        self.assertIn(f"top-1 {result['top1']:.2f} %", plain)

        # A folder may lack a class of the model, and be named in any order.
        shutil.copytree(self.data / "val/red", self.folder / "some/red")
        some = json.loads(self.succeeds(
            "validate", self.folder / "some", "--checkpoint",
            self.folder / "model", "--json"))
        self.assertEqual(some["pictures"], 3)
        support.write_png(self.folder / "other/pink/0.png", [[(1, 2, 3)] * 36] * 36)
        self.fails(1, "pink' is none of the 3 known classes", "validate",
                   self.folder / "other", "--checkpoint", self.folder / "model")

        self.fails(1, "has files in it",
                   *self.train_args("model", "--epochs", "6"))
        self.fails(1, "with epochs 6, now it is 5",
                   *self.train_args("model", "--epochs", "5", "--lr", "3e-3",
                                    "--resume"))
        weights = (self.folder / "model/model.safetensors").read_bytes()
        self.succeeds(*self.train_args("model", "--epochs", "6", "--lr", "3e-3",
                                       "--resume"))
        self.assertEqual(
            (self.folder / "model/model.safetensors").read_bytes(), weights)

    def test_refuses_to_go_on_with_another_setting(self):
        """Each of these went on without a word before, but for the seed."""
        args = self.train_args("settings", "--epochs", "1")
        self.succeeds(*args)
        saved = self.folder / "settings/model.safetensors"
        weights = saved.read_bytes()
        for message, *changed in (
            ("input size 3x32x32, now it is 3x64x64", "--input-size", "64"),
            ("validation crop_pct 1, now it is 0.5", "--crop-pct", "0.5"),
            ("weight decay 0 and 0.05, now it is 0 and 0.1",
             "--weight-decay", "0.1"),
            ("hflip 0.5, now it is 0", "--hflip", "0"),
            ("scale 0.08 to 1, now it is 0.5 to 1", "--scale", "0.5", "1"),
            ("ratio 0.75 to 1.33", "--ratio", "1", "1"),
            ("warm-up begins 1e-05, now it is 0.0001", "--warmup-lr", "1e-4"),
            ("layer decay off, now it is 0.9", "--layer-decay", "0.9"),
            ("dropout 0, now it is 0.1", "--drop", "0.1"),
            ("stochastic depth 0, now it is 0.1", "--drop-path", "0.1"),
            ("EMA off, now it is 0.9", "--ema", "--ema-decay", "0.9"),
            ("optimiser AdamW, now it is SGD", "--opt", "sgd"),
            ("initial weights random, now it is of a file", "--weights",
             self.weights()),
            ("seed 42, now it is 1", "--seed", "1"),
        ):
            with self.subTest(changed=changed):
                again = [*args, "--resume"]
                if changed[0] in again:  # an option is given once
                    again[again.index(changed[0]) + 1] = changed[1]
                else:
                    again += changed
                self.fails(1, message, *again)
        renamed = self.folder / "renamed"
        shutil.copytree(self.data, renamed)
        for split in ("train", "val"):
            (renamed / split / "red").rename(renamed / split / "a")
        self.fails(1, "class names blue, green, red, now it is a, blue, green",
                   "train", renamed, *args[2:], "--resume")
        self.assertEqual(saved.read_bytes(), weights)
        # What changes no number may change: threads, where the data lies.
        moved = self.folder / "moved"
        shutil.copytree(self.data, moved)
        self.succeeds("train", moved, *args[2:], "--resume", "--workers", "1",
                      "--max-bad", "3")
        self.assertEqual(saved.read_bytes(), weights)

    def test_goes_on_for_more_epochs_and_says_what_that_means(self):
        args = self.train_args("longer", "--lr", "1e-3")
        self.succeeds(*args, "--epochs", "2")
        more = support.run(*args, "--epochs", "4", "--resume")
        self.assertEqual(more.returncode, 0, more.stderr)
        self.assertIn("planned for 2 epochs and goes on to 4: the learning rate "
                      "follows the schedule of 4 epochs from here, 0.0005 at "
                      "epoch 3 instead of 0;", more.stderr)
        self.assertEqual([line.split()[1] for line in more.stdout.splitlines()
                          if line.startswith("epoch")], ["3/4", "4/4"])
        # What it goes on to is what the next run is compared with.
        self.fails(1, "with epochs 4, now it is 3", *args, "--epochs", "3",
                   "--resume")

    def rows(self, output):
        with open(self.folder / output / "summary.csv", newline="") as file:
            return list(csv.DictReader(file))

    def test_takes_timms_flags_and_leaves_what_timm_leaves(self):
        args = ("train", "--data-dir", self.data, "--model", MODEL,
                "--num-classes", "3", "--img-size", "32", "--crop-pct", "1",
                "--batch-size", "6", "--grad-accum-steps", "2", "--opt", "lamb",
                "--lr-base", "0.02", "--lr-base-size", "12", "--sched", "step",
                "--decay-epochs", "2", "--decay-rate", "0.5", "--warmup-epochs",
                "0", "--sched-on-epochs", "--clip-grad", "0.1", "--clip-mode",
                "agc", "--mixup", "0.2", "--cutmix", "1", "--mixup-mode", "elem",
                "--mixup-prob", "0.5", "--smoothing", "0.05", "--bce-loss",
                "--model-ema", "--model-ema-decay", "0.5", "--amp",
                "--amp-dtype", "bfloat16", "--channels-last", "--drop-path",
                "0.05", "--reprob", "0.2", "--device", "cpu")
        whole = self.folder / "timm"
        self.succeeds(*args, "--output", whole, "--epochs", "4")
        rows = self.rows("timm")
        self.assertEqual(list(rows[0]), ["epoch", "train_loss", "eval_loss",
                                         "eval_top1", "eval_top5", "lr"])
        self.assertEqual([row["epoch"] for row in rows], ["0", "1", "2", "3"])
        self.assertEqual([float(row["lr"]) for row in rows],
                         [0.02, 0.02, 0.01, 0.01])
        for folder, top1 in (("last", rows[-1]["eval_top1"]),
                             ("best", max(float(row["eval_top1"])
                                          for row in rows))):
            result = json.loads(self.succeeds(
                "validate", self.data / "val", "--checkpoint", whole / folder,
                "--json"))
            # Validated in bfloat16: the images near the border may differ.
            self.assertAlmostEqual(result["top1"], float(top1), delta=12)
        last = whole / "last/model.safetensors"
        self.assertEqual(last.read_bytes(),
                         (whole / "model.safetensors").read_bytes())
        saved = json.loads((whole / "args.json").read_text())
        self.assertEqual((saved["opt"], saved["epochs"], saved["mixup"],
                          saved["bce_loss"], saved["input_size"],
                          saved["layer_decay"], saved["decay_rate"]),
                         ("lamb", 4, 0.2, True, 32, None, 0.5))

    def test_rows_go_on_with_a_resumed_run(self):
        args = self.train_args("rows", "--warmup-epochs", "0")
        self.succeeds(*args, "--epochs", "2")
        before = self.rows("rows")
        self.succeeds(*args, "--epochs", "3", "--resume")
        after = self.rows("rows")
        self.assertEqual(after[:2], before)
        self.assertEqual([row["epoch"] for row in after], ["0", "1", "2"])

    def test_trains_by_every_schedule_and_optimiser(self):
        for args in (("--sched", "poly", "--lr-cycle-limit", "2"),
                     ("--sched", "multistep", "--decay-milestones", "1,2"),
                     ("--sched", "plateau", "--patience-epochs", "0"),
                     ("--sched", "constant", "--warmup-prefix"),
                     ("--cooldown-epochs", "1"), ("--opt", "lion"),
                     ("--opt", "nadam"), ("--opt", "nadamw"),
                     ("--opt", "momentum"), ("--opt", "sgd", "--clip-grad", "1",
                                             "--clip-mode", "value"),
                     ("--cutmix-minmax", "0.2,0.8", "--skip-non-finite")):
            with self.subTest(args=args):
                out = "kind" + "".join(args).replace("-", "_")
                lines = self.succeeds(*self.train_args(
                    out, "--epochs", "1", *args)).splitlines()
                twice = {"--lr-cycle-limit", "--warmup-prefix",
                         "--cooldown-epochs"} & set(args)
                self.assertEqual(len(lines), 3 if twice else 2)

    def test_says_in_one_line_what_is_wrong(self):
        folder = self.folder / "wrong"
        (folder / "empty").mkdir(parents=True)
        (folder / "no_class/train").mkdir(parents=True)
        (folder / "file").write_text("")
        (folder / "gap/train/a").mkdir(parents=True)
        support.write_png(folder / "gap/train/b/0.png", [[(1, 2, 3)] * 4] * 4)
        support.write_png(folder / "one/train/a/0.png", [[(1, 2, 3)] * 4] * 4)
        bad = folder / "bad"
        shutil.copytree(self.data, bad)
        (bad / "train/red/3.png").write_text("no picture")
        out = folder / "out"
        train = ("train", "--model", MODEL, "--output", out)
        validate = ("validate", self.data / "val")
        for code, text, *args in (
            (2, "--batch-size", *train, self.data, "--batch-size", "0"),
            (2, "--epochs", *train, self.data, "--epochs", "-1"),
            (2, "--lr", *train, self.data, "--lr", "0"),
            (2, "--opt", *train, self.data, "--opt", "adagrad"),
            (2, "--workers", *train, self.data, "--workers", "0"),
            (2, "--sched", *train, self.data, "--sched", "tanh"),
            (2, "--clip-mode", *train, self.data, "--clip-mode", "l2"),
            (2, "--mixup-prob", *train, self.data, "--mixup-prob", "2"),
            (2, "--amp-dtype", *train, self.data, "--amp", "--amp-dtype",
             "float64"),
            (2, "--amp", *train, self.data, "--amp-dtype", "bfloat16"),
            (2, "--bce-loss", *train, self.data, "--bce-sum"),
            (2, "--lr-base", *train, self.data, "--lr", "1", "--lr-base", "1"),
            (2, "--cutmix-minmax has 1 values", *train, self.data,
             "--cutmix-minmax", "0.5"),
            (1, "cutmix_minmax is 0.8 to 0.2", *train, self.data,
             "--cutmix-minmax", "0.8,0.2"),
            (1, "decay_rate is 2", *train, self.data, "--sched", "step",
             "--decay-rate", "2"),
            (2, "--num-classes is 2, the data has 3", *train, self.data,
             "--num-classes", "2"),
            (2, "DATA excludes --data-dir", *train, self.data, "--data-dir", "x"),
            (1, "tpu", *train, self.data, "--device", "tpu"),
            (2, "--warmup-epochs 9 is more than", *train, self.data,
             "--epochs", "3", "--warmup-epochs", "9"),
            (2, "--output is required", "train", self.data, "--model", MODEL),
            (2, "DATA is required", *train),
            (1, "has no folder 'train'", *train, folder / "empty"),
            (1, "has no folder 'train'", *train, folder / "none"),
            (1, "has no classes", *train, folder / "no_class"),
            (1, "class 'a' has no JPEG or PNG file", *train, folder / "gap"),
            (1, "has one class only, 'a'", *train, folder / "one"),
            (1, "3.png' is not an image", *train, bad, "--epochs", "1",
             "--input-size", "32"),
            (1, "unknown model 'resnet5'", "train", self.data, "--model",
             "resnet5", "--output", out),
            (1, "scale is 0.5 to 0.4", *train, self.data, "--scale", "0.5",
             "0.4"),
            (2, "--lr", *train, self.data, "--lr", "nan"),
            (1, "file' is a file", "train", self.data, "--model", MODEL,
             "--output", folder / "file"),
            (1, "cannot make the folder", "train", self.data, "--model", MODEL,
             "--output", folder / "file/out"),
            (1, "cannot write to '/proc'", "train", self.data, "--model", MODEL,
             "--resume", "--output", "/proc"),
            (2, "give --model or --checkpoint", *validate),
            (2, "--batch-size", *validate, "--model", MODEL, "--batch-size",
             "0"),
            (1, "config.json", *validate, "--checkpoint", folder),
            (1, "there is no folder", "validate", folder / "none",
             "--model", MODEL, "--weights", self.weights()),
            (1, "has 3 classes, the model 1000 outputs", *validate,
             "--model", MODEL, "--weights", self.weights()),
        ):
            with self.subTest(args=args):
                self.fails(code, text, *args)
                self.assertFalse(out.exists())

    def weights(self):
        """Random weights of the model with its own head."""
        export = self.folder / "export"
        if not export.exists():
            self.succeeds("export", MODEL, "--output", export)
        return export / "model.safetensors"

    def test_leaves_out_unreadable_pictures_if_allowed(self):
        data = self.folder / "damaged"
        shutil.copytree(self.data, data)
        (data / "train/red/3.png").write_text("no picture")
        result = support.run(
            "train", data, "--model", MODEL, "--input-size", "32", "--epochs",
            "1", "--max-bad", "1", "--batch-size", "6", "--output",
            self.folder / "from_damaged")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("left out (1 of at most 1)", result.stderr)

    def test_begins_with_given_weights_and_names_the_head_it_replaces(self):
        result = support.run(*self.train_args(
            "tuned", "--epochs", "1", "--weights", self.weights()))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("the classifier 'head.fc'", result.stderr)
        self.assertNotIn("\r", result.stderr)  # no bar without a terminal

    def test_freezes_what_is_named(self):
        def tensors(path):
            data = path.read_bytes()
            size = int.from_bytes(data[:8], "little")
            header = json.loads(data[8:8 + size])
            header.pop("__metadata__", None)
            return {name: data[8 + size:][slice(*entry["data_offsets"])]
                    for name, entry in header.items()}

        self.fails(1, "did you mean 'stages.0.blocks.0.conv_dw'?", *self.train_args(
            "no_such_part", "--epochs", "1", "--freeze", "stages.0.blocks.0.conf_dw"))
        begin = ("--epochs", "1", "--warmup-epochs", "0")
        self.succeeds(*self.train_args("thawed", *begin))
        weights = self.folder / "thawed/model.safetensors"
        self.succeeds(*self.train_args("frozen", *begin, "--weights", weights,
                                       "--freeze", "stem,stages.0"))
        before = tensors(weights)
        for name, data in tensors(self.folder / "frozen/model.safetensors").items():
            self.assertEqual(data == before[name],
                             name.startswith(("stem.", "stages.0.")), name)

    def test_refuses_one_value_per_channel_by_the_batch(self):
        result = support.run("train", self.data, "--model", "resnet18.a1_in1k",
                             "--input-size", "32", "--batch-size", "1",
                             "--epochs", "1", "--output", self.folder / "one")
        self.assertEqual(result.returncode, 1)
        self.assertIn("step 1 (epoch 1), a batch of 1 images of 32 x 32",
                      result.stderr)
        self.assertIn("more than 1 value per channel", result.stderr)
        self.assertNotIn("learning rate", result.stderr)

    def test_the_loop_of_the_documentation_is_what_is_run_here(self):
        source = (ROOT / "examples/train.cpp").read_text()
        shown = re.search(r"```cpp\n(void train.*?)```",
                          (ROOT / "docs/training.md").read_text(), re.DOTALL)
        self.assertIn(shown[1].rstrip(), source)
        command = [os.environ["LUXIMM_EXAMPLE_TRAIN"], str(self.data),
                   str(self.folder / "example")]
        for epochs in (8, 1):  # and once more: the last is measured again
            result = subprocess.run(command, capture_output=True, text=True,
                                    timeout=300, check=False)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(len(result.stdout.splitlines()), epochs)
        self.succeeds("validate", self.data / "val", "--checkpoint",
                      self.folder / "example")
        result = subprocess.run([*command, "abacus"], capture_output=True,
                                text=True, timeout=300, check=False)
        self.assertEqual(result.returncode, 1)
        self.assertIn("'abacus' is no device", result.stderr)


if __name__ == "__main__":
    unittest.main()
