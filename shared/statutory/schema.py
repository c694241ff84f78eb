"""The table of statutory clocks, for the migrations of services that have some."""

from __future__ import annotations

from typing import Final

from shared.schema import Operations

_CLOCKS_V1: Final = (
    """
    CREATE TABLE statutory_clock (
        id uuid PRIMARY KEY,
        subject text NOT NULL CHECK (subject <> ''),
        rule text NOT NULL CHECK (rule <> ''),
        place text NOT NULL,
        length integer NOT NULL CHECK (length > 0),
        unit smallint NOT NULL CHECK (unit BETWEEN 1 AND 4),
        rolls boolean NOT NULL,
        start_time timestamptz NOT NULL,
        pauses datemultirange NOT NULL,
        last_day date NOT NULL,
        due_time timestamptz NOT NULL,
        provisional boolean NOT NULL,
        suspend_time timestamptz,
        stop_time timestamptz,
        lapsed boolean NOT NULL,
        CHECK (stop_time IS NULL OR suspend_time IS NULL),
        CHECK (stop_time IS NOT NULL OR NOT lapsed)
    ) WITH (fillfactor = 80)
    """,
    # Of one duty about one thing, one clock runs: two triggers at once begin it once.
    "CREATE UNIQUE INDEX statutory_clock_once ON statutory_clock (subject, rule) WHERE stop_time IS NULL",
    "CREATE INDEX statutory_clock_of_subject ON statutory_clock (subject, start_time)",
    # Serves what is overdue and what soon will be: a small part of those that run, in the order in which they fall due.
    "CREATE INDEX statutory_clock_due ON statutory_clock (due_time, id) INCLUDE (place) WHERE stop_time IS NULL AND suspend_time IS NULL",
    "CREATE INDEX statutory_clock_provisional ON statutory_clock (id) WHERE provisional AND stop_time IS NULL",
)


def create_statutory_tables_v1(op: Operations) -> None:
    """Create the table; to be called from `upgrade()`."""
    for statement in _CLOCKS_V1:
        op.execute(statement)


def drop_statutory_tables_v1(op: Operations) -> None:
    """Drop it again, with all it holds; to be called from `downgrade()`."""
    op.execute("DROP TABLE statutory_clock")
