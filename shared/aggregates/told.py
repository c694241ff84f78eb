"""An entry of a history as every message that tells of one has it."""

from __future__ import annotations

from typing import Any

from shared.aggregates.history import Entry
from shared.instants import sent_instant


def told(entry: Entry) -> dict[str, Any]:
    """Return the fields of a message about an entry, but for the one that names the aggregate."""
    return {**entry._asdict(), "record_time": sent_instant(entry.record_time)}
