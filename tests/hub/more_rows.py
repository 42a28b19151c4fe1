"""Scenarios of luximm alone, in the manner of rows.py."""

from loopback_hub import Fault, git_sha1
from scenario import (
    CONFIG,
    SMALL,
    fault,
    lfs_repo,
    more,
    no_blob,
    small_repo,
)
from world import some_bytes

LARGE = 50_400_000  # comes in 3 ranges at once


@more("a large file in several ranges at once")
def _(world, expect):
    data = some_bytes(LARGE)
    call = lfs_repo(world, data)
    expect.file(world.call(connections=4, **call), data)
    ranges = sorted(r.range for r in world.hub.requests if r.method == "GET")
    third = LARGE // 3
    wanted = [f"bytes={i * third}-{(i + 1) * third - 1}" for i in range(3)]
    expect.that(ranges == sorted(wanted), f"ranges: {ranges}")


@more("a range of several that is cut goes on at its byte")
def _(world, expect):
    data = some_bytes(LARGE)
    call = lfs_repo(world, data)
    cut = LARGE // 3 + 1_000_001
    fault(world, "GET", cut_at=cut, times=3)
    expect.file(world.call(connections=4, **call), data)
    expect.that(
        f"bytes={cut}-{2 * LARGE // 3 - 1}"
        in [r.range for r in world.hub.requests],
        "no request goes on",
    )


@more("several ranges of a server that has none: one transfer")
def _(world, expect):
    data = some_bytes(LARGE)
    call = lfs_repo(world, data)
    fault(world, "GET", ignore_range=True)
    expect.file(world.call(connections=4, **call), data)
    expect.that(world.hub.requests[-1].range is None, "still a range")


@more("several ranges of which one is wrong: one transfer")
def _(world, expect):
    data = some_bytes(LARGE)
    call = lfs_repo(world, data)
    fault(world, "GET", range_shift=-10, times=1)
    expect.file(world.call(connections=4, **call), data)


@more("several ranges of which one has a flipped bit: fetched once more")
def _(world, expect):
    data = some_bytes(LARGE)
    call = lfs_repo(world, data)
    fault(world, "GET", flip_at=1000, times=3)
    expect.file(world.call(connections=4, **call), data)
    expect.that(world.hub.count("GET") == 4, "fetched whole after that")


@more("several ranges of which one always fails")
def _(world, expect):
    data = some_bytes(LARGE)
    call = lfs_repo(world, data)
    fault(world, "GET", status=500)
    expect.error(
        world.call(connections=4, max_retries=2, **call), "connection"
    )
    no_blob(world, expect)


@more("an address of the CDN that has expired is asked for anew")
def _(world, expect):
    call = lfs_repo(world)
    fault(world, "GET", cut_at=100_000, times=1)
    fault(world, "GET", status=403, origin="cdn", times=1)
    expect.file(world.call(token="hf_token", **call), SMALL)
    seen = [
        (r.method, r.origin, "authorization" in r.headers)
        for r in world.hub.requests
    ]
    expect.that(seen[-2:] == [("GET", "hub", True), ("GET", "cdn", False)], seen)


@more("a branch that moves while the Hub fails keeps its old commit")
def _(world, expect):
    call = lfs_repo(world)
    expect.file(world.call(**call), SMALL)
    new = some_bytes(300_000, 2)
    world.hub.add_repo(
        "org/model",
        {"model.safetensors": new},
        commit="d" * 40,
        lfs={"model.safetensors"},
    )
    fault(world, "GET", cut_at=1000)
    expect.error(world.call(**call), "connection")
    expect.file(world.call(offline=True, **call), SMALL)
    world.hub.faults.clear()
    expect.file(world.call(**call), new)
    expect.file(world.call(offline=True, **call), new)


@more("a server that asks for an hour's pause is not waited for")
def _(world, expect):
    call = small_repo(world)
    fault(world, "HEAD", status=429, headers={"Retry-After": "3600"})
    outcome = world.call(**call)
    expect.error(outcome, "connection", "3601 s")
    expect.that(outcome.seconds < 2, f"{outcome.seconds:.1f} s")


