#!/usr/bin/env python3
"""Chains of redirects that would carry the token away: it must reach the Hub's
own origin and no other, and stand in no error text. Run with every chain for
the metadata and for the bytes."""

import sys

import hub_campaign
import world
from loopback_hub import Fault

TOKEN = "hf_neverPrintedNeverSentElsewhere"
DATA = b"data of the file"
PLACE = "/org/model/resolve/main/a"


def chains(hub):
    """Name -> Location, of which none but the last is at the Hub's origin."""
    port = hub.endpoint.rsplit(":", 1)[1]
    return {
        "another port": hub.cdn + PLACE,
        "another name of the host": f"http://localhost:{port}{PLACE}",
        "another scheme": f"https://127.0.0.1:{port}{PLACE}",
        "without a scheme": hub.cdn.removeprefix("http:") + PLACE,
        "the Hub as a user name": f"http://127.0.0.1:{port}@localhost:{port}"
        + PLACE,
        "a host that begins like it": f"http://127.0.0.1.localhost:{port}{PLACE}",
        "another spelling of the address": f"http://127.1:{port}{PLACE}",
        "another protocol": "ftp://127.0.0.1/x",
        "a file": "file:///etc/hostname",
        "the Hub itself": hub.endpoint + PLACE + "?again",
    }


def one_chain(name, method, here, figures):
    here.hub.requests.clear()
    here.hub.faults[:] = [
        Fault(method, origin="hub", location=chains(here.hub)[name], times=1)
    ]
    outcome = here.call(
        file="a", token=TOKEN, force=True, max_retries=1, download_timeout=1
    )
    figures.add("chains")
    label = f"{method}, {name}"
    figures.check(TOKEN not in outcome.text, f"{label}: the error has it")
    host = here.hub.endpoint.removeprefix("http://")
    for request in here.hub.requests:
        sent = TOKEN in request.headers.get("authorization", "")
        own = request.headers.get("host") == host
        figures.add("requests")
        figures.check(own or not sent, f"{label}: sent to {request}")
        figures.add("leaks", int(sent and not own))
    client = here.clients[-1]
    client.close()
    figures.check(
        TOKEN not in "".join(client.messages), f"{label}: a warning has it"
    )


def main():
    args = hub_campaign.parser(__doc__, 10, "how many chains").parse_args()
    figures = hub_campaign.Figures("hub_tokens", args, leaks=0)
    with world.World("luximm", [str(args.driver)]) as here:
        here.hub.add_repo("org/model", {"a": DATA})
        for name in list(chains(here.hub))[: args.runs]:
            for method in ("HEAD", "GET"):
                one_chain(name, method, here, figures)
    return figures.finish()


if __name__ == "__main__":
    sys.exit(main())
