"""What the tests of the program share: running it, and pictures to feed it."""

import concurrent.futures
import os
import pathlib
import struct
import subprocess
import unittest
import zlib

PROGRAM = os.environ["LUXIMM_PROGRAM"]
MODEL = "test_convnext2.r160_in1k"  # small and fast


def run(*args, **options):
    """Runs the program; the result has returncode, stdout, stderr as text."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    return subprocess.run([PROGRAM, *map(str, args)], text=True, timeout=300,
                          check=False, **options)


def run_all(commands):
    """The results of several runs, as many at once as there are processors."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(lambda args: run(*args), commands))


def chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


def write_png(path: pathlib.Path, pixels: list) -> None:
    """Writes rows of (red, green, blue)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    header = struct.pack(">IIBBBBB", len(pixels[0]), len(pixels), 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + bytes(v for pixel in row for v in pixel)
                    for row in pixels)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
                     + chunk(b"IDAT", zlib.compress(rows))
                     + chunk(b"IEND", b""))


def write_colours(root: pathlib.Path, train: int = 6, val: int = 3) -> None:
    """An image folder of three classes that are easy to tell apart."""
    for split, count in (("train", train), ("val", val)):
        for c, name in enumerate(("red", "green", "blue")):
            for i in range(count):
                pixels = [[tuple(230 if k == c else (x * 7 + y * 13 + i * 29) % 128
                                 for k in range(3)) for x in range(36)]
                          for y in range(36)]
                write_png(root / split / name / f"{i}.png", pixels)


class ProgramTest(unittest.TestCase):
    """Adds what is asserted of most runs."""

    def succeeds(self, *args, **options) -> str:
        result = run(*args, **options)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def fails(self, code: int, text: str, *args, **options) -> None:
        """Ends with that code and says so in one line that has `text`."""
        self.failed(run(*args, **options), code, text, args)

    def failed(self, result, code: int, text: str, args) -> None:
        """The same of a run that is over."""
        self.assertEqual(result.returncode, code,
                         f"{args}: {result.stdout}{result.stderr}")
        errors = [line for line in result.stderr.splitlines()
                  if not line.startswith("luximm: warning: ")]
        self.assertEqual(len(errors), 1, f"{args}: {result.stderr}")
        self.assertTrue(errors[0].startswith("luximm: error: "), errors[0])
        self.assertIn(text, errors[0])
        self.assertEqual(result.stdout, "")
