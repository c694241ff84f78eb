"""Audit records, written in the transaction of what they tell of, before it is answered: no record, no reveal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.refusals import InvalidField

INSERT: Final = """
INSERT INTO audit_record (recorded_at, actor, division, action, purpose, subjects, outcome, traceparent)
SELECT recorded_at, actor, division, action, purpose, CAST(subjects AS text[]), outcome, traceparent
FROM unnest(
    CAST(:audit_times AS timestamptz[]), CAST(:audit_actors AS text[]), CAST(:audit_divisions AS text[]), CAST(:audit_actions AS text[]),
    CAST(:audit_purposes AS text[]), CAST(:audit_subjects AS text[]), CAST(:audit_outcomes AS text[]), CAST(:audit_traceparents AS text[])
) WITH ORDINALITY AS new (recorded_at, actor, division, action, purpose, subjects, outcome, traceparent, position)
ORDER BY position
"""
"""Appends records; takes the parameters of `Columns.parameters`. A hot use case makes it a CTE of its own statement."""

_INSERT = text(INSERT)


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


@dataclass(frozen=True, slots=True)
class Columns:
    """Audit records as columns."""

    entries: Sequence[Entry]

    @property
    def parameters(self) -> dict[str, list[str] | list[datetime]]:
        """The bind parameters of `INSERT`."""
        entries = self.entries
        return {
            "audit_times": [entry.time for entry in entries],
            "audit_actors": [entry.actor for entry in entries],
            "audit_divisions": [entry.division for entry in entries],
            "audit_actions": [entry.action for entry in entries],
            "audit_purposes": [entry.purpose for entry in entries],
            "audit_subjects": [_array(entry.subjects) for entry in entries],
            "audit_outcomes": [entry.outcome for entry in entries],
            "audit_traceparents": [entry.traceparent for entry in entries],
        }


def columns(entries: Sequence[Entry]) -> Columns:
    """Return the rows that record `entries`, in their order."""
    return Columns(entries)


async def append(tx: AsyncConnection, entries: Sequence[Entry]) -> None:
    """Record entries as part of the transaction, in one statement."""
    if entries:
        await tx.execute(_INSERT, columns(entries).parameters)


def _array(values: Sequence[str]) -> str:
    """Return a PostgreSQL array literal: unnest would flatten arrays of arrays."""
    return "{" + ",".join('"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"' for value in values) + "}"
