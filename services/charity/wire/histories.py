"""Entries of histories, which every kind of aggregate sends alike."""

from __future__ import annotations

from typing import Any

from shared.aggregates import Entry
from shared.instants import sent_instant


def entry_fields(one: Entry) -> dict[str, Any]:
    """Return the fields of an entry as every `…Change` message has them; enumerations have the same numbers on both sides."""
    return {**one._asdict(), "record_time": sent_instant(one.record_time)}
