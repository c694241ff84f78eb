"""The inbox: applies events to this service's own tables, each aggregate only ever forwards.

The version an aggregate was last applied at stands in the same database as the effect and moves in the same
transaction. So it does not matter what the bus does: an event that comes twice, late or turned around is dropped.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import structlog
from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event

from shared.db import Database, driver, is_conflict
from shared.refusals import Refusal

log = structlog.get_logger(__name__)

Handler: TypeAlias = Callable[[AsyncConnection, Sequence[Event]], Awaitable[None]]
"""Writes the effect of events, in the transaction it is given. It sees each aggregate's versions in ascending order,
not always every one of them: `data` is the full state, so what lies between is of no consequence."""

OneHandler: TypeAlias = Callable[[AsyncConnection, Event], Awaitable[None]]
"""The same for a single event; `each` makes a Handler of it."""

FetchMissing: TypeAlias = Callable[[str, Sequence[str]], Awaitable[Iterable[Event]]]
"""Asks the owning service for the present state of aggregates: (aggregate type, resource names) → snapshots."""

Key: TypeAlias = tuple[str, str]
"""Aggregate type and resource name."""

ATTEMPTS: Final = 5
SNAPSHOT_SUFFIX: Final = ".Snapshot"
"""Ends the type of an event that is present state rather than a fact; it follows on any version."""

# The indexes, whatever the planner believes of tables that were empty when a plan was made: a copy fills faster than it is analysed.
_BY_INDEX: Final = "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off"

# One look into the index for each that is wanted. A join leaves the planner the choice to read all that a consumer ever heard, and with
# a plan from when that was little, it does.
_LOOK: Final = """
SELECT known.* FROM unnest(CAST(:types AS text[]), CAST(:subjects AS text[])) AS wanted (type, name), LATERAL (
    SELECT aggregate_type, subject, version FROM inbox
    WHERE consumer = :consumer AND aggregate_type = wanted.type AND subject = wanted.name LIMIT 1{lock}
) AS known
"""
_VERSIONS = text(_LOOK.format(lock=""))

# In the order in which they are wanted, so that replicas wait for each other instead of overtaking or deadlocking each other.
_LOCKED_VERSIONS = text(_LOOK.format(lock=" FOR UPDATE"))

# Moves a version only from where it was read: rows are locked since then, but one that was missing may be born meanwhile.
_ADVANCE = text("""
WITH step AS (
    SELECT * FROM unnest(CAST(:types AS text[]), CAST(:subjects AS text[]), CAST(:before AS bigint[]), CAST(:after AS bigint[]))
        AS step (aggregate_type, subject, before, after)
), moved AS (
    UPDATE inbox SET version = after FROM step, LATERAL (
        SELECT ctid FROM inbox AS known
        WHERE consumer = :consumer AND known.aggregate_type = step.aggregate_type AND known.subject = step.subject AND version = before
        LIMIT 1
    ) AS place
    WHERE before > 0 AND inbox.ctid = place.ctid
    RETURNING 1
), born AS (
    INSERT INTO inbox (consumer, aggregate_type, subject, version)
    SELECT :consumer, aggregate_type, subject, after FROM step WHERE before = 0 ORDER BY aggregate_type, subject
    ON CONFLICT DO NOTHING
    RETURNING 1
)
SELECT (SELECT count(*) FROM moved) + (SELECT count(*) FROM born)
""")


class Overtaken(Exception):
    """Another replica applied the same aggregates meanwhile; read the versions again."""


class InvalidEvent(Exception):
    """An event lacks what its version check needs."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of some events."""

    applied: int = 0
    dropped: int = 0
    """Older than, or equal to, what was applied before."""
    gaps: int = 0
    """Applied although versions before them never came."""

    def __add__(self, other: Applied) -> Applied:
        """Count both."""
        return Applied(self.applied + other.applied, self.dropped + other.dropped, self.gaps + other.gaps)


def each(handler: OneHandler) -> Handler:
    """Handle events one after the other, where an effect cannot be written for many at once."""

    async def handle(tx: AsyncConnection, events: Sequence[Event]) -> None:
        for event in events:
            await handler(tx, event)

    return handle


