"""luximm train: the events and the report that a run leaves."""

import html.parser
import json
import pathlib
import re
import shutil
import signal
import struct
import subprocess
import tempfile
import unittest

import support
from support import MODEL, ProgramTest


class Page(html.parser.HTMLParser):
    """Checks that elements are closed, and keeps their text and attributes."""

    VOID = {"meta", "img", "br", "line", "circle", "rect", "path"}

    def __init__(self, text):
        super().__init__()
        self.open, self.attributes, self.text, self.by_id = [], [], [], {}
        self.feed(text)
        assert not self.open, self.open

    def handle_starttag(self, tag, attrs):
        self.attributes += [(tag, *pair) for pair in attrs]
        if tag not in self.VOID:
            self.open.append((tag, dict(attrs).get("id")))

    def handle_startendtag(self, tag, attrs):
        self.attributes += [(tag, *pair) for pair in attrs]

    def handle_endtag(self, tag):
        assert self.open and self.open[-1][0] == tag, (tag, self.open)
        self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1][0] in ("script", "style"):
            key = self.open[-1][1]
            self.by_id[key] = self.by_id.get(key, "") + data
        else:
            self.text.append(data)


def steps_of(folder):
    """{first tag: [step, ...]} of all event files, in their order."""

    def varint(data, at):
        value = shift = 0
        while True:
            value |= (data[at] & 0x7f) << shift
            at, shift = at + 1, shift + 7
            if data[at - 1] < 0x80:
                return value, at

    steps = {}
    for path in sorted(folder.glob("events.out.tfevents.*")):
        data = path.read_bytes()
        while data:
            size, = struct.unpack("<Q", data[:8])
            event, data = data[12:12 + size], data[16 + size:]
            step, at, tag = 0, 0, None
            while at < len(event):
                key, at = varint(event, at)
                if key & 7 == 1:
                    at += 8
                elif key & 7 == 0:
                    value, at = varint(event, at)
                    step = value if key >> 3 == 2 else step
                else:
                    length, at = varint(event, at)
                    if key >> 3 == 5:
                        inner = event[at:at + length]
                        start = inner.index(b"\n", 1) + 2
                        tag = inner[start:start + inner[start - 1]].decode()
                    at += length
            if tag:
                steps.setdefault(tag, []).append(step)
    return steps


