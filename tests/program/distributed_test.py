"""luximm train and examples/distributed.cpp on several processes."""

import csv
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import support
from ranks import Ranks
from support import MODEL, PROGRAM, ProgramTest

# Batch norms, which go by the images of a batch.
BATCH_NORM_MODEL = "resnet10t.c3_in1k"


def curve(folder):
    """The numbers of summary.csv."""
    with open(folder / "summary.csv") as file:
        return [[float(value) for value in row.values()]
                for row in csv.DictReader(file)]


class DistributedTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        cls.data = cls.folder / "colours"
        support.write_colours(cls.data, train=9)  # 27 images, 9 to validate

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def command(self, output, size, *more, model=MODEL, batch=8):
        return [PROGRAM, "train", self.data, "--model", model, "--input-size",
                "32", "--crop-pct", "1", "--workers", "1", "--epochs", "3",
                "--batch-size", batch // size, "--output",
                self.folder / output, *more]

    def train(self, output, size, *more, **options):
        """Trains on `size` ranks and returns what rank 0 printed."""
        with Ranks(self.command(output, size, *more, **options), size) as ranks:
            results = ranks.finish()
        for rank, (code, out, err) in results.items():
            self.assertEqual((code, err), (0, ""), f"rank {rank}: {err}")
            if rank > 0:
                self.assertEqual(out, "")
        return results[0][1]

    def expect_curves_close(self, a, b):
        first, second = curve(self.folder / a), curve(self.folder / b)
        self.assertEqual(len(first), len(second))
        for row, other in zip(first, second):
            for value, expected in zip(row, other):
                self.assertLessEqual(abs(value - expected),
                                     1e-5 * max(1.0, abs(expected)),
                                     f"{a}: {first}\n{b}: {second}")

    def test_2_and_4_ranks_have_the_losses_of_one(self):
        more = ("--lr", "3e-3", "--grad-accum-steps", "2", "--clip-grad", "1",
                "--ema", "--ema-decay", "0.9", "--mixup", "0")
        self.train("one", 1, *more)
        for size in (2, 4):
            output = self.train(f"ranks{size}", size, *more)
            self.assertEqual(len(output.splitlines()), 4, output)
            self.expect_curves_close(f"ranks{size}", "one")
        # One file of events: it has the time and the process in its name.
        names = [sorted(re.sub(r"\d+\.\S+\.luximm", "N", path.name)
                        for path in (self.folder / run).iterdir())
                 for run in ("ranks4", "one")]
        self.assertEqual(*names)

    def test_synchronised_batch_norms_go_by_the_images_of_all_ranks(self):
        more = ("--opt", "sgd", "--lr", "1e-2")
        self.train("bn1", 1, *more, model=BATCH_NORM_MODEL)
        self.train("bn2", 2, *more, "--sync-bn", model=BATCH_NORM_MODEL)
        self.expect_curves_close("bn2", "bn1")

    def test_goes_on_after_a_signal_on_as_many_ranks_and_on_others(self):
        more = ("--ema", "--ema-decay", "0.9", "--grad-accum-steps", "2")
        self.train("whole", 2, *more)
        with Ranks(self.command("parts", 2, *more), 2) as ranks:
            ranks.wait_for_line()  # an epoch is over
            ranks.processes[1].send_signal(signal.SIGTERM)
            results = ranks.finish()
        self.assertEqual([code for code, _, _ in results.values()], [0, 0])
        self.assertIn("stopped by a signal to another rank", results[0][2])
        self.assertIn("--resume goes on", results[0][2])
        for size in (1, 4):
            shutil.copytree(self.folder / "parts",
                            self.folder / f"parts{size}")
            self.train(f"parts{size}", size, *more, "--resume")
            self.expect_curves_close(f"parts{size}", "whole")
        self.train("parts", 2, *more, "--resume")
        self.assertEqual(
            (self.folder / "parts/model.safetensors").read_bytes(),
            (self.folder / "whole/model.safetensors").read_bytes())
        # As many images a step as before, or none.
        with Ranks(self.command("parts", 2, *more, "--resume", batch=4),
                   2) as ranks:
            results = ranks.finish()
        self.assertIn("with batch size 8, now it is 4", results[0][2])

    def test_goes_on_bit_for_bit_with_random_numbers_of_each_rank(self):
        more = ("--drop", "0.2", "--drop-path", "0.2", "--mixup", "0.2")
        self.train("random", 2, *more)
        with Ranks(self.command("stopped", 2, *more), 2) as ranks:
            ranks.wait_for_line()
            for process in ranks.processes:
                process.send_signal(signal.SIGINT)
            ranks.finish()
        self.train("stopped", 2, *more, "--resume")
        self.assertEqual(
            (self.folder / "stopped/model.safetensors").read_bytes(),
            (self.folder / "random/model.safetensors").read_bytes())

    def expect_named(self, results, text, ranks=None):
        for rank, (code, out, err) in results.items():
            if ranks is not None and rank not in ranks:
                continue
            self.assertEqual(code, 1, f"rank {rank}: {err}")
            self.assertIn(text, err)
            self.assertEqual(len(err.splitlines()), 1, err)
            self.assertTrue(err.startswith("luximm: error: ["), err)
            self.assertEqual(out, "")

    def test_ranks_that_differ_are_named(self):
        for name, more, text in (
            ("lr", ("--lr", "0.1"), "rank 1 has the setting"),
            ("classes", ("--num-classes", "7"),
             "rank 1 has the setting 'classes' = 7, where rank 0 has the "
             "setting 'classes' = 3"),
            ("frozen", ("--freeze", "stem"), "rank 1 has the setting"),
        ):
            with self.subTest(name=name):
                with Ranks(self.command(f"differ_{name}", 2), 2,
                           more={1: more}) as ranks:
                    self.expect_named(ranks.finish(), text)
                self.assertFalse((self.folder / f"differ_{name}").exists())

    def test_what_ends_a_rank_is_said_by_all(self):
        with Ranks(self.command("unreadable", 2), 2,
                   more={1: ("--weights", self.folder / "none")}) as ranks:
            results = ranks.finish()
        self.expect_named(results, "none'")
        self.assertIn("rank 1 ended: ", results[0][2])

    def lose(self, output, signal_number, timeout):
        """Trains on three ranks and sends rank 1 a signal."""
        command = self.command(output, 1, "--epochs", "10000", "--dist-timeout",
                               timeout)
        command.remove("3")
        command.remove("--epochs")
        with Ranks(command, 3) as ranks:
            ranks.wait_for_line()
            ranks.processes[1].send_signal(signal_number)
            start = time.monotonic()
            for rank in (0, 2):
                ranks.processes[rank].wait(timeout=60)
            seconds = time.monotonic() - start
            errors = {rank: ranks.processes[rank].stderr.read()
                      for rank in (0, 2)}
            codes = [ranks.processes[rank].returncode for rank in (0, 2)]
        self.assertEqual(codes, [1, 1], errors)
        return errors, seconds

    def test_a_rank_that_is_killed_is_named(self):
        errors, seconds = self.lose("killed", signal.SIGKILL, 60)
        for error in errors.values():
            self.assertIn("rank 1 ended without a word: it was killed", error)
            self.assertEqual(len(error.splitlines()), 1, error)
        self.assertLess(seconds, 20)

    def test_a_rank_that_is_stopped_is_named_within_the_timeout(self):
        errors, seconds = self.lose("stopped_rank", signal.SIGSTOP, 3)
        for error in errors.values():
            self.assertIn("rank 1 has said nothing for", error)
            self.assertEqual(len(error.splitlines()), 1, error)
        self.assertLess(seconds, 12)
        self.assertGreater(seconds, 2)

    def test_an_environment_that_makes_no_sense_is_refused(self):
        args = self.command("environment", 1)[1:]
        for text, variables in (
            ("but not WORLD_SIZE", {"RANK": "0", "MASTER_ADDR": "127.0.0.1",
                                    "MASTER_PORT": "1"}),
            ("RANK is '2', expected a number from 0 to 1",
             {"RANK": "2", "WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1",
              "MASTER_PORT": "1"}),
            ("mpirun started 2 processes and MASTER_ADDR is not set",
             {"OMPI_COMM_WORLD_RANK": "0", "OMPI_COMM_WORLD_SIZE": "2"}),
        ):
            with self.subTest(text=text):
                self.fails(1, text, *args, env=os.environ | variables)
        self.fails(2, "--dist-timeout", *args, "--dist-timeout", "0")
        with Ranks(self.command("alone", 2, "--dist-timeout", "1"), 2) as ranks:
            ranks.processes[1].kill()
            self.expect_named(ranks.finish(ranks=[0]),
                              "rank 1 has not come within 1.0 s")

    def test_threads_of_openmp_sleep_unless_told_otherwise(self):
        command = list(map(str, self.command("sleeping", 1)))
        for given, expected in (({}, b"OMP_WAIT_POLICY=passive"),
                                ({"OMP_WAIT_POLICY": "active"},
                                 b"OMP_WAIT_POLICY=active"),
                                ({"GOMP_SPINCOUNT": "7"}, None)):
            variables = {name: value for name, value in os.environ.items()
                         if name not in ("OMP_NUM_THREADS", "OMP_WAIT_POLICY",
                                         "GOMP_SPINCOUNT")} | given
            with self.subTest(given=given), subprocess.Popen(
                    command, env=variables, stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE) as process:
                process.stdout.readline()  # an epoch is over
                found = pathlib.Path(f"/proc/{process.pid}/environ")
                lines = found.read_bytes().split(b"\0")
                process.kill()
                process.communicate()
                policies = [line for line in lines
                            if line.startswith(b"OMP_WAIT_POLICY=")]
                self.assertEqual(policies, [expected] if expected else [])
            shutil.rmtree(self.folder / "sleeping")

    def test_the_example_trains_on_one_rank_as_on_two(self):
        example = os.environ["LUXIMM_EXAMPLE_DISTRIBUTED"]
        outputs = []
        for size in (1, 2):
            with Ranks([example, self.data, self.folder / f"example{size}"],
                       size) as ranks:
                results = ranks.finish()
            for code, out, err in results.values():
                self.assertEqual((code, err), (0, ""))
            self.assertEqual(results.get(1, (0, "", ""))[1], "")
            outputs.append(results[0][1])
        self.assertEqual(len(outputs[0].splitlines()), 4, outputs[0])
        self.assertIn("% of 9", outputs[0])
        last = [float(text.split("loss ")[1].split(",")[0])
                for output in outputs for text in output.splitlines()[-1:]]
        self.assertAlmostEqual(last[0], last[1], delta=2e-3, msg=str(outputs))


if __name__ == "__main__":
    unittest.main()
