"""What the scenarios of a Hub client are made of; see rows.py."""

import dataclasses
from typing import Callable

from loopback_hub import Fault, git_sha1, sha256
from world import some_bytes

SMALL = some_bytes(300_000)
CONFIG = b'{"architecture": "resnet18"}'


@dataclasses.dataclass
class Row:
    number: int
    title: str
    run: Callable
    stricter: str = None


ROWS = []  # those that both clients are put through
MORE = []  # those of luximm alone


def row(number, title, stricter=None):
    def add(function):
        ROWS.append(Row(number, title, function, stricter))
        return function

    return add


def more(title):
    def add(function):
        MORE.append(Row(101 + len(MORE), title, function))
        return function

    return add


class Unexpected(AssertionError):
    pass


class Expect:
    """Asserts of luximm what is only looked at of Python."""

    def __init__(self, world):
        self.world = world
        self.outcomes = []

    def that(self, truth, what):
        if self.world.is_luximm and not truth:
            raise Unexpected(what)

    def file(self, outcome, data):
        self.outcomes.append("ok" if outcome.path else outcome.error)
        self.that(outcome.error is None, f"{outcome.error}: {outcome.text}")
        if outcome.path and self.world.is_luximm:
            self.that(outcome.data == data, "other bytes than the Hub's")

    def error(self, outcome, kind, *words):
        self.outcomes.append("ok" if outcome.path else outcome.error)
        self.that(
            outcome.error == kind,
            f"expected {kind}, got {outcome.error or outcome.path}: "
            f"{outcome.text}",
        )
        for word in words:
            self.that(word in outcome.text, f"no '{word}' in {outcome.text}")
        self.that("\n" not in outcome.text, "an error of several lines")
        self.that("secret" not in outcome.text, "an error with a signature")


def small_repo(world, data=CONFIG, name="config.json", **options):
    world.hub.add_repo("org/model", {name: data}, **options)
    return {"file": name}


def lfs_repo(world, data=SMALL):
    return small_repo(
        world, data, "model.safetensors", lfs={"model.safetensors"}
    )


def fault(world, *args, **options):
    world.hub.faults.append(Fault(*args, **options))


def one_blob(world, expect, data, large):
    name = sha256(data) if large else git_sha1(data)
    expect.that(world.blobs() == [name], f"blobs: {world.blobs()}")


def no_blob(world, expect):
    expect.that(world.blobs() == [], f"blobs: {world.blobs()}")
