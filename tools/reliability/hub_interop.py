#!/usr/bin/env python3
"""Python's huggingface_hub and luximm on one cache: each reads offline what the
other wrote, mixed, and scan_cache_dir finds nothing to warn of. Also the
environment variables: both must name the same cache folder."""

import os
import sys

import hub_campaign
import world
from loopback_hub import COMMIT, git_sha1, sha256

CONFIG, WEIGHTS = b'{"a": 1}', world.some_bytes(50_000)
FILES = {
    "config.json": CONFIG,
    "model.safetensors": WEIGHTS,
    "deep/er/notes.txt": b"notes\n",
    "\u00e9 a.txt": b"a name to quote\n",
}
XET_HASH = "ab" * 32
OTHER = "d" * 40
CASES = []


def case(function):
    CASES.append(function)
    return function


class Pair:
    """A cache with both clients on it."""

    def __init__(self, here, commands):
        self.here, self.commands = here, commands
        here.hub.add_repo("org/model", FILES, lfs={"model.safetensors"})
        self.failures = []

    def call(self, who, environment=(), **call):
        client = self.here.client(**dict(environment))
        client.command = self.commands[who]
        return self.here.call(client, **call)

    def check(self, truth, text):
        if not truth:
            self.failures.append(text)

    def writes(self, who, file="model.safetensors", **more):
        outcome = self.call(who, file=file, **more)
        self.check(outcome.path, f"{who} writes: {outcome.text}")
        return outcome

    def reads(self, who, file="model.safetensors", data=None, **more):
        """Offline."""
        outcome = self.call(who, file=file, offline=True, **more)
        self.check(
            outcome.path and outcome.data == (data or FILES[file]),
            f"{who} reads: {outcome.error} {outcome.text}",
        )
        return outcome

    def scans(self, files, repos=("org/model",)):
        scan = self.call("python", call="scan").answer
        self.check(scan.get("warnings") == [], f"scan: {scan}")
        self.check(scan.get("files") == files, f"scan: {scan}")
        self.check(scan.get("repos") == list(repos), f"scan: {scan}")
        verified = self.call("luximm", call="verify").answer
        self.check(verified.get("problems") == [], f"verify: {verified}")
        pruned = self.call("luximm", call="prune").answer
        self.check(pruned.get("removed") == [], f"prune: {pruned}")


BOTH = [("python", "luximm"), ("luximm", "python")]


@case
def small_file(pair, writer, reader):
    pair.writes(writer, "config.json")
    pair.reads(reader, "config.json")
    pair.scans(1)


@case
def large_file(pair, writer, reader):
    pair.writes(writer)
    pair.reads(reader)
    pair.scans(1)


@case
def nested_and_quoted_names(pair, writer, reader):
    for file in FILES:
        pair.writes(writer, file)
    for file in FILES:
        pair.reads(reader, file)
    pair.scans(len(FILES))


@case
def pinned_commit(pair, writer, reader):
    pair.writes(writer, revision=COMMIT)
    pair.reads(reader, revision=COMMIT)
    before = len(pair.here.hub.requests)
    pair.call(reader, revision=COMMIT)
    pair.check(len(pair.here.hub.requests) == before, "the Hub was asked")
    pair.scans(1)


@case
def branch_with_slashes(pair, writer, reader):
    pair.here.hub.repos["org/model"].refs["refs/pr/1"] = COMMIT
    pair.writes(writer, revision="refs/pr/1")
    pair.reads(reader, revision="refs/pr/1")
    pair.scans(1)


@case
def both_write_one_snapshot(pair, writer, reader):
    pair.writes(writer, "config.json")
    pair.writes(reader)
    for who in (writer, reader):
        pair.reads(who, "config.json")
        pair.reads(who)
    pair.scans(2)


@case
def blob_of_two_revisions(pair, writer, reader):
    pair.writes(writer)
    pair.here.hub.add_repo("org/model", FILES, OTHER, {"model.safetensors"})
    before = pair.here.hub.count("GET")
    pair.writes(reader)
    pair.check(pair.here.hub.count("GET") == before, "downloaded again")
    pair.reads(writer)
    pair.scans(2)


