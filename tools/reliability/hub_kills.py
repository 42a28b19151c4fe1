#!/usr/bin/env python3
"""kill -9 at random times: four processes download the same and different files
of a repository, all are killed, and what is left is looked at: every blob that
is visible must have the hash in its name, no ref may name what is not there,
and the next call must succeed and sweep up what the killed ones left."""

import random
import sys
import time

import hub_campaign
import world
from loopback_hub import Fault, sha256

WRITERS = 4


def one_round(number, random_, here, figures):
    files = {
        f"file{i}.bin": random_.randbytes(random_.choice([3000, 2_000_000]))
        for i in range(2)
    }
    repo = f"org/round{number}"
    here.hub.repos.clear()
    here.hub.add_repo(repo, files, lfs={"file0.bin"})
    here.hub.faults[:] = [
        Fault(
            "GET",
            path=sha256(data) if file == "file0.bin" else file,
            stall_at=random_.randrange(len(data)),
            stall=0.2,
        )
        for file, data in files.items()
    ]
    clients = [here.client() for _ in range(WRITERS)]
    for client in clients:
        client.start()
    order = list(files) * 2
    random_.shuffle(order)
    time.sleep(0.02)
    for client, file in zip(clients, order):
        client.send(here.filled({"repo": repo, "file": file}))
    time.sleep(random_.random() * 0.3)
    for client in clients:
        client.kill()
        figures.add("kills")
    here.clients.clear()
    partial = hub_campaign.left_over(here.repo(repo))
    figures.add("partial_files", len(partial))
    for bad in hub_campaign.bad_files(here.cache):
        figures.fail(f"round {number}: {bad}")
    here.hub.faults.clear()
    with_new = here.client()
    for file, data in files.items():
        outcome = here.call(with_new, repo=repo, file=file)
        figures.check(
            outcome.path and outcome.data == data,
            f"round {number}, {file}: {outcome.error} {outcome.text}",
        )
    # A blob that was whole before the kill needs no download, so the cache's
    # own sweep comes after.
    here.call(with_new, call="prune")
    with_new.close()
    for left in hub_campaign.left_over(here.repo(repo)):
        figures.fail(f"round {number}: left {left}")


def main():
    args = hub_campaign.parser(
        __doc__, 200, "how many processes to kill"
    ).parse_args()
    figures = hub_campaign.Figures("hub_kills", args)
    random_ = random.Random(args.seed)
    rounds = -(-args.runs // WRITERS)
    for number in range(rounds):
        if number % 20 == 0:
            here = world.World("luximm", [str(args.driver)])
        one_round(number, random_, here, figures)
        if number % 20 == 19 or number == rounds - 1:
            here.close()
    return figures.finish()


if __name__ == "__main__":
    sys.exit(main())
