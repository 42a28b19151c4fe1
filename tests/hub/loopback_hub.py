"""A Hugging Face Hub on 127.0.0.1 with a second origin as its CDN, for tests.

It serves repositories held in memory as the Hub does and misbehaves as it is
told: see Fault. It needs nothing but Python's standard library and stops by
itself after `seconds`.

    with LoopbackHub() as hub:
        hub.add_repo("org/model", {"config.json": b"{}"})
        hub.faults.append(Fault("GET", cut_at=100, times=2))
        ...  # HF_ENDPOINT=hub.endpoint
        print(hub.requests)
"""

import dataclasses
import gzip
import hashlib
import http.server
import json
import socket
import struct
import threading
import time
import urllib.parse


def git_sha1(data):
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


def sha256(data):
    return hashlib.sha256(data).hexdigest()


@dataclasses.dataclass
class Fault:
    """What to do to the requests that match, instead of or on top of the
    honest answer. The first matching fault that has `times` left is taken."""

    method: str = None  # HEAD, GET; None: both
    origin: str = None  # hub, cdn, api; None: all
    path: str = ""  # what the path must contain
    times: int = None  # how many requests; None: all of them
    skip: int = 0  # how many matching requests go well first
    status: int = None  # answered without a body
    headers: dict = dataclasses.field(default_factory=dict)  # None: left out
    body: bytes = None  # sent instead of the file
    cut_at: int = None  # the connection ends before this byte of the file
    reset: bool = False  # a cut is a reset, not an orderly end
    stall_at: int = None  # nothing comes for `stall` seconds at this byte
    stall: float = 0.0  # without stall_at: before the answer
    ignore_range: bool = False  # 200 with everything
    range_shift: int = 0  # a 206 that starts elsewhere and says so
    flip_at: int = None  # this byte of the file is sent wrong
    gzip_if_accepted: bool = False
    chunked: bool = False  # no Content-Length
    location: str = None  # redirect there; {hub} and {cdn} are filled in

    def matches(self, method, origin, path):
        return (
            self.method in (None, method)
            and self.origin in (None, origin)
            and self.path in path
            and self.times != 0
        )


@dataclasses.dataclass
class Request:
    origin: str
    method: str
    path: str
    headers: dict
    at: float

    @property
    def range(self):
        return self.headers.get("range")


@dataclasses.dataclass
class Repo:
    files: dict  # commit -> {path: bytes}
    refs: dict  # name -> commit
    lfs: set  # paths that live on the CDN
    xet: set  # of those, the ones with Xet headers


COMMIT = "c0ffee" + "0" * 34