@case
def missing_file(pair, writer, reader):
    pair.writes(writer)
    outcome = pair.call(writer, file="absent")
    pair.check(outcome.error == "entry", f"{outcome}")
    found = pair.call(reader, call="lookup", file="absent").answer
    pair.check(found.get("missing") is True, f"{found}")
    pair.scans(1)


@case
def without_links(pair, writer, reader):
    none = {"HF_HUB_DISABLE_SYMLINKS": 1}
    pair.writes(writer, environment=none)
    pair.reads(reader)
    pair.scans(1)
    before = pair.here.hub.count("GET")
    pair.writes(reader)
    pair.check(pair.here.hub.count("GET") == before, "downloaded again")


@case
def without_links_for_the_second(pair, writer, reader):
    pair.writes(writer)
    pair.here.hub.add_repo("org/model", FILES, OTHER, {"model.safetensors"})
    pair.writes(reader, environment={"HF_HUB_DISABLE_SYMLINKS": 1})
    pair.reads(writer)
    pair.reads(writer, revision=COMMIT)
    pair.scans(2)


@case
def whole_snapshot(pair, writer, reader):
    pair.here.hub.page_size = 2
    written = pair.call(writer, call="snapshot")
    pair.check(written.path, f"{writer}: {written.text}")
    read = pair.call(reader, call="snapshot", offline=True)
    pair.check(read.path == written.path, f"{reader}: {read.text}")
    pair.check(
        (pair.here.repo() / "trees" / (COMMIT + ".json")).exists(), "no listing"
    )
    pair.scans(len(FILES))


@case
def part_of_a_snapshot(pair, writer, reader):
    patterns = {"allow_patterns": ["*.json", "deep/"]}
    written = pair.call(writer, call="snapshot", **patterns)
    pair.check(written.path, f"{writer}: {written.text}")
    read = pair.call(reader, call="snapshot", offline=True, **patterns)
    pair.check(read.path == written.path, f"{reader}: {read.text}")
    read = pair.call(reader, call="snapshot", offline=True)
    pair.check(read.error, f"{reader} takes a part for the whole")
    pair.scans(2)


@case
def listing_is_used(pair, writer, reader):
    pair.call(writer, call="snapshot", allow_patterns=["config.json"])
    before = pair.here.hub.count("GET", "api")
    read = pair.call(
        reader, call="snapshot", revision=COMMIT, ignore_patterns=["*.json"]
    )
    pair.check(read.path, f"{reader}: {read.text}")
    pair.check(pair.here.hub.count("GET", "api") == before, "listed again")
    pair.scans(len(FILES))


@case
def ref_moves_on(pair, writer, reader):
    pair.writes(writer)
    new = FILES | {"model.safetensors": world.some_bytes(40_000, 2)}
    pair.here.hub.add_repo("org/model", new, OTHER, {"model.safetensors"})
    pair.writes(reader)
    pair.reads(writer, data=new["model.safetensors"])
    pair.reads(reader, revision=COMMIT)
    pair.scans(2)


def share(pair):
    blob = pair.here.repo() / "blobs" / sha256(WEIGHTS)
    pair.writes("python")
    shared = pair.call(
        "python",
        call="share",
        blob=str(blob),
        xet_hash=XET_HASH,
        size=len(WEIGHTS),
    )
    pair.check(shared.answer.get("shared"), f"{shared.answer}")
    pair.check(blob.is_symlink(), "not shared")
    return blob


def shared_blob_is_read(pair):
    share(pair)
    pair.reads("luximm")
    pair.writes("luximm", "config.json")
    pair.reads("python")
    pair.scans(2)


def shared_blob_is_replaced_not_written(pair):
    blob = share(pair)
    payload = pair.here.cache / "blobs" / XET_HASH[:2] / XET_HASH
    pair.writes("luximm", force=True)
    pair.check(not blob.is_symlink(), "the link is still there")
    pair.check(payload.read_bytes() == WEIGHTS, "the store was written")
    pair.reads("python")
    pair.scans(1)


def damaged_shared_blob_is_replaced(pair):
    share(pair)
    payload = pair.here.cache / "blobs" / XET_HASH[:2] / XET_HASH
    payload.chmod(0o644)
    payload.write_bytes(b"short")
    pair.writes("luximm")
    pair.check(payload.read_bytes() == b"short", "the store was written")
    pair.reads("python")


