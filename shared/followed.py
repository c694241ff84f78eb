"""What is known of another service's records that are followed here: which were merged into which, and which are to be read again.

Several of this service's rows may stand on one such record. Each keeps the record that it began with and the one that stands now: where
mergers lead from the first to another than the second, it has moved. A call and an event about the same record meet in a lock: whichever
comes second sees what the first did.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver


@dataclass(frozen=True, slots=True)
class Followed:
    """The records of one kind of aggregate of another service.

    Tables of their mergers (`key`, merged_into) and of what is to be read (`key`, version) are the service's own.
    """

    aggregate_type: str
    """As the other service publishes them: `person`."""
    collection: str
    """Of their resource names: `persons`."""
    key: str
    """The column that names one, in both tables: `person_id`."""
    links: str
    unread: str
    rows: str
    """The table of this service's rows that stand on them."""
    now: str
    """The column of the record that stands now."""
    first: str
    """The column of the record that a row began with."""
    lock_class: int
    """Keeps the locks of one kind of records apart from all others."""

    async def lock(self, tx: AsyncConnection, records: Iterable[UUID]) -> None:
        """Keep others from standing on these records, or from following what happens to them, until the transaction ends."""
        await driver(tx).execute(
            f"""SELECT pg_advisory_xact_lock(hashtextextended(wanted.id::text, {self.lock_class}))
            FROM (SELECT id FROM unnest($1::uuid[]) AS id ORDER BY id) wanted""",  # noqa: S608 — made of the service's constants, as all below
            list(set(records)),
        )

    async def heard(self, tx: AsyncConnection, consumer: str, records: Iterable[UUID]) -> dict[UUID, int]:
        """Return the versions up to which events about these records were applied."""
        names = [f"{self.collection}/{record}" for record in records]
        rows = await driver(tx).fetch(
            "SELECT subject, version FROM inbox WHERE consumer = $1 AND aggregate_type = $2 AND subject = ANY ($3::text[])",
            consumer,
            self.aggregate_type,
            names,
        )
        return {UUID(row[0].rpartition("/")[2]): row[1] for row in rows}

    async def follow(self, tx: AsyncConnection, changed: Mapping[UUID, UUID | None]) -> dict[UUID, UUID]:
        """Write what records were merged into, None for those that stand on their own; lock all that this concerns.

        Return the rows that have moved, with the record that stands for each now.
        """
        await self.lock(tx, {*changed, *(survivor for survivor in changed.values() if survivor)})
        await self._relink(tx, changed)
        moved = await self._moved(tx, changed)
        await self.lock(tx, moved.values())
        return moved

    async def to_read(self, tx: AsyncConnection, records: Mapping[UUID, int]) -> None:
        """Remember to read records again, in a version at least this new."""
        if records:
            await driver(tx).execute(
                f"""INSERT INTO {self.unread} SELECT * FROM unnest($1::uuid[], $2::bigint[])
                ON CONFLICT ({self.key}) DO UPDATE SET version = greatest({self.unread}.version, excluded.version)""",  # noqa: S608
                list(records),
                list(records.values()),
            )

    async def waiting(self, connection: AsyncConnection, limit: int) -> list[UUID]:
        """Return records that are to be read."""
        found = await driver(connection).fetch(f"SELECT {self.key} FROM {self.unread} ORDER BY {self.key} LIMIT $1", limit)  # noqa: S608
        return [row[0] for row in found]

    async def were_read(self, tx: AsyncConnection, records: Mapping[UUID, int]) -> None:
        """Forget about records that were read in these versions; one that changed again meanwhile stays."""
        await driver(tx).execute(
            f"""DELETE FROM {self.unread} USING unnest($1::uuid[], $2::bigint[]) AS known (id, version)
            WHERE {self.key} = known.id AND {self.unread}.version <= known.version""",  # noqa: S608
            list(records),
            list(records.values()),
        )

    async def were_missing(self, tx: AsyncConnection, records: Collection[UUID]) -> None:
        """Forget about records that the other service does not know."""
        await driver(tx).execute(f"DELETE FROM {self.unread} WHERE {self.key} = ANY ($1::uuid[])", list(records))  # noqa: S608

    async def _relink(self, tx: AsyncConnection, mergers: Mapping[UUID, UUID | None]) -> None:
        merged = {record: survivor for record, survivor in mergers.items() if survivor is not None}
        alone = [record for record in mergers if record not in merged]
        await driver(tx).execute(f"DELETE FROM {self.links} WHERE {self.key} = ANY ($1::uuid[])", alone)  # noqa: S608
        if merged:
            await driver(tx).execute(
                f"""INSERT INTO {self.links} SELECT * FROM unnest($1::uuid[], $2::uuid[])
                ON CONFLICT ({self.key}) DO UPDATE SET merged_into = excluded.merged_into""",  # noqa: S608
                list(merged),
                list(merged.values()),
            )

    async def _moved(self, tx: AsyncConnection, records: Iterable[UUID]) -> dict[UUID, UUID]:
        # UNION, not UNION ALL: it ends even if events about two mergers, seen in the wrong order, make a circle for a moment.
        found = await driver(tx).fetch(
            f"""WITH RECURSIVE behind (id) AS (
                SELECT unnest($1::uuid[]) UNION SELECT l.{self.key} FROM behind b JOIN {self.links} l ON l.merged_into = b.id
            ), way (start, at) AS (
                SELECT v.{self.first}, v.{self.first} FROM {self.rows} v JOIN behind b ON b.id = v.{self.first}
                UNION SELECT w.start, l.merged_into FROM way w JOIN {self.links} l ON l.{self.key} = w.at
            )
            SELECT v.id, w.at FROM way w JOIN {self.rows} v ON v.{self.first} = w.start
            WHERE NOT EXISTS (SELECT FROM {self.links} l WHERE l.{self.key} = w.at) AND v.{self.now} <> w.at""",  # noqa: S608
            list(records),
        )
        return {row[0]: row[1] for row in found}
