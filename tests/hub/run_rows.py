#!/usr/bin/env python3
"""Runs the scenarios of rows.py and more_rows.py through luximm's Hub client.

    run_rows.py DRIVER [--only 13,14] [--jobs 8]
"""

import argparse
import concurrent.futures
import sys
import time
import traceback

import more_rows  # noqa: F401
import rows  # noqa: F401
import scenario
import world


def run(row, driver):
    start = time.monotonic()
    failure = None
    try:
        with world.World("luximm", [driver]) as surroundings:
            row.run(surroundings, scenario.Expect(surroundings))
    except Exception:
        failure = traceback.format_exc()
    return row, failure, time.monotonic() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("driver")
    parser.add_argument("--only", default="")
    parser.add_argument("--jobs", type=int, default=8)
    args = parser.parse_args()
    only = {int(n) for n in args.only.split(",") if n}
    every = scenario.ROWS + scenario.MORE
    chosen = [r for r in every if not only or r.number in only]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for row, failure, seconds in pool.map(
            lambda r: run(r, args.driver), chosen
        ):
            verdict = "FAIL" if failure else "ok"
            print(f"{row.number:3} {verdict:4} {seconds:5.1f} s  {row.title}")
            if failure:
                failed += 1
                print(failure)
    print(f"{len(chosen) - failed} of {len(chosen)} rows as they should be")
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
