"""The behaviour of a Hub client, scenario by scenario.

Each row arranges a Hub and a cache in a World, calls the client and says what
luximm must do; the same rows can be run through Python's huggingface_hub, whose
outcomes are compared, not asserted. `stricter` says why luximm's outcome is
another one on purpose.
"""

import os
import signal
import time

from loopback_hub import COMMIT, Fault, git_sha1, sha256
from scenario import (
    CONFIG,
    SMALL,
    fault,
    lfs_repo,
    no_blob,
    one_blob,
    row,
    small_repo,
)
from world import some_bytes


@row(1, "a strong etag: HEAD, GET and the tree of the cache")
def _(world, expect):
    call = small_repo(world)
    expect.file(world.call(**call), CONFIG)
    requests = [r.method for r in world.hub.requests]
    expect.that(requests == ["HEAD", "GET"], f"requests: {requests}")
    one_blob(world, expect, CONFIG, False)
    tree = world.tree()
    blob = f"models--org--model/blobs/{git_sha1(CONFIG)}"
    link = f"models--org--model/snapshots/{COMMIT}/config.json"
    lock = f".locks/models--org--model/{git_sha1(CONFIG)}.lock"
    expect.that(tree[blob].startswith("644 "), "blob is 0644")
    expect.that(tree[lock].startswith("664 "), "lock is 0664")
    expect.that(tree[link] == f"-> ../../blobs/{git_sha1(CONFIG)}", "the link")
    ref = (world.repo() / "refs/main").read_bytes()
    expect.that(ref == COMMIT.encode(), f"ref: {ref}")
    expect.that("CACHEDIR.TAG" in tree, "the cache is tagged")


@row(2, "a weak etag names the same blob")
def _(world, expect):
    call = small_repo(world)
    fault(world, headers={"ETag": f'W/"{git_sha1(CONFIG)}"'})
    expect.file(world.call(**call), CONFIG)
    one_blob(world, expect, CONFIG, False)


@row(3, "a redirect to the CDN, which does not see the token")
def _(world, expect):
    call = lfs_repo(world)
    expect.file(world.call(token="hf_token", **call), SMALL)
    one_blob(world, expect, SMALL, True)
    for request in world.hub.requests:
        sent = "authorization" in request.headers
        expect.that(sent == (request.origin == "hub"), f"token: {request}")


@row(4, "a redirect without X-Linked-Size")
def _(world, expect):
    call = lfs_repo(world)
    fault(world, "HEAD", headers={"X-Linked-Size": None})
    expect.file(world.call(**call), SMALL)


@row(5, "an X-Linked-Size that is wrong by one")
def _(world, expect):
    call = lfs_repo(world)
    fault(world, "HEAD", headers={"X-Linked-Size": len(SMALL) + 1})
    expect.error(world.call(**call), "corrupt", "300001")
    no_blob(world, expect)


@row(6, "a relative redirect on the Hub keeps the token")
def _(world, expect):
    call = small_repo(world)
    moved = "/org/model/resolve/main/config.json"
    fault(world, "HEAD", path="org/old", status=307, headers={"Location": moved})
    outcome = world.call(repo="org/old", token="hf_token", **call)
    expect.file(outcome, CONFIG)
    heads = [r for r in world.hub.requests if r.method == "HEAD"]
    expect.that(len(heads) == 2, f"{len(heads)} HEADs")
    expect.that("authorization" in heads[1].headers, "the token was dropped")


@row(7, "a redirect loop")
def _(world, expect):
    call = small_repo(world)
    fault(world, "HEAD", location="{hub}/org/model/resolve/main/config.json")
    expect.error(world.call(**call), "connection", "redirects")
    heads = world.hub.count("HEAD")
    expect.that(heads <= 21, f"{heads} HEADs")


@row(8, "a redirect elsewhere without X-Repo-Commit is not followed")
def _(world, expect):
    call = lfs_repo(world)
    fault(world, "HEAD", headers={"X-Repo-Commit": None})
    expect.error(world.call(**call), "connection", "not the Hub's")
    expect.that(world.hub.count("GET") == 0, "the target was asked")


