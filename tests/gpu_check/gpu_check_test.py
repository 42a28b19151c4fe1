"""tools/gpu_check.sh: arguments, what passes, and the driver's commands."""

import importlib.util
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "tools/gpu_check.sh"
DRIVER = os.environ["LUXIMM_GPU_CHECK"]

spec = importlib.util.spec_from_file_location(
    "table", ROOT / "tools/gpu_check/table.py")
tables = importlib.util.module_from_spec(spec)
spec.loader.exec_module(tables)


def run(*words):
    return subprocess.run([str(word) for word in words], capture_output=True,
                          text=True, check=False)


class ArgumentTest(unittest.TestCase):
    def refused(self, words, text):
        done = run(SCRIPT, *words)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn(text, done.stderr)
        self.assertEqual(done.stdout, "")

    def test_what_cannot_be_is_refused_before_anything_is_built(self):
        self.refused(["--devise"], "unknown argument '--devise'")
        self.refused(["--device"], "--device wants a value")
        for device in ("gpu", "cuda:", "cuda:x", "cuda:1x", "CUDA", ""):
            self.refused(["--device", device], "give cpu, cuda or cuda:N")
        self.refused(["--only", "speed"], "give parity, stress, bench")
        self.refused(["--jobs", "0"], "--jobs wants a number")
        self.refused(["--jobs", "two"], "--jobs wants a number")

    def test_a_python_without_torch_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            python = pathlib.Path(folder) / "python"
            python.write_text("#!/bin/sh\nexit 1\n")
            python.chmod(0o755)
            done = run(SCRIPT, "--python", python)
            self.assertEqual(done.returncode, 1)
            self.assertIn("has no torch", done.stderr)
            self.assertIn("pip install torch", done.stderr)
        done = run(SCRIPT, "--python", "/no/such/python")
        self.assertIn("there is no '/no/such/python'", done.stderr)

    def test_help_names_every_part(self):
        done = run(SCRIPT, "--help")
        self.assertEqual(done.returncode, 0)
        for word in ("parity", "stress", "bench", "train", "compile", "--quick",
                     "--device", "compute-sanitizer"):
            self.assertIn(word, done.stdout)


class TableTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = str(pathlib.Path(folder.name) / "check")
        self.said = []
        self.table = tables.Table(self.path, self.said.append)

    def statuses(self):
        return [row["status"] for row in self.table.rows]

    def test_values_pass_up_to_their_limit(self):
        self.table.at_most("parity", "a", 1e-5, 1e-4)
        self.table.at_most("parity", "b", 2e-4, 1e-4)
        self.table.at_most("parity", "c", float("nan"), 1e-4)
        self.assertEqual(self.statuses(), ["pass", "FAIL", "FAIL"])
        self.assertEqual([row["name"] for row in self.table.failed()],
                         ["b", "c"])

    def test_ratios_are_judged_where_their_target_was_set(self):
        self.table.ratio("bench", "a", 1.7, 1.6, judged=True)
        self.table.ratio("bench", "b", 1.5, 1.6, judged=True)
        self.table.ratio("bench", "c", 0.5, 1.6, judged=False)
        self.assertEqual(self.statuses(), ["pass", "FAIL", "measured"])

    def test_rows_are_kept_as_they_come(self):
        self.table.not_run("bench", "a|b", "cpu\nand more")
        rows = json.loads(pathlib.Path(self.path + ".json").read_text())
        self.assertEqual(rows[0]["status"], "not run")
        text = pathlib.Path(self.path + ".md").read_text()
        self.assertIn("| bench | a/b |  |  | not run | cpu and more |", text)
        self.assertIn("1 not run", text)
        self.assertEqual(len(self.said), 1)


class DriverTest(unittest.TestCase):
    def error(self, *words):
        done = run(DRIVER, *words)
        self.assertNotEqual(done.returncode, 0)
        self.assertEqual(done.stdout, "")
        return done.stderr

    def test_bad_commands_and_options_are_refused(self):
        self.assertIn("usage:", self.error())
        self.assertIn("no command 'fly'",
                      self.error("fly", "--model", "resnet18"))
        self.assertIn("bench wants --model", self.error("bench"))
        self.assertIn("--model wants a value", self.error("bench", "--model"))
        self.assertIn("unknown option --no",
                      self.error("bench", "--no", "1"))
        for option in ("--batch-size", "--seconds"):
            for value in ("x", "", "-1", "1x"):
                self.assertIn("expected a number",
                              self.error("bench", option, value))
        self.assertIn("--dtype is 'int8'",
                      self.error("bench", "--model", "resnet18",
                                 "--dtype", "int8"))
        self.assertIn("no device", self.error("info", "--device", "tpu"))

    def test_a_stress_on_a_cpu_finds_equal_results(self):
        done = run(DRIVER, "stress", "--device", "cpu", "--model",
                   "test_resnet.r160_in1k", "--seconds", "0.2")
        self.assertEqual(done.returncode, 0, done.stderr)
        said = json.loads(done.stdout)
        self.assertLess(said["worst"], 1e-4)
        self.assertEqual(said["bytes_left"], 0)

    def test_a_benchmark_on_a_cpu_measures(self):
        done = run(DRIVER, "bench", "--device", "cpu", "--model",
                   "test_resnet.r160_in1k", "--input-size", "64",
                   "--seconds", "0.1", "--batch-size", "2")
        self.assertEqual(done.returncode, 0, done.stderr)
        said = json.loads(done.stdout)
        self.assertGreater(said["images_per_second"], 0)
        self.assertGreater(said["ms"], 0)


if __name__ == "__main__":
    unittest.main()