class Inbox:
    """Applies events for one consumer."""

    def __init__(
        self, database: Database, consumer: str, handler: Handler, *, fetch_missing: FetchMissing | None = None, births: bool = True
    ) -> None:
        """Apply events with `handler`, keeping versions under the name `consumer`.

        A gap is bridged by the event itself, whose data is the full state. With `fetch_missing` the owner is asked for
        an even newer state first; when it does not answer, the event bridges the gap all the same.

        Without `births` a first version is passed over and leaves no trace here, for a handler to which a newcomer means nothing. Whoever
        compares what was heard with what was told loses nothing: nothing that was told is older than a first version.
        """
        self._database = database
        self._consumer = consumer
        self._handler = handler
        self._fetch_missing = fetch_missing
        self._births = births

    @property
    def consumer(self) -> str:
        """The name that versions are kept under."""
        return self._consumer

    async def apply(self, events: Sequence[Event], *, again: bool = False) -> Applied:
        """Apply events in one transaction, all or none; those that are not newer than what was applied are dropped.

        With `again` an equal version is applied once more, to repair an effect that was damaged. Never an older one.
        """
        told = events if self._births else [event for event in events if event.version != 1]
        newcomers = Applied(dropped=len(events) - len(told))
        return newcomers + await self._apply(told, again=again) if told else newcomers

    async def _apply(self, events: Sequence[Event], *, again: bool) -> Applied:
        events = [*await self._missing(events), *events]  # remote, and therefore before the transaction
        for _ in range(ATTEMPTS):
            try:
                async with self._database.transaction() as tx:
                    return await self.apply_in(tx, events, again=again)
            except Overtaken:
                continue
            except Exception as error:
                if not is_conflict(error):
                    raise
        raise Overtaken(self._consumer)

    async def apply_in(self, tx: AsyncConnection, events: Sequence[Event], *, again: bool = False) -> Applied:
        """Do the same as part of a transaction of the caller's. Raises Overtaken when that must be begun anew."""
        await driver(tx).execute(_BY_INDEX)
        before = await self._versions(tx, events, _LOCKED_VERSIONS)
        fresh, gaps = newer(events, before, again=again, births=self._births)
        if fresh:
            await self._advance(tx, before, fresh)
            await self._handler(tx, fresh)
        return Applied(len(fresh), len(events) - len(fresh), len(gaps))

    async def _missing(self, events: Sequence[Event]) -> list[Event]:
        """Ask the owner for the present state of aggregates of which events never came."""
        if self._fetch_missing is None or all(event.version == 1 for event in events):  # nothing can lie before a first version
            return []
        async with self._database.reading() as connection:
            _, gaps = newer(events, await self._versions(connection, events), births=self._births)
        found: list[Event] = []
        for aggregate_type in sorted({aggregate_type for aggregate_type, _ in gaps}):
            names = sorted(subject for of_type, subject in gaps if of_type == aggregate_type)
            try:
                found += await self._fetch_missing(aggregate_type, names)
            except (TimeoutError, Refusal, OSError) as error:
                log.warning("a gap is bridged without its owner", consumer=self._consumer, error=type(error).__name__)
        return found

    async def _versions(self, connection: AsyncConnection, events: Sequence[Event], query: TextClause = _VERSIONS) -> dict[Key, int]:
        keys = sorted({_key(event) for event in events})
        columns = {"types": [key[0] for key in keys], "subjects": [key[1] for key in keys]}
        rows = await connection.execute(query, {"consumer": self._consumer, **columns})
        return {(row[0], row[1]): row[2] for row in rows}

    async def _advance(self, tx: AsyncConnection, before: Mapping[Key, int], fresh: Sequence[Event]) -> None:
        after = {_key(event): event.version for event in fresh}  # ascending, so that the last one stays
        keys = sorted(after)
        step = {
            "consumer": self._consumer,
            "types": [key[0] for key in keys],
            "subjects": [key[1] for key in keys],
            "before": [before.get(key, 0) for key in keys],
            "after": [after[key] for key in keys],
        }
        if await tx.scalar(_ADVANCE, step) != len(keys):
            raise Overtaken(self._consumer)


def newer(events: Iterable[Event], before: Mapping[Key, int], *, again: bool = False, births: bool = True) -> tuple[list[Event], set[Key]]:
    """Return the events that move their aggregate forward, and the aggregates of which events are missing before them.

    Without `births` every aggregate counts as having been born unheard.
    """
    known = dict(before)
    repeatable = dict(before) if again else {}
    fresh: list[Event] = []
    gaps: set[Key] = set()
    for event in events:
        if event.version < 1 or not event.subject or not event.aggregate_type:
            raise InvalidEvent(f"event {event.id} has no aggregate type, subject or version")
        key = _key(event)
        version = known.get(key, 0 if births else 1)
        if event.version > version or event.version == repeatable.get(key):
            if event.version > version + 1 and not event.type.endswith(SNAPSHOT_SUFFIX):
                gaps.add(key)
            known[key] = event.version
            repeatable.pop(key, None)
            fresh.append(event)
    return fresh, gaps


def _key(event: Event) -> Key:
    return event.aggregate_type, event.subject
