#!/usr/bin/env python3
"""Random transport faults, by seed: cuts, resets, stalls, absent and wrong
headers, 4xx and 5xx, wrong ranges, flipped bits, for the metadata, the Hub and
the CDN. Each run must end in the right bytes or in a typed error within its
bound, and leave no bad blob and nothing half-written; with the faults gone the
next call must succeed."""

import concurrent.futures
import random
import sys

import hub_campaign
import world
from loopback_hub import Fault, git_sha1, sha256

# Attempts are counted anew after each MiB; a stall takes 1 to 2 s to notice.
BOUND = 60.0
KINDS = {"connection", "corrupt", "repository", "entry", "revision", "gated"}


def random_fault(random_, size, large):
    at = random_.randrange(size + 1)
    origin = random_.choice(["cdn", "cdn", "hub"]) if large else "hub"
    method = "GET" if origin == "cdn" else random_.choice(["HEAD", "GET"])
    times = random_.choice([1, 1, 1, 2, 3, None])
    fault = Fault(method, origin=origin, times=times)
    kind = random_.choice(
        ["cut", "cut", "cut", "reset", "reset", "status", "status", "range"]
        + ["ignore", "flip", "header", "length", "chunked", "body"]
        + ["redirect", "stall"]
    )
    if kind in ("cut", "reset"):
        fault.cut_at, fault.reset = at, kind == "reset"
    elif kind == "stall":
        fault.stall_at, fault.stall, fault.times = at, 2.5, 1
    elif kind == "status":
        fault.status = random_.choice(
            [401, 403, 404, 408, 410, 416, 418, 429, 500, 502, 503, 504, 599]
        )
    elif kind == "range":
        fault.range_shift = random_.randrange(-100, 100)
    elif kind == "ignore":
        fault.ignore_range = True
    elif kind == "flip":
        fault.flip_at = at
    elif kind == "header":
        name = random_.choice(
            ["ETag", "X-Linked-Etag", "X-Linked-Size", "X-Repo-Commit"]
            + ["Content-Length", "Content-Range", "Location"]
        )
        fault.headers = {name: random_header(random_, size)}
    elif kind == "length":
        fault.headers = {"Content-Length": None}
    elif kind == "chunked":
        fault.chunked = True
    elif kind == "body":
        fault.body = random_.randbytes(random_.choice([0, 1, size, size + 1]))
    elif kind == "redirect":
        fault.location = random_.choice(
            ["{hub}/org/none/resolve/main/x", "{cdn}/blobs/none", "ftp://x/"]
        )
    return kind, fault


def random_header(random_, size):
    return random_.choice(
        [None, "", "0", "-1", str(size + 1), "9" * 30, "bytes 0-0/1"]
        + ["bytes */*", "../../../x", '"' + "a" * 40 + '"', "\x01\x7f", "/"]
    )


def one_run(number, seed, here, client, figures):
    random_ = random.Random(f"{seed}/{number}")
    size = random_.choice([1, 1000, 65536, 400_000, 3_000_000])
    data = random_.randbytes(size)
    large = random_.random() < 0.7
    repo = f"org/run{number}"
    name = "model.safetensors"
    here.hub.repos.clear()
    here.hub.add_repo(repo, {name: data}, lfs={name} if large else ())
    faults = [
        random_fault(random_, size, large)
        for _ in range(random_.randrange(1, 5))
    ]
    here.hub.faults[:] = [fault for _, fault in faults]
    connections = random_.choice([1, 1, 4])
    call = {"repo": repo, "file": name, "connections": connections}
    outcome = here.call(client, **call)
    label = f"run {number} ({', '.join(kind for kind, _ in faults)})"
    figures.add("runs")
    figures.add("succeeded" if outcome.path else f"error_{outcome.error}")
    if outcome.path:
        figures.check(outcome.data == data, f"{label}: other bytes")
    else:
        figures.check(outcome.error in KINDS, f"{label}: {outcome.text}")
        figures.check("\n" not in outcome.text, f"{label}: several lines")
    figures.check(
        outcome.seconds < BOUND, f"{label}: {outcome.seconds:.1f} s"
    )
    figures.values["longest_seconds"] = round(
        max(figures.values.get("longest_seconds", 0), outcome.seconds), 1
    )
    for bad in hub_campaign.bad_files(here.cache):
        figures.fail(f"{label}: {bad}")
    for left in hub_campaign.left_over(here.cache):
        figures.fail(f"{label}: left {left}")
    here.hub.faults.clear()
    again = here.call(client, **call)
    name_of = sha256(data) if large else git_sha1(data)
    figures.check(
        again.path and again.data == data,
        f"{label}: then {again.error} {again.text} ({name_of[:8]})",
    )


def worker(first, args, figures):
    with world.World("luximm", [str(args.driver)]) as here:
        here.defaults |= {"etag_timeout": 2, "download_timeout": 1}
        client = here.client()
        for number in range(first, args.runs, args.jobs):
            if number // args.jobs % 20 == 19:
                # A Hub ends by itself after a time.
                here.hub.close()
                here.hub = hub_campaign.loopback_hub.LoopbackHub()
                client = here.client()
            one_run(number, args.seed, here, client, figures)


def main():
    parser = hub_campaign.parser(__doc__, 1000, "how many faulty downloads")
    parser.add_argument("--jobs", type=int, default=8)
    args = parser.parse_args()
    figures = hub_campaign.Figures("hub_faults", args)
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for done in [
            pool.submit(worker, first, args, figures)
            for first in range(args.jobs)
        ]:
            done.result()
    return figures.finish()


if __name__ == "__main__":
    sys.exit(main())
