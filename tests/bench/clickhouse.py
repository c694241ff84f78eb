"""What ClickHouse takes in at most on this machine, as a library in a process of its own: `python -m tests.bench.clickhouse FOLDER`."""

from __future__ import annotations

import json
import sys
import time

from chdb.state.sqlitelike import Connection

BATCH = 10_000
"""Rows of one insertion: the batches of a backlog are of this size."""
BATCHES = 50
TABLE = """
CREATE TABLE volunteer (name String, version UInt32, event_time DateTime64(6, 'UTC'), place LowCardinality(String),
    state LowCardinality(String), person String, age_band LowCardinality(String), channel LowCardinality(String), organisation String)
ENGINE = ReplacingMergeTree(version) ORDER BY name
"""


def main(folder: str) -> None:
    """Insert batches that differ in their names alone, made before the clock runs, and print rows a second."""
    connection = Connection(folder)
    connection.query("CREATE DATABASE bench")
    connection.query("USE bench")
    connection.query(TABLE)
    statements = [_statement(number) for number in range(BATCHES)]
    begun = time.monotonic()
    for statement in statements:
        connection.query(statement)
    print(BATCH * BATCHES / (time.monotonic() - begun))  # noqa: T201 — read by the bench


def _statement(number: int) -> str:
    names = [f"volunteers/01900000-0000-7000-8000-{number * BATCH + at:012d}" for at in range(BATCH)]
    same = (1, "2026-01-01 00:00:00.000000", "130402001006", "ACTIVE")
    columns = [names, *([value] * BATCH for value in same), names, *([value] * BATCH for value in ("ADULT", "IMPORT", ""))]
    return f"INSERT INTO volunteer FORMAT JSONCompactColumns {json.dumps(columns)}"


if __name__ == "__main__":
    main(sys.argv[1])
