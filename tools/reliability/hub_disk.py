#!/usr/bin/env python3
"""A disk that fails: the n-th call that changes the cache ends in "no space left"
for every n there is, and then in "input/output error"; a file system that really
is full, at 20 sizes; a cache that may only be read, and one folder of it at a
time; 20 limits on open files.
Each download must end in the right bytes or in a typed error, leave no bad blob
and nothing half-written, and succeed once the cause is gone."""

import errno
import os
import pathlib
import resource
import subprocess
import sys

import hub_campaign
import world

DATA = world.some_bytes(2_000_000)
CALL = {"file": "model.safetensors"}


def prepared(command):
    here = world.World("luximm", command)
    here.hub.add_repo(
        "org/model", {CALL["file"]: DATA}, lfs={CALL["file"]}
    )
    return here


def judge(label, here, outcome, figures, kinds=("cache",)):
    figures.add("succeeded" if outcome.path else f"error_{outcome.error}")
    if outcome.path:
        figures.check(outcome.data == DATA, f"{label}: other bytes")
    else:
        figures.check(
            outcome.error in kinds, f"{label}: {outcome.error} {outcome.text}"
        )
    for bad in hub_campaign.bad_files(here.cache):
        figures.fail(f"{label}: {bad}")
    for left in hub_campaign.left_over(here.cache):
        figures.fail(f"{label}: left {left}")


def then_succeeds(label, here, figures):
    again = here.call(**CALL)
    figures.check(
        again.path and again.data == DATA,
        f"{label}: then {again.error} {again.text}",
    )
    for left in hub_campaign.left_over(here.cache):
        figures.fail(f"{label}: then left {left}")


def count_calls(args, shim, here, **more):
    counted = here.folder / "count"
    client = here.client(
        LD_PRELOAD=shim,
        LUXIMM_SHIM_FOLDER=here.cache,
        LUXIMM_SHIM_COUNT=counted,
    )
    here.call(client, **CALL, **more)
    client.close()
    return int(counted.read_text())