@row(9, "garbage of the right size", stricter="the git hash is checked")
def _(world, expect):
    call = small_repo(world)
    fault(world, "GET", body=b"x" * len(CONFIG))
    expect.error(world.call(**call), "corrupt", "hash")
    no_blob(world, expect)


@row(10, "bytes of another sha256", stricter="the sha256 is checked")
def _(world, expect):
    call = lfs_repo(world)
    fault(world, "GET", flip_at=1000)
    expect.error(world.call(**call), "corrupt", "hash")
    no_blob(world, expect)


@row(11, "a body that is short and says so")
def _(world, expect):
    call = lfs_repo(world)
    fault(world, "GET", body=SMALL[:-7])
    expect.error(world.call(**call), "corrupt", str(len(SMALL)))
    no_blob(world, expect)


@row(12, "a body that is one byte long")
def _(world, expect):
    call = lfs_repo(world)
    fault(world, "GET", body=b"x")
    expect.error(world.call(**call), "corrupt")
    no_blob(world, expect)


@row(13, "two cuts: the transfer goes on at the exact byte")
def _(world, expect):
    call = lfs_repo(world)
    fault(world, "GET", cut_at=100_000, times=1)
    fault(world, "GET", cut_at=200_000, times=1)
    expect.file(world.call(**call), SMALL)
    ranges = [r.range for r in world.hub.requests if r.method == "GET"]
    wanted = [None, "bytes=100000-", "bytes=200000-"]
    expect.that(ranges == wanted, f"ranges: {ranges}")


@row(14, "a cut at 15 MB of 25 MB")
def _(world, expect):
    data = some_bytes(25_000_000)
    call = lfs_repo(world, data)
    fault(world, "GET", cut_at=15_000_000, times=1)
    expect.file(world.call(**call), data)
    ranges = [r.range for r in world.hub.requests if r.method == "GET"]
    expect.that(ranges == [None, "bytes=15000000-"], f"ranges: {ranges}")


@row(15, "a cut, then a server that ignores Range")
def _(world, expect):
    data = some_bytes(12_000_000)
    call = lfs_repo(world, data)
    fault(world, "GET", cut_at=11_000_000, times=1)
    fault(world, "GET", ignore_range=True)
    expect.file(world.call(**call), data)


@row(
    16,
    "a cut, then a 206 that starts at the wrong byte",
    stricter="Content-Range is checked",
)
def _(world, expect):
    data = some_bytes(12_000_000)
    call = lfs_repo(world, data)
    fault(world, "GET", cut_at=11_000_000, times=1)
    fault(world, "GET", range_shift=-64, times=1)
    expect.file(world.call(**call), data)
    ranges = [r.range for r in world.hub.requests if r.method == "GET"]
    wanted = [None, "bytes=11000000-", None]
    expect.that(ranges == wanted, f"ranges: {ranges}")


@row(17, "a cut, then 416", stricter="it starts once from the first byte")
def _(world, expect):
    data = some_bytes(12_000_000)
    call = lfs_repo(world, data)
    fault(world, "GET", cut_at=11_000_000, times=1)
    fault(world, "GET", status=416, times=1)
    expect.file(world.call(**call), data)
    expect.that(world.hub.count("GET") == 3, "one more attempt")


@row(18, "a cut before the first byte for ever")
def _(world, expect):
    call = lfs_repo(world)
    fault(world, "GET", cut_at=0)
    expect.error(world.call(**call), "connection")
    no_blob(world, expect)
    expect.that(world.hub.count("GET") == 6, f"{world.hub.count('GET')} GETs")


@row(19, "a stall in the body")
def _(world, expect):
    call = lfs_repo(world)
    fault(world, "GET", stall_at=100_000, stall=60, times=1)
    client = world.client(HF_HUB_DOWNLOAD_TIMEOUT=1)
    outcome = world.call(client, **call)
    expect.file(outcome, SMALL)
    expect.that(outcome.seconds < 30, f"{outcome.seconds:.1f} s")


