"""luximm train, interrupted: signals, losses that are not finite, the bar."""

import os
import pathlib
import pty
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import support
from support import MODEL, ProgramTest

EPOCHS = 4
# All that has state of its own or draws numbers.
ALL = ("--grad-accum-steps", "2", "--mixup", "0.4", "--cutmix", "1", "--ema",
       "--ema-decay", "0.9", "--drop-path", "0.1", "--reprob", "0.3", "--aa",
       "rand-m5-n1", "--clip-grad", "1", "--layer-decay", "0.9")


class StopTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        cls.data = cls.folder / "colours"
        support.write_colours(cls.data)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def args(self, output, *more):
        return ("train", self.data, "--model", MODEL, "--input-size", "32",
                "--batch-size", "2", "--epochs", str(EPOCHS), "--output",
                self.folder / output, *more)

    def files(self, output):
        """What a run leaves that its interruptions must not change."""
        folder = self.folder / output
        return {str(path.relative_to(folder)): path.read_bytes()
                for path in sorted(folder.rglob("*"))
                if path.suffix in (".safetensors", ".csv")
                or path.name == "config.json"}

    def interrupt(self, args, line, number):
        """Sends a signal when that line of progress is there."""
        command = [support.PROGRAM, *map(str, args), "--log-interval", "1"]
        with subprocess.Popen(command, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True) as process:
            for read in process.stderr:
                if read.startswith(line):
                    break
            start = time.monotonic()
            process.send_signal(number)
            out, errors = process.communicate(timeout=60)
        self.assertLess(time.monotonic() - start, 5.0)
        self.assertEqual(process.returncode, 0, errors)
        return out, errors.splitlines()[-1]

    def test_goes_on_after_signals_as_if_there_had_been_none(self):
        self.succeeds(*self.args("whole", *ALL))
        parts = self.args("parts", *ALL)
        # Nine batches an epoch, two in a step.
        for number, name, line in (
                (signal.SIGTERM, "SIGTERM", "epoch 1/4 4/9  loss "),
                (signal.SIGINT, "SIGINT", "epoch 2/4 9/9  loss "),
                (signal.SIGTERM, "SIGTERM", "epoch 3/4 2/9  loss ")):
            again = ("--resume",) if (self.folder / "parts").exists() else ()
            out, error = self.interrupt((*parts, *again), line, number)
            self.assertRegex(
                error, rf"^luximm: warning: \[train\] stopped by {name} after "
                       r"step \d+ \(epoch \d, batch \d of 9\); a checkpoint is "
                       r"written, and the same command with --resume goes on$")
            self.assertNotIn(str(self.folder / "parts") + "\n", out)
            self.assertFalse((self.folder / "parts/config.json").exists())
        # timm's spelling.
        self.succeeds(*parts, "--resume", self.folder / "parts")
        self.assertEqual(self.files("parts"), self.files("whole"))
        self.fails(2, "--resume goes on in the folder of --output",
                   *self.args("parts", *ALL), "--resume", self.folder / "whole")

    def test_stops_at_a_loss_that_is_not_finite(self):
        args = ("--warmup-epochs", "0", "--opt", "sgd", "--lr", "1e38")
        result = support.run(*self.args("infinite", *args))
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertRegex(
            result.stderr,
            r"^luximm: error: \[fit\] the loss is (nan|infinite) at step \d+ "
            r"\(epoch 1\) with learning rate \S+; lower the rate, .*, or look at "
            r"the batch: \S+\.png, \S+\.png\n$")
        self.assertFalse((self.folder / "infinite").exists())

        result = support.run(*self.args("skipped", *args, "--on-nonfinite",
                                        "skip"))
        self.assertEqual(result.returncode, 1)
        lines = result.stderr.splitlines()
        self.assertRegex(lines[0],
                         r"^luximm: warning: \[fit\] left out (of )?step \d+ "
                         r"\(epoch 1\) with learning rate ")
        self.assertTrue(lines[-1].startswith("luximm: error: "), result.stderr)
        self.fails(2, "--on-nonfinite", *self.args("no", "--on-nonfinite", "go"))

    def test_draws_a_bar_on_a_terminal_and_lines_elsewhere(self):
        quick = ("--epochs", "2", "--log-interval", "4")
        args = [a for a in self.args("bar") if a not in ("--epochs", "4")]
        master, slave = pty.openpty()
        with subprocess.Popen([support.PROGRAM, *map(str, (*args, *quick))],
                              stdout=subprocess.PIPE, stderr=slave,
                              text=True) as process:
            os.close(slave)
            seen = b""
            while True:
                try:
                    data = os.read(master, 4096)
                except OSError:  # the other side is closed
                    break
                if not data:
                    break
                seen += data
            out, _ = process.communicate(timeout=60)
        os.close(master)
        self.assertEqual(process.returncode, 0, seen)
        self.assertRegex(
            seen.decode(), r"\repoch 2/2 \[#+ *\] \d/9  loss \d+\.\d{4}  lr "
                           r"\d\.\d\de-\d\d  \d+\.\d images/s  \d+s left")
        self.assertIn("\rvalidating [", seen.decode())
        self.assertTrue(seen.endswith(b"\r\x1b[K"))
        self.assertNotIn("\r", out)

        args = [self.folder / "lines" if a == self.folder / "bar" else a
                for a in args]
        result = support.run(*args, *quick)
        self.assertEqual(result.returncode, 0, result.stderr)
        lines = result.stderr.splitlines()
        self.assertEqual([line.split("  ")[0] for line in lines],
                         ["epoch 1/2 4/9", "epoch 1/2 8/9", "epoch 2/2 4/9",
                          "epoch 2/2 8/9"])
        for line in lines:
            self.assertRegex(line, r" images/s  \d+s left$")
        quiet = [self.folder / "quiet" if a == self.folder / "lines" else a
                 for a in args]
        result = support.run(*quiet, "--epochs", "1", "--log-interval", "0")
        self.assertEqual(result.stderr, "")


if __name__ == "__main__":
    unittest.main()
