#!/usr/bin/env python3
"""16 processes want the same cold file at once, round after round: luximm alone,
8 with 8 of Python's client, and luximm where flock succeeds for everyone. With
locks, one GET a round and 16 equal paths; without, any number of GETs, but the
right bytes all the same."""

import random
import sys

import hub_campaign
import world
from loopback_hub import Fault

PROCESSES = 16


def rounds(name, clients, here, args, figures, one_get):
    random_ = random.Random(f"{args.seed}/{name}")
    for number in range(args.runs):
        repo = f"org/{name}{number}"
        data = random_.randbytes(1_000_000)
        here.hub.repos.clear()
        here.hub.requests.clear()
        here.hub.add_repo(repo, {"w": data}, lfs={"w"})
        # Long enough for all to come while the first is at it.
        here.hub.faults[:] = [Fault("GET", stall_at=500_000, stall=0.3)]
        call = here.filled({"repo": repo, "file": "w"})
        for client in clients:
            client.send(call)
        answers = [client.receive() for client in clients]
        paths = {answer.get("path") for answer in answers}
        gets = here.hub.count("GET", "cdn")
        figures.add(f"{name}_rounds")
        figures.add(f"{name}_gets", gets)
        label = f"{name} round {number}"
        figures.check(
            len(paths) == 1 and None not in paths, f"{label}: {answers}"
        )
        if one_get:
            figures.check(gets == 1, f"{label}: {gets} GETs")
        for bad in hub_campaign.bad_files(here.cache):
            figures.fail(f"{label}: {bad}")
        for left in hub_campaign.left_over(here.cache):
            figures.fail(f"{label}: left {left}")
    for client in clients:
        client.close()


def main():
    parser = hub_campaign.parser(__doc__, 20, "rounds of each kind")
    parser.add_argument("--only", help="luximm, mixed or unlocked")
    args = parser.parse_args()
    figures = hub_campaign.Figures("hub_processes", args)
    commands = hub_campaign.commands(args)

    def chosen(name):
        return args.only in (None, name)

    if chosen("luximm"):
        with world.World("luximm", commands["luximm"]) as here:
            clients = [here.client() for _ in range(PROCESSES)]
            rounds("luximm", clients, here, args, figures, True)
    if chosen("mixed"):
        with world.World("luximm", commands["luximm"]) as here:
            clients = [here.client() for _ in range(PROCESSES)]
            for client in clients[1::2]:
                client.command = commands["python"]
            rounds("mixed", clients, here, args, figures, True)
    if chosen("unlocked"):
        shim = hub_campaign.build_shim()
        with world.World("luximm", commands["luximm"]) as here:
            clients = [
                here.client(LD_PRELOAD=shim, LUXIMM_SHIM_NO_LOCKS=1)
                for _ in range(PROCESSES)
            ]
            rounds("unlocked", clients, here, args, figures, False)
    return figures.finish()


if __name__ == "__main__":
    sys.exit(main())