@row(20, "answers that are not the Hub's: no etag, no commit, a login page")
def _(world, expect):
    call = small_repo(world)
    for headers in (
        {"ETag": None},
        {"X-Repo-Commit": None},
        {"ETag": None, "X-Repo-Commit": None, "Content-Type": "text/html"},
    ):
        world.hub.faults[:] = [Fault(headers=headers, body=b"<html>")]
        expect.error(world.call(**call), "connection", "not the Hub's")


@row(21, "a HEAD without a length")
def _(world, expect):
    call = small_repo(world)
    fault(world, "HEAD", chunked=True)
    fault(world, "GET", chunked=True)
    expect.file(world.call(**call), CONFIG)


@row(22, "a server that would compress")
def _(world, expect):
    call = small_repo(world)
    fault(world, "GET", gzip_if_accepted=True)
    expect.file(world.call(**call), CONFIG)
    encodings = {r.headers.get("accept-encoding") for r in world.hub.requests}
    expect.that(encodings == {"identity"}, f"{encodings}")


@row(
    23,
    "etags that are paths",
    stricter="only 40 or 64 hexadecimal digits are an etag",
)
def _(world, expect):
    call = small_repo(world)
    outside = world.folder / "outside"
    for etag in ('"../../../X"', f'"{outside}"'):
        world.hub.faults[:] = [Fault("HEAD", headers={"ETag": etag})]
        expect.error(world.call(**call), "connection")
    expect.that(not outside.exists(), "written outside of the cache")
    expect.that(not (world.folder / "X").exists(), "written outside")
    expect.that(not world.repo().exists(), "something was written")


@row(
    24,
    "an empty etag and one of 300 characters",
    stricter="only 40 or 64 hexadecimal digits are an etag",
)
def _(world, expect):
    call = small_repo(world)
    for etag in ('""', '"' + "a" * 300 + '"'):
        world.hub.faults[:] = [Fault("HEAD", headers={"ETag": etag})]
        expect.error(world.call(**call), "connection")


@row(
    25,
    "a commit that is a path, with 200 and with 404",
    stricter="a commit is 40 hexadecimal digits",
)
def _(world, expect):
    call = small_repo(world)
    bad = {"X-Repo-Commit": "../../../X"}
    world.hub.faults[:] = [Fault("HEAD", headers=bad)]
    expect.error(world.call(**call), "connection")
    world.hub.faults[:] = [Fault("HEAD", headers=bad)]
    expect.error(world.call(file="absent.json"), "entry")
    expect.that(not world.repo().exists(), "something was written")
    expect.that(not (world.folder / "X").exists(), "written outside")


@row(26, "a file that does not exist is remembered")
def _(world, expect):
    small_repo(world)
    expect.error(world.call(file="absent.json"), "entry", "no such file")
    looked_up = world.call(call="lookup", file="absent.json")
    expect.that(looked_up.answer.get("missing") is True, f"{looked_up}")
    note = world.repo() / ".no_exist" / COMMIT / "absent.json"
    expect.that(note.read_bytes() == b"", "the note is empty")
    ref = (world.repo() / "refs/main").read_bytes()
    expect.that(ref == COMMIT.encode(), f"ref: {ref}")


@row(27, "no repository, no revision, a gated repository")
def _(world, expect):
    call = small_repo(world)
    expect.error(world.call(repo="org/none", **call), "repository", "HF_TOKEN")
    expect.error(world.call(revision="none", **call), "revision")
    gated = {"X-Error-Code": "GatedRepo"}
    fault(world, "HEAD", status=403, headers=gated)
    expect.error(world.call(**call), "gated", "conditions")


@row(
    28,
    "401 without a code",
    stricter="it is 'no such repository or no access' over http too",
)
def _(world, expect):
    call = small_repo(world)
    fault(world, "HEAD", status=401, headers={"X-Repo-Commit": None})
    expect.error(world.call(**call), "repository", "no access")


