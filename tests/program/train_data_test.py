"""luximm train: where images come from, and what each flag changes."""

import io
import pathlib
import shutil
import tarfile
import tempfile
import unittest

import support
from support import MODEL, ProgramTest


def files_of(split):
    """The images of a folder of classes, in luximm's order."""
    return [(path, path.parent.name) for path in sorted(split.glob("*/*.png"))]


class DataTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        cls.data = cls.folder / "colours"
        support.write_colours(cls.data)
        cls.runs = 0
        cls.weights = cls.train(cls.data)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @classmethod
    def arguments(cls, data, *more):
        cls.runs += 1
        return ("train", data, "--model", MODEL, "--input-size", "32",
                "--batch-size", "6", "--epochs", "1", "--warmup-epochs", "0",
                "--lr", "1e-2", "--output", cls.folder / f"run{cls.runs}", *more)

    @classmethod
    def train(cls, data, *more):
        """The weights that a run leaves."""
        return cls.train_all([(data, *more)])[0]

    @classmethod
    def train_all(cls, runs):
        """The same of several runs."""
        commands = [cls.arguments(*run) for run in runs]
        weights = []
        for command, result in zip(commands, support.run_all(commands)):
            assert result.returncode == 0, (command, result.stderr)
            output = command[command.index("--output") + 1]
            config = (output / "config.json").read_text()
            assert '"blue"' in config, "the names of the classes"
            weights.append((output / "model.safetensors").read_bytes())
        return weights

    def table(self, name, separator, header=""):
        root = self.folder / name
        for split in ("train", "val"):
            lines = [header] if header else []
            for path, label in files_of(self.data / split):
                lines.append(f"{path}{separator}{label}")
            file = root / f"{split}.{'tsv' if separator == chr(9) else 'csv'}"
            file.parent.mkdir(exist_ok=True)
            file.write_text("\n".join(lines) + "\n")
        return root

    def shards(self, name, count):
        root = self.folder / name
        for split in ("train", "val"):
            files = files_of(self.data / split)
            (root / split).mkdir(parents=True)
            size = -(-len(files) // count)
            for number in range(count):
                with tarfile.open(root / split / f"{number:04}.tar", "w") as tar:
                    for i, (path, label) in enumerate(
                            files[number * size:(number + 1) * size]):
                        for suffix, data in (("png", path.read_bytes()),
                                             ("cls", label.encode())):
                            entry = tarfile.TarInfo(
                                f"{number:04}{i:04}.{suffix}")
                            entry.size = len(data)
                            tar.addfile(entry, io.BytesIO(data))
        return root

    def test_tables_and_shards_are_the_same_as_folders(self):
        roots = (self.table("csv", ","),
                 self.table("named", ",", "image,class"),
                 self.table("tsv", "\t", "path\tlabel"),
                 self.shards("one", 1), self.shards("three", 3))
        for root, weights in zip(roots, self.train_all(
                [(root,) for root in roots])):
            with self.subTest(root=root.name):
                self.assertEqual(weights, self.weights)

    def test_says_in_one_line_what_is_wrong_with_the_data(self):
        table = self.table("broken", ",")
        lines = (table / "train.csv").read_text().splitlines()
        for text, line in (
                ("train.csv' line 5", "only_a_path.png"),
                ("train.csv' line 5", ",red"),
                ("train.csv' line 5", '"open,red')):
            (table / "train.csv").write_text(
                "\n".join([*lines[:4], line, *lines[5:]]) + "\n")
            with self.subTest(line=line):
                self.fails(1, text, *self.arguments(table))
        (table / "train.csv").write_text("\n".join(lines) + "\n")
        (table / "val.csv").write_text(f"{self.data}/val/red/0.png,pink\n")
        self.fails(1, "pink", *self.arguments(table))
        missing = self.table("missing", ",")
        (missing / "train.csv").write_text("gone.png,red\n" + "\n".join(lines))
        self.fails(1, "gone.png", *self.arguments(missing))

        cut = self.shards("cut", 2)
        data = (cut / "train/0001.tar").read_bytes()
        (cut / "train/0001.tar").write_bytes(data[:5000])
        self.fails(1, "0001.tar", *self.arguments(cut))
        nolabel = self.shards("nolabel", 1)
        with tarfile.open(nolabel / "train/0000.tar", "w") as tar:
            tar.addfile(tarfile.TarInfo("a.png"))
        self.fails(1, "0000.tar", *self.arguments(nolabel))

    # Each on its own gives other weights than none of them.
    CHANGES = (
        ("--color-jitter", "0.4"), ("--aa", "rand-m9-mstd0.5-inc1"),
        ("--aa", "original"), ("--aa", "augmix-m5-w4-d2"),
        ("--grayscale-prob", "0.9"), ("--gaussian-blur-prob", "0.9"),
        ("--vflip", "1"), ("--hflip", "1"), ("--reprob", "1"),
        ("--reprob", "1", "--remode", "pixel"),
        ("--reprob", "1", "--recount", "3"), ("--aug-repeats", "2"),
        ("--train-interpolation", "bilinear"), ("--scale", "0.9", "1"),
        ("--ratio", "1", "1"), ("--mixup", "0.5"), ("--cutmix", "1"),
        ("--mixup", "0.5", "--mixup-mode", "elem"),
        ("--mixup", "0.5", "--mixup-prob", "0.3"),
        ("--cutmix-minmax", "0.4,0.6"), ("--smoothing", "0"), ("--bce-loss",),
        ("--bce-loss", "--bce-sum"),
        ("--bce-loss", "--bce-target-thresh", "0.2"), ("--drop", "0.5"),
        ("--drop-path", "0.5"), ("--clip-grad", "0.01"),
        ("--clip-grad", "0.01", "--clip-mode", "agc"), ("--ema",),
        ("--ema", "--model-ema-warmup=false"), ("--layer-decay", "0.5"),
        ("--weight-decay", "0.5"), ("--grad-accum-steps", "2"),
        ("--seed", "7"), ("--in-chans", "1"), ("--amp",),
    )

    def test_each_flag_changes_the_result(self):
        seen = {self.weights: ("none",)}
        runs = [(self.data, *flags) for flags in self.CHANGES]
        for flags, weights in zip(self.CHANGES, self.train_all(runs)):
            with self.subTest(flags=flags):
                self.assertNotIn(weights, seen,
                                 f"{flags} as {seen.get(weights)}")
                seen[weights] = flags

    def test_what_changes_no_number(self):
        flags = (("--workers", "1"), ("--grad-checkpointing",),
                 ("--max-bad", "2"), ("--log-interval", "1"))
        runs = [(self.data, *one) for one in flags]
        for one, weights in zip(flags, self.train_all(runs)):
            with self.subTest(flags=one):
                self.assertEqual(weights, self.weights)

    def test_refuses_bad_values(self):
        cases = (
                (2, "--color-jitter", "--color-jitter", "-1"),
                (1, "rand-x9", "--aa", "rand-x9"),
                (1, "cubist", "--aa", "cubist"),
                (2, "--grayscale-prob", "--grayscale-prob", "1.5"),
                (2, "--gaussian-blur-prob", "--gaussian-blur-prob", "-0.1"),
                (2, "--vflip", "--vflip", "2"), (2, "--hflip", "--hflip", "x"),
                (2, "--reprob", "--reprob", "1.1"),
                (2, "--remode", "--remode", "stars"),
                (2, "--recount", "--recount", "0"),
                (2, "--aug-repeats", "--aug-repeats", "-1"),
                (2, "--train-interpolation", "--train-interpolation", "nearest"),
                (2, "--scale", "--scale", "0.5"),
                (1, "ratio", "--ratio", "2", "1"),
                (2, "--mixup", "--mixup", "-0.1"),
                (2, "--mixup-mode", "--mixup-mode", "all"),
                (2, "--mixup-switch-prob", "--mixup-switch-prob", "nan"),
                (2, "--smoothing", "--smoothing", "1"),
                (2, "--bce-target-thresh", "--bce-target-thresh", "0.2"),
                (2, "--drop-path", "--drop-path", "1"),
                (2, "--clip-grad", "--clip-grad", "-1"),
                (2, "--ema-decay", "--ema-decay", "1.5"),
                (2, "--layer-decay", "--layer-decay", "0"),
                (2, "--seed", "--seed", "-1"),
                (2, "--in-chans", "--in-chans", "2"),
                (2, "--log-interval", "--log-interval", "-1"))
        commands = [self.arguments(self.data, *flags)
                    for _, _, *flags in cases]
        for (code, text, *flags), result in zip(cases,
                                                support.run_all(commands)):
            with self.subTest(flags=flags):
                self.failed(result, code, text, flags)


if __name__ == "__main__":
    unittest.main()
