"""The copy that the example consumer keeps: the newest state of each aggregate, in one SQLite file. Put your own database in its place."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from wushe.common.v1.event_pb2 import Event

_TABLES = """
CREATE TABLE IF NOT EXISTS aggregate (
    name TEXT PRIMARY KEY, aggregate_type TEXT NOT NULL, version INTEGER NOT NULL, event_type TEXT NOT NULL, time TEXT NOT NULL,
    data BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bootstrap (aggregate_type TEXT PRIMARY KEY, resume_token TEXT NOT NULL, done INTEGER NOT NULL) WITHOUT ROWID;
"""
# The whole of it: what is newer replaces, what is not changes nothing. So order, repetition and redelivery are of no consequence.
_APPLY = """
INSERT INTO aggregate (name, aggregate_type, version, event_type, time, data) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET version = excluded.version, event_type = excluded.event_type, time = excluded.time, data = excluded.data
WHERE excluded.version > aggregate.version
"""


class Copy:
    """What is known. Each method is one transaction: a kill between two of them loses nothing."""

    def __init__(self, path: Path) -> None:
        """Open the file, made when there is none."""
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = FULL")
        self._database.executescript(_TABLES)

    def apply(self, events: Iterable[Event]) -> int:
        """Take events in; return how many were news."""
        with self._database:
            self._database.execute("BEGIN IMMEDIATE")
            return self._take(events)

    def bootstrap(self, aggregate_type: str, snapshots: Iterable[Event], resume_token: str) -> None:
        """Take a chunk of the bootstrap in, with the token that continues behind it."""
        with self._database:
            self._database.execute("BEGIN IMMEDIATE")
            self._take(snapshots)
            self._database.execute("INSERT OR REPLACE INTO bootstrap VALUES (?, ?, 0)", (aggregate_type, resume_token))

    def bootstrapped(self, aggregate_type: str) -> None:
        """Note that all of a kind was there."""
        self._database.execute("INSERT OR REPLACE INTO bootstrap VALUES (?, '', 1)", (aggregate_type,))

    def progress(self, aggregate_type: str) -> tuple[str, bool]:
        """Return where the bootstrap of a kind continues, and whether it is through."""
        found = self._database.execute("SELECT resume_token, done FROM bootstrap WHERE aggregate_type = ?", (aggregate_type,)).fetchone()
        return (found[0], bool(found[1])) if found else ("", False)

    def digests(self, aggregate_type: str, bucket_bits: int) -> dict[int, tuple[int, int]]:
        """Return count and digest of each bucket, as ReplicationService defines them."""
        found: dict[int, tuple[int, int]] = {}
        with closing(self._database.execute("SELECT name, version FROM aggregate WHERE aggregate_type = ?", (aggregate_type,))) as rows:
            for name, version in rows:
                bucket = int.from_bytes(hashlib.sha256(name.encode()).digest()[:2], "big") >> (16 - bucket_bits)
                digest = int.from_bytes(hashlib.sha256(f"{name}:{version}".encode()).digest()[:8], "big")
                count, sum_of_all = found.get(bucket, (0, 0))
                found[bucket] = (count + 1, sum_of_all ^ digest)
        return found

    def _take(self, events: Iterable[Event]) -> int:
        news = 0
        for event in events:
            row = (
                event.subject,
                event.aggregate_type,
                event.version,
                event.type,
                event.time.ToJsonString(),
                event.data.SerializeToString(),
            )
            news += self._database.execute(_APPLY, row).rowcount
        return news
