"""What a nats-server must be before anybody relies on its acknowledgements: recent, with a store, and on disk before it answers."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from functools import lru_cache
from typing import Final

from shared.embedded.errors import NotDurable, ServerTooOld

OLDEST_VERSION: Final = (2, 12)
"""Earlier servers lose acknowledged messages in ways that later ones do not."""

_MONITOR_SECONDS: Final = 2.0


def demand_durable(monitor_url: str) -> None:
    """Refuse a running server that is too old, has no JetStream, or acknowledges before the disk."""
    about = monitor(monitor_url, "varz")
    demand_version(str(about.get("version")), monitor_url)
    jetstream = about.get("jetstream")
    configured = jetstream.get("config") if isinstance(jetstream, dict) else None
    if not isinstance(configured, dict) or not configured.get("store_dir"):
        raise NotDurable(f"the nats-server at {monitor_url} has no JetStream file store")
    if configured.get("sync_always") is not True:
        raise NotDurable(
            f"the nats-server at {monitor_url} does not run with `sync_interval: always`: a power cut would lose acknowledged messages"
        )


def demand_version(text: str, where: str) -> None:
    """Refuse a server that tells a version too old to be trusted with acknowledged messages, or none."""
    found = re.search(r"(\d+)\.(\d+)\.(\d+)", text)
    if found is None:
        raise ServerTooOld(f"{where} does not tell its version: {text!r}")
    if (int(found[1]), int(found[2])) < OLDEST_VERSION:
        raise ServerTooOld(f"{where} is nats-server {found[0]}; {OLDEST_VERSION[0]}.{OLDEST_VERSION[1]} or later is needed")


@lru_cache(maxsize=1)
def _opener() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy has no business with the loopback address


def monitor(monitor_url: str, page: str) -> dict[str, object]:
    """Return what a page of the server's monitor tells; nothing where it answers with an error."""
    try:
        with _opener().open(f"{monitor_url}/{page}", timeout=_MONITOR_SECONDS) as answer:
            told = json.load(answer)
    except urllib.error.HTTPError:
        return {}
    return told if isinstance(told, dict) else {}
