"""luximm train --config: files of flags, also timm's and luximm's own."""

import json
import pathlib
import shutil
import tempfile
import unittest

import support
from support import MODEL, ProgramTest

DATA = pathlib.Path(__file__).resolve().parent / "data"
FEW = ("--epochs", "1", "--warmup-epochs", "0")


class ConfigTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        cls.data = cls.folder / "colours"
        support.write_colours(cls.data)
        cls.runs = 0

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def write(self, text, name="flags.yaml"):
        path = self.folder / name
        path.write_text(text)
        return path

    def output(self):
        type(self).runs += 1
        return self.folder / f"run{self.runs}"

    def trains(self, *args):
        """Runs with those arguments; the arguments and weights it leaves."""
        output = self.output()
        result = support.run("train", *args, "--output", output)
        self.assertEqual(result.returncode, 0, result.stderr)
        return (json.loads((output / "args.json").read_text()),
                (output / "model.safetensors").read_bytes(), result.stderr)

    BASE = f"""\
model: {MODEL}
input_size: 32
crop-pct: 1        # a dash is as good
batch_size: 6
epochs: 2
warmup_epochs: 0
lr: 2e-3
"""

    def test_a_file_is_the_same_as_its_flags(self):
        config = self.write(self.BASE + f"""\
data_dir: {self.data}
opt: lamb
scale: [0.5, 1.0]
decay_milestones: [1, 2]
freeze: [stem]
model_ema: true
bce_loss: no
clip_grad: null
aa: ''
amp:
""")
        saved, weights, errors = self.trains("-c", config)
        self.assertEqual(errors, "")
        self.assertEqual((saved["opt"], saved["lr"], saved["scale"],
                          saved["ema"], saved["bce_loss"], saved["amp"]),
                         ("lamb", 0.002, [0.5, 1], True, False, False))
        _, same, _ = self.trains(
            self.data, "--model", MODEL, "--input-size", "32", "--crop-pct", "1",
            "--batch-size", "6", "--epochs", "2", "--warmup-epochs", "0", "--lr",
            "2e-3", "--opt", "lamb", "--scale", "0.5", "1", "--freeze", "stem",
            "--model-ema")
        self.assertEqual(weights, same)

    def test_the_command_line_comes_first(self):
        config = self.write(self.BASE + f"data: {self.folder / 'nowhere'}\n")
        saved, _, _ = self.trains(self.data, "--config", config, "--lr-base",
                                  "0.1", *FEW)
        self.assertEqual((saved["epochs"], saved["lr_base"], saved["batch_size"]),
                         (1, 0.1, 6))
        self.assertEqual(saved["DATA"], str(self.data))

    def test_takes_back_what_it_wrote(self):
        first = self.output()
        self.succeeds("train", self.data, "--model", MODEL, "--img-size", "32",
                      "--batch-size", "6", *FEW, "--opt", "sgd", "--ratio", "1",
                      "1.2", "--decay-milestones", "3,4", "--cutmix-minmax",
                      "0.2,0.8", "--ema", "--color-jitter", "0.3", "--seed",
                      "18446744073709551615", "--model-ema-warmup=false",
                      "--freeze", "stem,stages.0", "--output", first)
        again, weights, errors = self.trains("--config", first / "args.json")
        self.assertEqual(errors, "")
        self.assertEqual(weights, (first / "model.safetensors").read_bytes())
        before = json.loads((first / "args.json").read_text())
        changed = {key for key in before if before[key] != again[key]}
        self.assertEqual(changed, {"output", "DATA", "data_dir"})
        self.assertFalse(before["model_ema_warmup"])

    def test_takes_timms_args_yaml(self):
        saved, _, errors = self.trains(
            "--config", DATA / "timm_args.yaml", "--data-dir", self.data)
        for key, value in {
                "model": "test_convnext2", "epochs": 2, "opt": "adamw",
                "lr": 0.002, "lr_base": None, "weight_decay": 0.1, "mixup": 0.2,
                "aa": "rand-m5-n1", "reprob": 0.1, "remode": "pixel",
                "input_size": 32, "in_chans": 3, "color_jitter": 0.4, "ema": True,
                "model_ema_warmup": False, "sched_on_epochs": True,
                "amp": False, "amp_dtype": None, "min_lr": 0}.items():
            self.assertEqual(saved[key], value, key)
        lines = errors.splitlines()
        self.assertEqual(len(lines), 1, errors)
        self.assertIn("timm_args.yaml': flags of timm's without effect here: ",
                      lines[0])
        for key in ("log_wandb", "experiment", "pin_mem", "checkpoint_hist",
                    "kd_temperature"):
            self.assertIn(key, lines[0])
        for key in ("drop_block", "gp", "bn_eps", "model_kwargs", "dataset,"):
            self.assertNotIn(key, lines[0])

    def test_says_in_one_line_what_is_wrong(self):
        lot = self.write("x: " + "1" * (1 << 20), "lot.yaml")
        yaml = (
            ("there is no flag 'batchsize'; did you mean 'batch_size'?",
             "batchsize: 6"),
            ("there is no flag 'zzz'", "zzz: 6"),
            ("'drop_block' is 0.1; luximm train has no such flag of timm's",
             "drop_block: 0.1"),
            ("'jsd_loss' is true", "jsd_loss: true"),
            ("is neither a value nor a list",
             "model_kwargs: {a: 1}"),
            ("--epochs: got '-1', wants a number above 0", "epochs: -1"),
            ("--lr: got 'high', wants a number", "lr: [high]"),
            ("2 values, expected 1", "lr: [0.1, 0.2]"),
            ("--opt: adagrad not in", "opt: adagrad"),
            ("'lr' is there twice", "lr: 1\nlr: 2"),
            ("'batch_size' is there twice", "batch-size: 1\nbatch_size: 2"),
            ("not YAML, line 2", "a: 1\n b: [2"),
            ("expected one map", "just a word"),
            ("expected one map", "- a\n- b"),
            ("expected one map", ""),
            ("expected one map", "a: 1\n---\nb: 2"),
            ("no name of a flag", "? [a]\n: 1"),
            ("neither a value nor a list", "scale: [[1, 2], 3]"),
            ("input_size is [3, 32, 64]", "input_size: [3, 32, 64]"),
            ("resume names a checkpoint of timm's", "resume: last.pth.tar"),
        )
        json_text = (("not JSON: ", "{"), ("not JSON: ", "{'a': 1}"),
                     ("expected one object", "[1]"),
                     ("'lr' is there twice", '{"lr": 1, "lr": 2}'),
                     ("values inside values", '{"a": {"b": [[1]]}}'),
                     ("there is no flag 'epoch'; did you mean 'epochs'?",
                      '{"epoch": 1}'))
        train = ("train", self.data, "--model", MODEL, "--output",
                 self.folder / "out", "--config")
        cases = [(text, content, self.write(content + "\n", f"{i}.yaml"))
                 for i, (text, content) in enumerate(yaml)]
        cases += [(text, content, self.write(content, f"{i}.json"))
                  for i, (text, content) in enumerate(json_text)]
        results = support.run_all([(*train, file) for _, _, file in cases])
        for (text, content, _), result in zip(cases, results):
            with self.subTest(content=content):
                self.failed(result, 2, text, content)
        self.fails(2, "cannot open", *train, self.folder / "none.yaml")
        self.fails(2, "cannot", *train, self.folder)
        self.fails(2, "no file of flags", *train, lot)
        self.assertFalse((self.folder / "out").exists())


if __name__ == "__main__":
    unittest.main()