@row(29, "403 disabled, and a 404 that is not the Hub's: the cause is told")
def _(world, expect):
    call = small_repo(world)
    disabled = "Access to this resource is disabled."
    world.hub.faults[:] = [
        Fault("HEAD", status=403, headers={"X-Error-Message": disabled})
    ]
    expect.error(world.call(**call), "repository", disabled)
    world.hub.faults[:] = [Fault("HEAD", status=404)]
    expect.error(world.call(**call), "connection", "HF_ENDPOINT")


@row(30, "503 three times, then well, with an empty cache")
def _(world, expect):
    call = small_repo(world)
    fault(world, "HEAD", status=503, times=3)
    expect.file(world.call(**call), CONFIG)
    expect.that(world.hub.count("HEAD") == 4, "four HEADs")


@row(31, "503 for ever, and a port that refuses: a bounded time")
def _(world, expect):
    call = small_repo(world)
    fault(world, "HEAD", status=503)
    expect.error(world.call(max_retries=3, **call), "connection", "503")
    if world.is_luximm:
        expect.that(world.hub.count("HEAD") == 4, "four HEADs")
    closed = world.client(HF_ENDPOINT="http://127.0.0.1:9")
    outcome = world.call(closed, **call)
    expect.error(outcome, "connection", "HF_ENDPOINT")


@row(32, "a Hub that is down, and the file cached")
def _(world, expect):
    call = small_repo(world)
    expect.file(world.call(**call), CONFIG)
    world.hub.close()
    outcome = world.call(**call)
    expect.file(outcome, CONFIG)
    expect.that(outcome.seconds < 2, f"{outcome.seconds:.1f} s")


@row(33, "429 with RateLimit, 429 with Retry-After")
def _(world, expect):
    call = lfs_repo(world)
    limited = {"RateLimit": '"api";r=0;t=0'}
    fault(world, "HEAD", status=429, headers=limited, times=2)
    fault(world, "GET", status=429, headers={"Retry-After": "0"}, times=1)
    outcome = world.call(**call)
    expect.file(outcome, SMALL)
    expect.that(2.9 < outcome.seconds < 6, f"{outcome.seconds:.1f} s")


@row(34, "503 once for the bytes", stricter="it is tried again")
def _(world, expect):
    call = lfs_repo(world)
    fault(world, "GET", status=503, times=1)
    expect.file(world.call(**call), SMALL)


@row(35, "a HEAD that hangs, and the file cached")
def _(world, expect):
    call = small_repo(world)
    expect.file(world.call(**call), CONFIG)
    fault(world, "HEAD", stall=60)
    client = world.client(HF_HUB_ETAG_TIMEOUT=1)
    outcome = world.call(client, etag_timeout=0, **call)
    expect.file(outcome, CONFIG)
    expect.that(0.9 < outcome.seconds < 30, f"{outcome.seconds:.1f} s")


@row(36, "Xet headers, for a client without Xet")
def _(world, expect):
    name = "model.safetensors"
    call = small_repo(world, SMALL, name, xet={name})
    client = world.client(HF_HUB_DISABLE_XET=1)
    expect.file(world.call(client, token="hf_token", **call), SMALL)
    seen = [
        (r.method, r.origin, "authorization" in r.headers)
        for r in world.hub.requests
    ]
    wanted = [
        ("HEAD", "hub", True),
        ("GET", "hub", True),
        ("GET", "cdn", False),
    ]
    expect.that(seen == wanted, f"{seen}")


@row(
    37,
    "a blob of the cache that was cut to 5 bytes",
    stricter="the size is compared with the Hub's",
)
def _(world, expect):
    call = lfs_repo(world)
    expect.file(world.call(**call), SMALL)
    blob = world.repo() / "blobs" / sha256(SMALL)
    blob.write_bytes(SMALL[:5])
    expect.file(world.call(**call), SMALL)
    blob.write_bytes(b"x" * len(SMALL))
    expect.file(world.call(verify=True, **call), SMALL)


