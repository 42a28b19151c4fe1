"""What the campaigns on the Hub client share."""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/hub"))

import loopback_hub  # noqa: E402
import world  # noqa: E402


def parser(text, runs, what):
    made = argparse.ArgumentParser(
        description=text, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("--runs", type=int, default=runs, help=what)
    made.add_argument("--seed", type=int, default=1)
    made.add_argument(
        "--driver",
        type=pathlib.Path,
        default=find_driver(),
        help="the luximm_hub_driver to try (default: %(default)s)",
    )
    made.add_argument(
        "--python",
        default=sys.executable,
        help="a Python with huggingface_hub, where it is compared "
        "(default: %(default)s)",
    )
    return made


def find_driver():
    found = [
        ROOT / build / "bin/luximm_hub_driver"
        for build in ("build", "build-core")
    ]
    newest = [d for d in found if d.exists()]
    return max(newest, key=lambda d: d.stat().st_mtime, default=found[0])


def commands(args):
    """The driver of each client by its name."""
    python_driver = pathlib.Path(__file__).with_name("hub_python_driver.py")
    return {
        "luximm": [str(args.driver)],
        "python": [args.python, str(python_driver)],
    }


def bad_files(cache):
    """What a cache must never hold: blobs whose bytes are not what their name
    says, refs to commits that are not there."""
    bad = []
    for blob in cache.glob("models--*/blobs/*"):
        if len(blob.name) not in (40, 64):
            continue
        data = blob.read_bytes() if blob.exists() else b""
        digest = (loopback_hub.git_sha1 if len(blob.name) == 40
                  else loopback_hub.sha256)(data)
        if digest != blob.name:
            bad.append(f"{blob}: {len(data)} bytes of another hash")
    for ref in cache.glob("models--*/refs/**/*"):
        if not ref.is_file():
            continue
        commit = ref.read_text()
        places = [ref.parents[1] / kind / commit
                  for kind in ("snapshots", ".no_exist")]
        if not any(place.is_dir() for place in places):
            bad.append(f"{ref}: names '{commit}', which is not there")
    return bad


def left_over(cache):
    return [str(p) for p in cache.glob("**/*.incomplete")]


def build_shim():
    """Compiles fault_shim.c into a folder of its own; returns the library."""
    source = pathlib.Path(__file__).with_name("fault_shim.c")
    library = pathlib.Path(tempfile.mkdtemp(prefix="luximm-shim-")) / "shim.so"
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"],
        check=True,
    )
    return library


class Figures:
    """Counts, failures and the line of JSON at the end."""

    def __init__(self, name, args, **more):
        self.start = time.monotonic()
        self.values = {"campaign": name, "seed": args.seed, **more}
        self.failures = []
        print(f"{name}: seed {args.seed}, driver {args.driver}", flush=True)

    def add(self, name, count=1):
        self.values[name] = self.values.get(name, 0) + count

    def fail(self, text):
        self.failures.append(text)
        print("FAIL " + text, flush=True)

    def check(self, truth, text):
        if not truth:
            self.fail(text)
        return truth

    def finish(self):
        self.values["failures"] = len(self.failures)
        self.values["seconds"] = round(time.monotonic() - self.start, 1)
        print(json.dumps(self.values), flush=True)
        return 1 if self.failures else 0