def failing_calls(args, figures):
    """Into an empty cache, and over what is cached."""
    shim = hub_campaign.build_shim()
    for force in (False, True):
        with prepared([str(args.driver)]) as here:
            calls = count_calls(args, shim, here, force=force)
        figures.values["calls"] = calls
        # Every call that is not one of the many writes, and some of those.
        points = {*range(1, 21), *range(calls - 10, calls + 1)}
        points |= set(range(21, calls - 10, max(1, calls // 10)))
        for error in (errno.ENOSPC, errno.EIO):
            for point in sorted(p for p in points if 0 < p <= calls):
                failing_call(args, figures, shim, error, point, force)


def failing_call(args, figures, shim, error, point, force):
    label = f"{errno.errorcode[error]} at call {point}"
    label += ", forced" if force else ""
    with prepared([str(args.driver)]) as here:
        if force:
            here.call(**CALL)
        client = here.client(
            LD_PRELOAD=shim,
            LUXIMM_SHIM_FOLDER=here.cache,
            LUXIMM_SHIM_FAIL_AT=point,
            LUXIMM_SHIM_ERRNO=error,
        )
        judge(label, here, here.call(client, force=force, **CALL), figures)
        figures.add("failing_calls")
        if force:
            found = here.call(offline=True, **CALL)
            figures.check(
                found.path and found.data == DATA,
                f"{label}: what was cached is gone",
            )
        then_succeeds(label, here, figures)


def full_disk(args, figures):
    """Needs the right to mount; says so where it has none."""
    for point in range(args.runs):
        with prepared([str(args.driver)]) as here:
            here.cache.mkdir()
            size = 65536 + (len(DATA) - 65536) * point // args.runs
            mounted = subprocess.run(
                ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs"]
                + [str(here.cache)],
                capture_output=True,
                text=True,
            )
            if mounted.returncode != 0:
                figures.values["full_disk"] = "no right to mount"
                print("full disk: not tried: " + mounted.stderr.strip())
                return
            try:
                label = f"full disk of {size} bytes"
                judge(label, here, here.call(**CALL), figures)
                figures.add("full_disk")
                subprocess.run(
                    ["mount", "-o", "remount,size=8m", str(here.cache)],
                    check=True,
                )
                then_succeeds(label, here, figures)
            finally:
                for client in here.clients:
                    client.close()
                subprocess.run(["umount", str(here.cache)], check=True)


def read_only(args, figures):
    """As a user who may not write: what is cached is found, with the Hub and
    without, and what is not is a typed error."""
    with prepared([str(args.driver)]) as here:
        here.call(**CALL)
        here.hub.add_repo("org/other", {"a": b"a"})
        before = here.tree()
        client = here.reader(*(folder for folder, _, _ in os.walk(here.cache)))

        def call(**more):
            figures.add("read_only")
            return here.call(client, **(CALL | more))

        for label, more in {
            "cached": {},
            "cached, offline": {"offline": True},
            "cached, by commit": {"revision": "c0ffee" + "0" * 34},
        }.items():
            judge("read-only, " + label, here, call(**more), figures)
            figures.check(call(**more).path, f"read-only, {label}: not found")
        for label, more in {
            "not cached": {"repo": "org/other", "file": "a"},
            "forced": {"force": True},
            "another file": {"file": "absent"},
        }.items():
            outcome = call(**more)
            kinds = ("cache", "entry")
            judge("read-only, " + label, here, outcome, figures, kinds)
            figures.check(outcome.error, f"read-only, {label}: accepted")
        for folder, _, _ in os.walk(here.cache):
            os.chmod(folder, 0o755)
        figures.check(before == here.tree(), "a read-only cache was changed")


def read_only_folders(args, figures):
    """One folder of the cache at a time may not be written in."""
    other = {"repo": "org/other"}
    with prepared([str(args.driver)]) as here:
        here.call(**CALL)
        folders = [
            os.path.relpath(folder, here.cache)
            for folder, _, _ in os.walk(here.cache)
        ]
    for folder in folders:
        for more in ({"force": True}, {"file": "second"}, other):
            label = f"read-only {folder}, {more}"
            with prepared([str(args.driver)]) as here:
                here.hub.add_repo(
                    "org/model", {"second": DATA, CALL["file"]: DATA}
                )
                here.hub.add_repo("org/other", {CALL["file"]: DATA})
                here.call(**CALL)
                read_only_folder(here, folder, label, more, figures)


def read_only_folder(here, folder, label, more, figures):
    client = here.reader(here.cache / folder)
    judge(label, here, here.call(client, **(CALL | more)), figures)
    found = here.call(client, offline=True, **CALL)
    figures.check(
        found.path and found.data == DATA, f"{label}: what was cached is gone"
    )
    os.chmod(here.cache / folder, 0o755)
    figures.add("read_only")
    then_succeeds(label, here, figures)


def few_files(args, figures):
    # With three the program itself does not start.
    for limit in range(4, 4 + args.runs):
        with prepared([str(args.driver)]) as here:
            client = here.client()
            client.limits = {resource.RLIMIT_NOFILE: (limit, limit)}
            label = f"{limit} open files"
            try:
                outcome = here.call(client, **CALL)
            except (RuntimeError, BrokenPipeError):
                # Too few for the loader: the program itself did not start.
                figures.add("few_files_not_started")
                client.process = None
                continue
            kinds = ("cache", "connection")
            judge(label, here, outcome, figures, kinds)
            figures.add("few_files")
            then_succeeds(label, here, figures)


def umask(args, figures):
    for mask, mode in ((0o022, 0o644), (0o037, 0o640), (0o077, 0o600)):
        with prepared([str(args.driver)]) as here:
            outcome = here.call(here.client(umask=mask), **CALL)
            got = pathlib.Path(outcome.path).stat().st_mode & 0o777
            figures.check(got == mode, f"umask {mask:o} gives {got:o}")
            figures.add("umasks")


def main():
    args = hub_campaign.parser(
        __doc__, 20, "sizes of the full disk and limits on open files"
    ).parse_args()
    figures = hub_campaign.Figures("hub_disk", args)
    failing_calls(args, figures)
    full_disk(args, figures)
    read_only(args, figures)
    read_only_folders(args, figures)
    few_files(args, figures)
    umask(args, figures)
    return figures.finish()


if __name__ == "__main__":
    sys.exit(main())
