"""Audit records, written in the transaction of what they tell of, before it is answered: no record, no reveal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver
from shared.refusals import InvalidField

_INSERT: Final = """
INSERT INTO audit_record (recorded_at, actor, division, action, purpose, subjects, outcome, traceparent)
SELECT recorded_at, actor, division, action, purpose, CAST(subjects AS text[]), outcome, traceparent
FROM unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    WITH ORDINALITY AS new (recorded_at, actor, division, action, purpose, subjects, traceparent, outcome, position)
ORDER BY position
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing somebody did with what is protected. Holds resource names, never a document number, a phone or a name."""

    actor: str
    """Subject of the caller's token."""
    action: str
    """The RPC or the job: `RevealPerson`."""
    outcome: str
    """`OK`, or the reason of the refusal."""
    time: datetime
    subjects: tuple[str, ...] = ()
    """Resource names of what was looked at or changed."""
    purpose: str = ""
    """Why, in the caller's words."""
    division: str = ""
    """The scope by which the caller was allowed to."""
    traceparent: str = ""

    def __post_init__(self) -> None:
        """Refuse a purpose that no database text can hold: it comes from the caller."""
        if "\0" in self.purpose:
            raise InvalidField("a purpose is text without control characters", field="purpose")


class Columns(NamedTuple):
    """Audit records as columns, for a statement that finds out by itself how each call ended."""

    times: list[datetime]
    actors: list[str]
    divisions: list[str]
    actions: list[str]
    purposes: list[str]
    subjects: list[str]
    """Array literals."""
    traceparents: list[str]


def columns(entries: Sequence[Entry]) -> Columns:
    """Return all but the outcomes of `entries`, in their order."""
    return Columns(
        [entry.time for entry in entries],
        [entry.actor for entry in entries],
        [entry.division for entry in entries],
        [entry.action for entry in entries],
        [entry.purpose for entry in entries],
        [_array(entry.subjects) for entry in entries],
        [entry.traceparent for entry in entries],
    )


async def append(tx: AsyncConnection, entries: Sequence[Entry]) -> None:
    """Record entries as part of the transaction, in one statement."""
    if entries:
        await driver(tx).execute(_INSERT, *columns(entries), [entry.outcome for entry in entries])


def _array(values: Sequence[str]) -> str:
    """Return a PostgreSQL array literal: unnest would flatten arrays of arrays."""
    return "{" + ",".join('"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"' for value in values) + "}"
