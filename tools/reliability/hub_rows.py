#!/usr/bin/env python3
"""The 44 scenarios of tests/hub/rows.py through luximm and through Python's
huggingface_hub: the same outcome, and the same tree in the cache (paths, modes,
link targets, the bytes of refs), except where luximm is stricter on purpose."""

import concurrent.futures
import re
import sys

import hub_campaign
import rows  # noqa: F401
import scenario
import world


def run(row, client, command):
    with world.World(client, command, fast=client == "luximm") as here:
        expect = scenario.Expect(here)
        error = None
        try:
            row.run(here, expect)
        except Exception as failure:
            error = f"{type(failure).__name__}: {failure}"
        # Names of temporary files are random.
        tree = {
            re.sub(r"\.[0-9a-f]{8}\.incomplete", ".X.incomplete", path): what
            for path, what in here.tree().items()
        }
        return expect.outcomes, tree, error


def difference(ours, theirs):
    lines = []
    for path in sorted(ours.keys() | theirs.keys()):
        if ours.get(path) != theirs.get(path):
            lines.append(
                f"    {path}: luximm {ours.get(path)}, "
                f"Python {theirs.get(path)}"
            )
    return lines


def succeeded(outcomes):
    return [o if "paths" in o else o == "ok" for o in outcomes]


def main():
    parser = hub_campaign.parser(__doc__, 44, "how many of the rows")
    parser.add_argument("--jobs", type=int, default=12)
    args = parser.parse_args()
    figures = hub_campaign.Figures("hub_rows", args, rows=0)
    commands = hub_campaign.commands(args)
    chosen = scenario.ROWS[: args.runs]
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        runs = {
            (row.number, client): pool.submit(run, row, client, command)
            for row in chosen
            for client, command in commands.items()
        }
        for row in chosen:
            ours, our_tree, failure = runs[row.number, "luximm"].result()
            theirs, their_tree, _ = runs[row.number, "python"].result()
            figures.add("rows")
            figures.check(failure is None, f"row {row.number}: {failure}")
            lines = difference(our_tree, their_tree)
            same = succeeded(ours) == succeeded(theirs) and not lines
            word = "same" if same else "stricter" if row.stricter else "other"
            figures.add(word)
            print(f"{row.number:3} {word:8} {row.title}")
            if not same:
                print(f"    luximm {ours}, Python {theirs}")
                print(*lines, sep="\n")
            figures.check(
                same or row.stricter, f"row {row.number} differs from Python's"
            )
    return figures.finish()


if __name__ == "__main__":
    sys.exit(main())
