"""What a scenario of the Hub needs around it: a Hub, a cache folder and a
client, whose calls are lines of JSON to a process that answers in JSON."""

import dataclasses
import hashlib
import json
import os
import pathlib
import random
import resource
import shutil
import subprocess
import tempfile
import threading
import time

import loopback_hub

NOBODY = 65534


@dataclasses.dataclass
class Outcome:
    """How a call ended: a path, or the kind of error and its text."""

    path: pathlib.Path = None
    error: str = None
    text: str = ""
    seconds: float = 0.0
    answer: dict = dataclasses.field(default_factory=dict)

    @property
    def data(self):
        return self.path.read_bytes()


def clean_environment(**changes):
    """Nothing of the machine's own Hub settings or proxies."""
    environment = {
        k: v
        for k, v in os.environ.items()
        if not k.startswith(("HF_", "HUGGING", "TRANSFORMERS_"))
        and not k.lower().endswith("_proxy")
        and k not in ("XDG_CACHE_HOME",)
    }
    environment["HF_HUB_DISABLE_TELEMETRY"] = "1"
    environment["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"
    return environment | {k: str(v) for k, v in changes.items()}


class Client:
    """A driver process; started at the first call, and again after an end."""

    def __init__(self, command, environment, umask=0o022):
        self.command, self.environment = command, environment
        self.umask = umask
        self.user = None
        self.limits = {}  # of setrlimit
        self.unclean = None  # what was wrong at the end: sanitizers say so
        self.process = None

    def start(self):
        self.process = subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=self.environment,
            umask=self.umask,
            user=self.user,
            preexec_fn=self.set_limits if self.limits else None,
        )
        self.messages = []
        threading.Thread(
            target=lambda p: self.messages.extend(p.stderr),
            args=(self.process,),
            daemon=True,
        ).start()

    def set_limits(self):
        for what, limit in self.limits.items():
            resource.setrlimit(what, limit)

    def send(self, call):
        if self.process is None:
            self.start()
        self.process.stdin.write(json.dumps(call) + "\n")
        self.process.stdin.flush()

    def receive(self):
        line = self.process.stdout.readline()
        if not line:
            code = self.process.wait()
            raise RuntimeError(f"driver ended with {code}: {self.messages}")
        return json.loads(line)

    def call(self, call):
        start = time.monotonic()
        self.send(call)
        answer = self.receive()
        path = answer.get("path")
        return Outcome(
            path=pathlib.Path(path) if path is not None else None,
            error=answer.get("error"),
            text=answer.get("text", ""),
            seconds=time.monotonic() - start,
            answer=answer,
        )

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process = None

    def close(self):
        if self.process is None:
            return
        self.process.stdin.close()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.returncode != 0:
            self.unclean = f"ended with {self.process.returncode}"
        self.process.stdout.close()
        self.process = None


def tree(root):
    """Paths below a folder -> what they are: mode, and target or hash."""
    found = {}
    for folder, folders, files in os.walk(root):
        for name in [*folders, *files]:
            path = os.path.join(folder, name)
            info = os.lstat(path)
            if os.path.islink(path):
                what = "-> " + os.readlink(path)
            elif os.path.isdir(path):
                what = f"folder {info.st_mode & 0o7777:o}"
            else:
                data = pathlib.Path(path).read_bytes()
                digest = hashlib.sha256(data).hexdigest()[:16]
                what = f"{info.st_mode & 0o7777:o} {len(data)} {digest}"
            found[os.path.relpath(path, root)] = what
    return found


def some_bytes(size, seed=1):
    return random.Random(seed).randbytes(size)


class World:
    """One scenario's surroundings. `client_name` is luximm or python."""

    def __init__(self, client_name, command, fast=True):
        self.client_name, self.command = client_name, command
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="luximm-hub-"))
        self.cache = self.folder / "cache"
        self.hub = loopback_hub.LoopbackHub()
        self.clients = []
        self.defaults = {}
        if fast:
            # Short pauses; luximm only, Python's are fixed.
            self.defaults = {"retry_seconds": 0.02, "etag_timeout": 5}

    @property
    def is_luximm(self):
        return self.client_name == "luximm"

    def client(self, umask=0o022, **environment):
        environment.setdefault("HF_HOME", self.folder / "home")
        environment.setdefault("HF_ENDPOINT", self.hub.endpoint)
        client = Client(self.command, clean_environment(**environment), umask)
        self.clients.append(client)
        return client

    def reader(self, *folders):
        """A client of a user who may not write in these folders of the cache."""
        client = self.client(HOME=self.folder)
        client.command = [shutil.copy(self.command[0], self.folder / "driver")]
        if os.geteuid() == 0:
            # Who is root may write everywhere.
            client.user = NOBODY
            for path, _, files in os.walk(self.folder):
                for name in (path, *(os.path.join(path, f) for f in files)):
                    os.chown(name, NOBODY, NOBODY, follow_symlinks=False)
        for folder in folders:
            os.chmod(folder, 0o555)
        return client

    def call(self, client=None, **call):
        client = client or self.client()
        return client.call(self.filled(call))

    def filled(self, call):
        return {"cache_dir": str(self.cache), **self.defaults, **call}

    def repo(self, name="org/model"):
        return self.cache / ("models--" + name.replace("/", "--"))

    def blobs(self, name="org/model"):
        folder = self.repo(name) / "blobs"
        return sorted(p.name for p in folder.iterdir()) if folder.exists() else []

    def tree(self):
        return tree(self.cache)

    def close(self):
        for client in self.clients:
            client.close()
        self.hub.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        for client in self.clients:
            if client.unclean and self.is_luximm:
                text = "".join(client.messages)
                raise RuntimeError(f"driver {client.unclean}: {text}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