class LoopbackHub:
    def __init__(self, seconds=120):
        self.repos, self.faults, self.requests = {}, [], []
        self.lock = threading.Lock()
        self.closed = threading.Event()
        self.page_size = 1000
        self._servers = [self._serve("hub"), self._serve("cdn")]
        self.endpoint, self.cdn = (
            f"http://127.0.0.1:{s.server_address[1]}" for s in self._servers
        )
        self._timer = threading.Timer(seconds, self.close)
        self._timer.daemon = True
        self._timer.start()

    def _serve(self, origin):
        handler = type("Handler", (_Handler,), {"hub": self, "origin": origin})
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        server.handle_error = lambda *_: None  # clients are killed on purpose
        threading.Thread(
            target=server.serve_forever, args=(0.02,), daemon=True
        ).start()
        return server

    def close(self):
        self._timer.cancel()
        self.closed.set()
        servers, self._servers = self._servers, []
        for server in servers:
            server.shutdown()
            server.server_close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def add_repo(self, name, files, commit=COMMIT, lfs=(), xet=(), ref="main"):
        repo = self.repos.setdefault(name, Repo({}, {}, set(), set()))
        repo.files[commit] = dict(files)
        repo.refs[ref] = commit
        repo.lfs |= set(lfs) | set(xet)
        repo.xet |= set(xet)
        return repo

    def count(self, method, origin=None):
        with self.lock:
            return sum(
                r.method == method and origin in (None, r.origin)
                for r in self.requests
            )

    def take_fault(self, method, origin, path):
        with self.lock:
            for fault in self.faults:
                if fault.matches(method, origin, path):
                    if fault.skip > 0:
                        fault.skip -= 1
                        return None
                    if fault.times is not None:
                        fault.times -= 1
                    return fault
        return None

    def blob(self, digest):
        for repo in self.repos.values():
            for files in repo.files.values():
                for data in files.values():
                    if sha256(data) == digest:
                        return data
        return None


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    hub = origin = None

    def log_message(self, *_):
        pass

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        path = urllib.parse.unquote(self.path)
        origin = self.origin
        if origin == "hub" and path.startswith("/api/"):
            origin = "api"
        headers = {k.lower(): v for k, v in self.headers.items()}
        with self.hub.lock:
            self.hub.requests.append(
                Request(origin, self.command, path, headers, time.monotonic())
            )
        fault = self.hub.take_fault(self.command, origin, path) or Fault()
        if fault.stall and fault.stall_at is None:
            self.hub.closed.wait(fault.stall)
        if origin == "cdn":
            self.serve_cdn(path, fault)
        elif origin == "api":
            self.serve_api(path, fault)
        else:
            self.serve_file(path, fault)

    # What the honest Hub answers.

    def serve_cdn(self, path, fault):
        data = self.hub.blob(path.split("?")[0].rsplit("/", 1)[-1])
        if data is None:
            return self.reply(404, {}, b"", fault)
        self.reply(200, {"ETag": '"cdn-of-its-own"'}, data, fault)

    def serve_file(self, path, fault):
        repo_name, _, rest = path.lstrip("/").partition("/resolve/")
        repo = self.hub.repos.get(repo_name)
        if repo is None:
            return self.refuse(404, "RepoNotFound", {}, fault)
        commit, name = self.split_revision(repo, rest)
        if commit is None:
            return self.refuse(404, "RevisionNotFound", {}, fault)
        headers = {"X-Repo-Commit": commit}
        data = repo.files[commit].get(name)
        if data is None:
            return self.refuse(404, "EntryNotFound", headers, fault)
        if name not in repo.lfs:
            headers["ETag"] = f'"{git_sha1(data)}"'
            return self.reply(200, headers, data, fault)
        digest = sha256(data)
        headers |= {
            "ETag": f'"{git_sha1(digest.encode())}"',
            "X-Linked-Etag": f'"{digest}"',
            "X-Linked-Size": str(len(data)),
            "Location": f"{self.hub.cdn}/blobs/{digest}?signature=secret",
        }
        if name in repo.xet:
            headers["X-Xet-Hash"] = sha256(digest.encode())
            headers["Link"] = f'<{self.hub.endpoint}/xet>; rel="xet-auth"'
        text = b"Found. Redirecting"
        self.reply(302, headers, text, fault)

    @staticmethod
    def split_revision(repo, rest):
        for revision in [*repo.refs, *repo.files]:
            if rest.startswith(revision + "/"):
                name = rest[len(revision) + 1 :]
                return repo.refs.get(revision, revision), name
        return None, None

    def serve_api(self, path, fault):
        path, _, query = path.partition("?")
        name, _, rest = path.removeprefix("/api/models/").partition("/re")
        if "/tree/" in path:
            name, _, commit = path.removeprefix("/api/models/").partition(
                "/tree/"
            )
            return self.serve_tree(name, commit, query, fault)
        repo = self.hub.repos.get(name)
        if repo is None:
            return self.refuse(404, "RepoNotFound", {}, fault)
        revision = rest.removeprefix("vision/")
        commit = repo.refs.get(revision, revision)
        if commit not in repo.files:
            return self.refuse(404, "RevisionNotFound", {}, fault)
        info = {"id": name, "sha": commit, "private": False, "tags": []}
        info |= {"downloads": 0, "likes": 0, "siblings": []}
        self.reply(200, {}, json.dumps(info).encode(), fault)

    def serve_tree(self, name, commit, query, fault):
        repo = self.hub.repos.get(name)
        if repo is None:
            return self.refuse(404, "RepoNotFound", {}, fault)
        if commit not in repo.files:
            return self.refuse(404, "RevisionNotFound", {}, fault)
        items = [
            self.tree_item(repo, path, data)
            for path, data in sorted(repo.files[commit].items())
        ]
        cursor = urllib.parse.parse_qs(query).get("cursor", ["0"])[0]
        start, size = int(cursor), self.hub.page_size
        headers = {}
        if start + size < len(items):
            following = (
                f"{self.hub.endpoint}/api/models/{name}/tree/{commit}"
                f"?recursive=true&cursor={start + size}"
            )
            headers["Link"] = f'<{following}>; rel="next"'
        page = json.dumps(items[start : start + size]).encode()
        self.reply(200, headers, page, fault)

    @staticmethod
    def tree_item(repo, path, data):
        item = {"type": "file", "path": path, "size": len(data)}
        item["oid"] = git_sha1(data)
        if path in repo.lfs:
            digest = sha256(data)
            item["oid"] = git_sha1(digest.encode())
            item["lfs"] = {
                "oid": digest,
                "size": len(data),
                "pointerSize": 134,
            }
        if path in repo.xet:
            item["xetHash"] = sha256(sha256(data).encode())
        return item

    # How it is sent.

    def refuse(self, status, code, headers, fault):
        self.reply(status, {"X-Error-Code": code, **headers}, b"", fault)

    def reply(self, status, headers, data, fault):
        if fault.location:
            status = 302
            headers["Location"] = fault.location.format(
                hub=self.hub.endpoint, cdn=self.hub.cdn
            )
        if fault.body is not None:
            data = fault.body
        if fault.flip_at is not None and fault.flip_at < len(data):
            data = bytearray(data)
            data[fault.flip_at] ^= 0x10
            data = bytes(data)
        start = 0
        if status == 200 and not fault.ignore_range:
            status, start, end = self.ranged(headers, data, fault)
            data = data[start:end]
        if fault.status:
            status, data = fault.status, b""
        accepted = self.headers.get("Accept-Encoding", "")
        if fault.gzip_if_accepted and "gzip" in accepted:
            headers["Content-Encoding"] = "gzip"
            data = gzip.compress(data)
        headers["Content-Length"] = str(len(data))
        if fault.chunked:
            headers["Content-Length"] = None
            if self.command == "GET":
                headers["Transfer-Encoding"] = "chunked"
        self.send(status, headers | fault.headers, data, start, fault)

    def ranged(self, headers, data, fault):
        wanted = self.headers.get("Range")
        if not wanted:
            return 200, 0, len(data)
        first, _, last = wanted.removeprefix("bytes=").partition("-")
        start = int(first) + fault.range_shift
        end = min(int(last) + 1 if last else len(data), len(data))
        if start >= len(data):
            headers["Content-Range"] = f"bytes */{len(data)}"
            return 416, 0, 0
        headers["Content-Range"] = f"bytes {start}-{end - 1}/{len(data)}"
        return 206, start, end

    def send(self, status, headers, data, start, fault):
        self.send_response_only(status)
        for name, value in headers.items():
            if value is not None:
                self.send_header(name, str(value))
        self.end_headers()
        if self.command == "HEAD":
            return
        chunked = headers.get("Transfer-Encoding") == "chunked"
        stops = sorted(
            at - start
            for at in (fault.cut_at, fault.stall_at)
            if at is not None and start <= at
        )
        sent = 0
        for stop in [*stops, len(data)]:
            self.send_piece(data[sent:stop], chunked)
            sent = max(sent, stop)
            if fault.stall_at is not None and sent == fault.stall_at - start:
                self.hub.closed.wait(fault.stall)
            if fault.cut_at is not None and sent == fault.cut_at - start:
                return self.cut(fault.reset)
        if chunked:
            self.wfile.write(b"0\r\n\r\n")
        elif fault.headers.get("Content-Length", "") is None:
            self.close_connection = True

    def send_piece(self, piece, chunked):
        if not piece:
            return
        if chunked:
            piece = b"%x\r\n%s\r\n" % (len(piece), piece)
        self.wfile.write(piece)
        self.wfile.flush()

    def cut(self, reset):
        self.close_connection = True
        if reset:
            # With a linger of 0 s, close() sends a reset.
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, linger
            )
            self.connection.close()
        else:
            self.connection.shutdown(socket.SHUT_RDWR)