@more("a listing in pages; patterns choose; a hostile page is refused")
def _(world, expect):
    files = {f"f{i}.txt": b"%d" % i for i in range(7)} | {"x/y.json": CONFIG}
    world.hub.page_size = 3
    world.hub.add_repo("org/model", files)
    outcome = world.call(call="snapshot", ignore_patterns=["f[0-5].*"])
    found = sorted(
        str(p.relative_to(outcome.path))
        for p in outcome.path.rglob("*")
        if not p.is_dir()
    )
    expect.that(found == ["f6.txt", "x/y.json"], f"{found}")
    before = len(world.hub.requests)
    whole = world.call(call="snapshot", offline=True)
    expect.error(whole, "offline", "6 files")
    expect.that(len(world.hub.requests) == before, "the Hub was asked")
    world.hub.add_repo("org/bad", files)
    page = (
        '[{"type": "file", "path": "../../../x", "size": 1, "oid": "%s"}]'
        % git_sha1(b"x")
    )
    fault(world, path="/tree/", body=page.encode())
    expect.error(world.call(call="snapshot", repo="org/bad"), "connection")
    away = '<http://127.0.0.1:9/x>; rel="next"'
    world.hub.faults[:] = [Fault(path="/tree/", headers={"Link": away})]
    expect.error(world.call(call="snapshot", repo="org/bad"), "connection")


@more("a hostile file name, repository and revision take no request")
def _(world, expect):
    small_repo(world)
    expect.error(world.call(file="../../x"), "request")
    expect.error(world.call(file="/etc/passwd"), "request")
    expect.error(world.call(file="C:\\x"), "request")
    expect.error(world.call(repo="../org/model"), "request")
    expect.error(world.call(revision="../../../x"), "request")
    expect.error(world.call(file="a\nb"), "request")
    expect.that(not world.hub.requests, "the Hub was asked")


@more("a folder for each umask")
def _(world, expect):
    for mask, mode in ((0o022, 0o644), (0o037, 0o640), (0o077, 0o600)):
        commit = "%040x" % mask
        call = small_repo(world, CONFIG + b"%d" % mask, commit=commit)
        outcome = world.call(world.client(umask=mask), **call)
        expect.file(outcome, CONFIG + b"%d" % mask)
        got = outcome.path.stat().st_mode & 0o777
        expect.that(got == mode, f"umask {mask:o} gives {got:o}")


@more("a file that is not cached, beside locks that may only be read")
def _(world, expect):
    call = lfs_repo(world)
    expect.file(world.call(**call), SMALL)
    world.hub.add_repo("org/model", {"second": SMALL})
    locks = world.cache / ".locks" / world.repo().name
    client = world.reader(locks)
    expect.file(world.call(client, **(call | {"file": "second"})), SMALL)
    locks.chmod(0o755)


@more("an answer with another range than asked for is named as the cause")
def _(world, expect):
    data = some_bytes(2_000_000)
    call = lfs_repo(world, data)
    fault(world, "GET", cut_at=1_500_000, times=1)
    unasked = {"Content-Range": "bytes 0-9/2000000"}
    fault(world, "GET", status=206, headers=unasked)
    outcome = world.call(max_retries=2, **call)
    expect.error(
        outcome, "connection", "bytes 0-9/2000000", "the whole file was asked"
    )
    expect.that("Failed writing" not in outcome.text, outcome.text)
    no_blob(world, expect)


@more("a range that is never right is named, and the file comes whole")
def _(world, expect):
    data = some_bytes(2_000_000)
    call = lfs_repo(world, data)
    fault(world, "GET", cut_at=1_500_000, times=1)
    fault(world, "GET", range_shift=-64, times=1)
    expect.file(world.call(max_retries=2, **call), data)
    world.hub.faults[:] = [
        Fault("GET", cut_at=1_500_000, times=1),
        Fault("GET", range_shift=-64, times=1),
    ]
    outcome = world.call(max_retries=1, force=True, **call)
    expect.error(
        outcome,
        "connection",
        "bytes 1499936-1999999/2000000",
        "bytes 1500000-1999999 were asked for",
    )


@more("headers without end: the cause is told")
def _(world, expect):
    call = lfs_repo(world)
    many = {f"X-{i}": "x" * 60_000 for i in range(20)}
    fault(world, "HEAD", headers=many)
    # libcurl's limit, or ours where it has none.
    outcome = world.call(max_retries=0, **call)
    expect.error(outcome, "connection", "headers")


@more("a connection that is refused or ends early says how")
def _(world, expect):
    call = lfs_repo(world)
    closed = world.client(HF_ENDPOINT="http://127.0.0.1:9")
    expect.error(
        world.call(closed, max_retries=0, **call), "connection", "port 9"
    )
    fault(world, "GET", cut_at=1000)
    outcome = world.call(max_retries=0, **call)
    expect.error(outcome, "connection", "299000 bytes remaining")


@more("bytes that come again after a start from the first are no progress")
def _(world, expect):
    call = lfs_repo(world, some_bytes(2_000_000))
    fault(world, "GET", cut_at=600_000, ignore_range=True)
    expect.error(world.call(max_retries=3, **call), "connection")
    gets = [r for r in world.hub.requests if r.method == "GET"]
    # One more is asked for at once where a server turns out to lack ranges.
    expect.that(len(gets) <= 5, f"{len(gets)} requests")
