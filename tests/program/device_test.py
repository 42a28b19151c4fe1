"""--device of every command that computes, and too little memory."""

import ctypes
import pathlib
import tempfile
import unittest

from support import MODEL, ProgramTest, run, write_colours


def has_driver() -> bool:
    try:
        ctypes.CDLL("libcuda.so.1")
    except OSError:
        return False
    return True


class DeviceTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.scratch.name)
        write_colours(cls.folder / "data")
        cls.saved = cls.folder / "saved"
        result = run("export", MODEL, "--num-classes", 3, "--output", cls.saved)
        assert result.returncode == 0, result.stderr

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def commands(self, output="trained"):
        """Every command that computes, ready for --device."""
        val = self.folder / "data/val"
        picture = val / "red/0.png"
        saved = ("--checkpoint", self.saved)
        tensor = self.folder / "x.safetensors"
        self.succeeds("preprocess", picture, "--model", MODEL, "--output",
                      tensor)
        return {
            "classify": ("classify", picture, *saved),
            "embed": ("embed", picture, *saved, "--output",
                      self.folder / "e.safetensors"),
            "validate": ("validate", val, *saved),
            "forward": ("forward", MODEL, "--input", tensor, "--output",
                        self.folder / "y.safetensors"),
            "bench": ("bench", MODEL, "--eager", "--once", "--input-size", 64),
            "train": ("train", self.folder / "data", "--model", MODEL,
                      "--input-size", 32, "--epochs", 1, "--batch-size", 6,
                      "--output", self.folder / output),
        }

    def test_every_command_takes_the_cpu_by_name(self):
        for name, command in self.commands().items():
            with self.subTest(name):
                self.succeeds(*command, "--device", "cpu")

    def test_without_a_driver_every_command_says_so(self):
        if has_driver():
            self.skipTest("this machine has an NVIDIA driver")
        for name, command in self.commands("untrained").items():
            for device in ("cuda", "cuda:1"):
                with self.subTest(name, device=device):
                    self.fails(1, "there is no NVIDIA driver on this machine "
                               "(libcuda.so.1: ", *command, "--device", device)
        self.assertFalse((self.folder / "untrained").exists())

    def test_names_that_are_no_device(self):
        for name, command in self.commands("untrained").items():
            with self.subTest(name):
                self.fails(1, "'abacus' is no device; give \"cpu\", \"cuda\" or "
                           "\"cuda:1\"", *command, "--device", "abacus")

    def test_too_little_memory_is_one_line_with_figures(self):
        self.fails(1, "too little memory: ", "bench", MODEL, "--eager",
                   "--once", "--batch-size", 10**9)
        result = run("bench", MODEL, "--eager", "--once", "--batch-size", 10**9)
        self.assertRegex(result.stderr,
                         r"\d TiB more are needed, [\d.]+ .iB are free; lower")


if __name__ == "__main__":
    unittest.main()