class OutputTest(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm_"))
        cls.data = cls.folder / "data"
        support.write_colours(cls.data)
        # A name that would be markup, and one that is no word.
        for split in ("train", "val"):
            (cls.data / split / "red").rename(
                cls.data / split / "<b>r&d \"'")
            (cls.data / split / "blue").rename(cls.data / split / "größe")

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def args(self, output, *more):
        return ("train", self.data, "--model", MODEL, "--input-size", "32",
                "--crop-pct", "1", "--batch-size", "6", "--output",
                self.folder / output, "--log-interval", "1", *more)

    def page(self, output):
        text = (self.folder / output / "report.html").read_text()
        return text, Page(text)

    def test_reports_a_run_in_one_file(self):
        self.succeeds(*self.args("run", "--epochs", "3"))
        text, page = self.page("run")
        # Nothing is fetched, and no name is markup.
        for tag, name, value in page.attributes:
            if name in ("src", "href", "xlink:href", "data", "srcset"):
                self.assertTrue(value.startswith("data:image/jpeg;base64,"), tag)
        self.assertNotRegex(text, "https?:")
        self.assertNotIn("@import", text)
        self.assertNotIn("<b>r&d", text)
        self.assertIn("&lt;b&gt;r&amp;d &quot;&#39;", text)
        words = " ".join(page.text)
        for word in (MODEL, "<b>r&d \"'", "größe", "3 of 3", "Confusion matrix",
                     "Accuracy by class", "Worst images", "Learning rate",
                     "Seconds of an epoch", "input_size", "LibTorch"):
            self.assertIn(word, words)
        self.assertGreaterEqual(text.count("data:image/jpeg"), 9)
        history = json.loads(page.by_id["luximm-history"])
        self.assertEqual([row["epoch"] for row in history["rows"]], [0, 1, 2])
        self.assertEqual(len(history["points"]), 9)
        summary = (self.folder / "run/summary.csv").read_text().splitlines()
        for row, line in zip(history["rows"], summary[1:]):
            values = line.split(",")
            self.assertAlmostEqual(row["train_loss"], float(values[1]))
            self.assertAlmostEqual(row["top1"], float(values[3]))
            self.assertGreater(row["train_seconds"], row["loader_seconds"])
            self.assertEqual(row["images"], 18)
        charts = json.loads(page.by_id["luximm-charts"])
        self.assertEqual([chart["id"] for chart in charts],
                         ["loss", "accuracy", "rate", "timing"])
        # The matrix has every image of the validation once.
        self.assertEqual(sum(int(n) for n in re.findall(
            r"taken for [^<]*: (\d+) of 3 ", text)), 9)
        steps = steps_of(self.folder / "run")
        self.assertEqual(steps, {"train/lr": list(range(1, 10)),
                                 "epoch/train_loss": [0, 1, 2]})

    def test_goes_on_where_a_run_was_stopped(self):
        args = self.args("parts", "--epochs", "4")
        for number in (signal.SIGTERM, signal.SIGKILL):
            again = ("--resume",) if (self.folder / "parts").exists() else ()
            line = "epoch 2/4 2/3" if not again else "epoch 3/4 2/3"
            with subprocess.Popen([support.PROGRAM, *map(str, args), *again],
                                  stdout=subprocess.DEVNULL,
                                  stderr=subprocess.PIPE, text=True) as process:
                for read in process.stderr:
                    if read.startswith(line):
                        process.send_signal(number)
                        break
                process.communicate(timeout=60)
        self.succeeds(*args, "--resume")
        steps = steps_of(self.folder / "parts")
        self.assertEqual(steps["train/lr"], list(range(1, 13)))
        self.assertEqual(steps["epoch/train_loss"], [0, 1, 2, 3])
        history = json.loads(self.page("parts")[1].by_id["luximm-history"])
        self.assertEqual([row["epoch"] for row in history["rows"]],
                         [0, 1, 2, 3])
        times = [point[0] for point in history["points"]]
        self.assertEqual(times, sorted(set(times)))
        self.assertEqual(times[-1], 4)

    def test_a_damaged_report_begins_anew(self):
        args = self.args("damaged", "--warmup-epochs", "0")
        self.succeeds(*args, "--epochs", "1")
        report = self.folder / "damaged/report.html"
        report.write_text(report.read_text().replace('"rows":[', '"rows":[7,'))
        result = support.run(*args, "--epochs", "2", "--resume")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("report.html' is damaged; what it shows begins here",
                      result.stderr)
        history = json.loads(self.page("damaged")[1].by_id["luximm-history"])
        self.assertEqual([row["epoch"] for row in history["rows"]], [1])

    def test_reports_without_a_validation(self):
        alone = self.folder / "alone"
        shutil.copytree(self.data / "train", alone / "train")
        self.succeeds("train", alone,
                      *self.args("unmeasured", "--epochs", "2")[2:])
        text, page = self.page("unmeasured")
        self.assertNotIn("Confusion", text)
        self.assertEqual([chart["id"] for chart in
                          json.loads(page.by_id["luximm-charts"])],
                         ["loss", "rate", "timing"])

    def test_many_classes_are_reported_by_pairs(self):
        many = self.folder / "many"
        for i in range(60):
            for split in ("train", "val"):
                support.write_png(many / split / f"class{i:02}" / "0.png",
                                  [[(i * 4, 255 - i * 4, 90)] * 8] * 8)
        self.succeeds("train", many, *self.args("sixty", "--epochs", "1",
                                                "--warmup-epochs", "0")[2:])
        text, page = self.page("sixty")
        words = " ".join(page.text)
        self.assertIn("Classes mixed up", words)
        self.assertNotIn("Confusion matrix", words)
        self.assertIn("All 60 classes", words)

    def test_leaves_nothing_where_nothing_was_trained(self):
        # Without lines of progress, but with points of the curves.
        args = [a for a in self.args("failed") if a not in
                ("--log-interval", "1", "--crop-pct")]
        self.fails(1, "the loss is ", *args, "--epochs", "1", "--warmup-epochs",
                   "0", "--opt", "sgd", "--lr", "1e38")
        self.assertFalse((self.folder / "failed").exists())


if __name__ == "__main__":
    unittest.main()