@row(38, "a blob that was deleted")
def _(world, expect):
    call = lfs_repo(world)
    expect.file(world.call(**call), SMALL)
    (world.repo() / "blobs" / sha256(SMALL)).unlink()
    expect.file(world.call(**call), SMALL)
    one_blob(world, expect, SMALL, True)


@row(
    39,
    "a ref that is empty or ends in a newline, without the network",
    stricter="the newline is trimmed",
)
def _(world, expect):
    call = small_repo(world)
    expect.file(world.call(**call), CONFIG)
    ref = world.repo() / "refs/main"
    ref.write_bytes(b"")
    expect.error(world.call(offline=True, **call), "offline")
    ref.write_bytes(COMMIT.encode() + b"\n")
    expect.file(world.call(offline=True, **call), CONFIG)


@row(40, "a commit that is cached takes no request")
def _(world, expect):
    call = small_repo(world)
    expect.file(world.call(revision=COMMIT, **call), CONFIG)
    before = len(world.hub.requests)
    expect.file(world.call(revision=COMMIT, **call), CONFIG)
    expect.that(len(world.hub.requests) == before, "the Hub was asked")
    expect.that(not (world.repo() / "refs").exists(), "a ref was written")


@row(41, "16 processes want the same cold file: one GET")
def _(world, expect):
    call = world.filled(lfs_repo(world))
    # Slow enough for all of them to come while the first is at it.
    fault(world, "GET", stall_at=100_000, stall=0.5)
    clients = [world.client() for _ in range(16)]
    for client in clients:
        client.send(call)
    answers = [client.receive() for client in clients]
    paths = {answer.get("path") for answer in answers}
    expect.outcomes.append(f"{len(paths)} paths")
    expect.that(len(paths) == 1 and None not in paths, f"{answers}")
    expect.that(world.hub.count("GET") == 1, f"{world.hub.count('GET')} GETs")
    expect.that(world.hub.count("HEAD") == 16, "16 HEADs")
    one_blob(world, expect, SMALL, True)


@row(
    42,
    "a client killed in the body; the next one sweeps up after it",
    stricter="what the killed one left is removed",
)
def _(world, expect):
    for number in (signal.SIGKILL, signal.SIGTERM):
        call = world.filled(lfs_repo(world))
        world.hub.faults[:] = [Fault("GET", stall_at=100_000, stall=60, times=1)]
        client = world.client()
        client.send(call | {"force": True})
        deadline = time.monotonic() + 30
        # Python makes the file and holds the first bytes back.
        while time.monotonic() < deadline and not any(
            p.stat().st_size or not world.is_luximm
            for p in world.repo().glob("blobs/*.incomplete")
        ):
            time.sleep(0.01)
        os.kill(client.process.pid, number)
        client.process.wait()
        client.process = None
        left = list(world.repo().glob("blobs/*.incomplete"))
        expect.that(len(left) == 1, f"left behind: {left}")
        expect.file(world.call(**call | {"force": True}), SMALL)
        one_blob(world, expect, SMALL, True)


@row(43, "a forced download that fails leaves the old blob")
def _(world, expect):
    call = lfs_repo(world)
    expect.file(world.call(**call), SMALL)
    fault(world, "GET", body=SMALL[:-7])
    expect.error(world.call(force=True, **call), "corrupt")
    blob = world.repo() / "blobs" / sha256(SMALL)
    expect.that(blob.read_bytes() == SMALL, "the old blob was touched")


@row(44, "a system without symbolic links")
def _(world, expect):
    call = lfs_repo(world)
    client = world.client(HF_HUB_DISABLE_SYMLINKS=1)
    outcome = world.call(client, **call)
    expect.file(outcome, SMALL)
    if world.is_luximm:
        expect.that(not outcome.path.is_symlink(), "a link")
    no_blob(world, expect)
    expect.file(world.call(client, **call), SMALL)
    expect.that(world.hub.count("GET") == 1, "downloaded twice")