def shared_blob_without_links(pair):
    share(pair)
    pair.here.hub.add_repo("org/model", FILES, OTHER, {"model.safetensors"})
    before = pair.here.hub.count("GET")
    pair.writes("luximm", environment={"HF_HUB_DISABLE_SYMLINKS": 1})
    pair.check(pair.here.hub.count("GET") == before, "downloaded again")
    pair.reads("python")
    pair.scans(2)


def listings_are_equal(pair):
    name = f"trees/{COMMIT}.json"
    pair.call("python", call="snapshot")
    theirs = (pair.here.repo() / name).read_bytes()
    (pair.here.repo() / name).unlink()
    pair.call("luximm", call="snapshot")
    pair.check((pair.here.repo() / name).read_bytes() == theirs, "other text")


def python_temporary_is_swept(pair):
    pair.writes("python", "config.json")
    blobs = pair.here.repo() / "blobs"
    left = blobs / f"{sha256(WEIGHTS)}.0123abcd.incomplete"
    left.write_bytes(b"part")
    pair.writes("luximm")
    pair.check(not left.exists(), "left behind")
    pair.scans(2)


def cache_tags_are_equal(pair):
    pair.writes("python", "config.json")
    tag = pair.here.cache / "CACHEDIR.TAG"
    theirs = tag.read_bytes()
    tag.unlink()
    pair.writes("luximm")
    pair.check(tag.read_bytes() == theirs, "other text")


SINGLE = [
    shared_blob_is_read,
    shared_blob_is_replaced_not_written,
    damaged_shared_blob_is_replaced,
    shared_blob_without_links,
    listings_are_equal,
    python_temporary_is_swept,
    cache_tags_are_equal,
]

ENVIRONMENTS = [
    {},
    {"XDG_CACHE_HOME": "/x"},
    {"XDG_CACHE_HOME": ""},
    {"HF_HOME": "/h", "XDG_CACHE_HOME": "/x"},
    {"HF_HOME": ""},
    {"HF_HOME": "~/h"},
    {"HF_HOME": "$PLACE/h"},
    {"HF_HOME": "${PLACE}h$NOT_SET_1"},
    {"HUGGINGFACE_HUB_CACHE": "/old", "HF_HOME": "/h"},
    {"HF_HUB_CACHE": "~/new", "HUGGINGFACE_HUB_CACHE": "/old"},
    {"HF_HUB_CACHE": "relative/$PLACE"},
    {"HUGGINGFACE_HUB_CACHE": "~/$PLACE"},
]


def environments(commands, figures):
    for number, variables in enumerate(ENVIRONMENTS):
        found = {}
        for who, command in commands.items():
            environment = world.clean_environment(
                HOME="/home/x", PLACE="there", **variables
            )
            client = world.Client(command, environment)
            found[who] = client.call({"call": "cache_dir", "cache_dir": ""})
            client.close()
        paths = {os.path.normpath(str(f.path)) for f in found.values()}
        figures.add("environments")
        figures.check(
            len(paths) == 1, f"environment {number} {variables}: {paths}"
        )


def main():
    count = 2 * len(CASES) + len(SINGLE)
    args = hub_campaign.parser(
        __doc__, count, "how many of the cases"
    ).parse_args()
    figures = hub_campaign.Figures("hub_interop", args)
    commands = hub_campaign.commands(args)
    runs = [
        (f"{function.__name__}, {a} writes", function, (a, b))
        for function in CASES
        for a, b in BOTH
    ]
    runs += [(function.__name__, function, ()) for function in SINGLE]
    for label, function, clients in runs[: args.runs]:
        with world.World("luximm", commands["luximm"]) as here:
            pair = Pair(here, commands)
            try:
                function(pair, *clients)
            except Exception as error:
                pair.failures.append(f"{type(error).__name__}: {error}")
        figures.add("cases")
        print(f"{'FAIL' if pair.failures else 'ok':4} {label}", flush=True)
        for failure in pair.failures:
            figures.fail(f"{label}: {failure}")
    environments(commands, figures)
    return figures.finish()


if __name__ == "__main__":
    sys.exit(main())
