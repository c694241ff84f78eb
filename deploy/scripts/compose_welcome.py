"""The last step of `docker-compose up`: loads Handan's divisions into a new directory, and prints what `make up` prints.

`WUSHE_PUBLISHED` is a JSON object: a service's name → [address of its calls, address of its metrics], as the machine outside sees them.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import timedelta
from pathlib import Path

from services.admin import catalogue, divisions, tokens, welcome
from services.admin.folder import Folder
from shared.caller import EVERYWHERE, Grant, Role

DIRECTORY = "directory:7100"
INSIDE = {"postgres": "postgres:5432", "nats": "nats:4222"}
"""Answered on the containers' own network alone."""


def main() -> None:
    """Load and print."""
    token = tokens.mint(Folder(Path(os.environ["WUSHE_SECRETS"])), "wushe-compose", [Grant(Role.SYSTEM, EVERYWHERE)], timedelta(minutes=10))
    sys.stderr.write(f"wushe: {divisions.load_when_missing(DIRECTORY, token)}\n")
    published: dict[str, tuple[str, str]] = json.loads(os.environ["WUSHE_PUBLISHED"])
    compose = os.environ["COMPOSE"]
    pages = {page.name for page in catalogue.PAGES}
    rows = [
        (name, f"http://{address}" if name in pages else address, metrics, f"{compose} logs {name}")
        for name, (address, metrics) in published.items()
    ]
    rows += [(name, address, "", f"{compose} logs {name}") for name, address in INSIDE.items()]
    data = f"the volumes {', '.join((*INSIDE, *published))}"
    call = welcome.first_call(".venv/bin/buf", f"{compose} run --rm -T wushe token mint", published["directory"][0])
    console = (
        f"http://{published['admin'][0]}  sign in as admin; the first password: {compose} exec -T admin cat /var/lib/wushe/first-password"
    )
    print(welcome.page(rows, data, call, console))


if __name__ == "__main__":
    main()
