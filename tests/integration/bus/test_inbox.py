from __future__ import annotations

import asyncio
import random
from collections.abc import Iterable, Sequence

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event

from shared.db import Database
from shared.inbox import Applied, Inbox, each
from shared.refusals import DependencyUnavailable
from tests.integration.bus.toy import OUTBOX, part_event
from tests.integration.bus.toy.copy import copied, copy_parts, effects


def event(version: int, name: str = "parts/1", colour: str | None = None) -> Event:
    return OUTBOX.message(part_event(name, version, colour or f"colour {version}"))


async def test_an_event_is_applied_once_however_often_it_comes(database: Database) -> None:
    inbox = Inbox(database, "copy", copy_parts)
    assert await inbox.apply([event(1)]) == Applied(applied=1)
    assert await inbox.apply([event(1)]) == Applied(dropped=1)
    assert await inbox.apply([event(1), event(2), event(2)]) == Applied(applied=1, dropped=2)
    assert await effects(database, "parts/1") == [1, 2]


async def test_a_late_event_never_turns_the_effect_back(database: Database) -> None:
    inbox = Inbox(database, "copy", copy_parts)
    assert await inbox.apply([event(3)]) == Applied(applied=1, gaps=1)
    assert await inbox.apply([event(1), event(2)]) == Applied(dropped=2)
    assert await copied(database) == {"parts/1": (3, "colour 3")}


async def test_two_consumers_keep_versions_of_their_own(database: Database) -> None:
    await Inbox(database, "one", copy_parts).apply([event(1)])
    assert await Inbox(database, "two", copy_parts).apply([event(1)]) == Applied(applied=1)


async def test_a_gap_is_closed_by_the_owner_when_there_is_one_to_ask(database: Database) -> None:
    asked: list[tuple[str, Sequence[str]]] = []

    async def fetch(aggregate_type: str, names: Sequence[str]) -> Iterable[Event]:
        asked.append((aggregate_type, names))
        return [OUTBOX.message(part_event(name, 7, "from the owner", kind="Snapshot")) for name in names]

    inbox = Inbox(database, "copy", copy_parts, fetch_missing=fetch)
    await inbox.apply([event(1)])
    assert await inbox.apply([event(4)]) == Applied(applied=1, dropped=1)
    assert asked == [("part", ["parts/1"])]
    assert await copied(database) == {"parts/1": (7, "from the owner")}


async def test_a_gap_is_bridged_by_the_event_when_the_owner_does_not_answer(database: Database) -> None:
    async def fetch(_aggregate_type: str, _names: Sequence[str]) -> Iterable[Event]:
        raise DependencyUnavailable

    inbox = Inbox(database, "copy", copy_parts, fetch_missing=fetch)
    assert await inbox.apply([event(4)]) == Applied(applied=1, gaps=1)
    assert await copied(database) == {"parts/1": (4, "colour 4")}


async def test_where_births_mean_nothing_a_first_version_leaves_no_trace_and_no_gap(database: Database) -> None:
    inbox = Inbox(database, "copy", copy_parts, births=False)
    assert await inbox.apply([event(1), event(1, "parts/2")]) == Applied(dropped=2)
    async with database.reading() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM inbox")) == 0
    assert await inbox.apply([event(1), event(2)]) == Applied(applied=1, dropped=1)
    assert await inbox.apply([event(1), event(2)]) == Applied(dropped=2)
    assert await inbox.apply([event(3, "parts/2")]) == Applied(applied=1, gaps=1)
    assert await copied(database) == {"parts/1": (2, "colour 2"), "parts/2": (3, "colour 3")}


async def test_a_plan_from_when_little_was_heard_does_not_read_all_that_was_heard_since(database: Database) -> None:
    async def nobody_knows(_aggregate_type: str, _names: Sequence[str]) -> Iterable[Event]:
        return []

    inbox = Inbox(database, "copy", copy_parts, fetch_missing=nobody_knows)
    for version in range(1, 13):  # more often than plans are made anew
        await inbox.apply([event(version), event(version, "parts/2")])
    async with database.transaction() as tx:
        fill = "INSERT INTO inbox SELECT 'copy', 'part', 'parts/' || n, 1 FROM generate_series(100, 5000) AS n"
        await tx.execute(text(fill))
    before = await _read(database)
    assert await inbox.apply([event(2, f"parts/{number}") for number in range(200, 300)]) == Applied(applied=100)
    assert await _read(database) - before < 1000


async def _read(database: Database) -> int:
    """Return how many rows of the inbox all statements so far have read; sessions tell it at the end of transactions, once a second."""
    await asyncio.sleep(1.1)
    for session in (database.reading, database.transaction, database.transaction):
        async with session() as connection:
            told = await connection.scalar(text("SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_user_tables WHERE relname = 'inbox'"))
    return int(told)


async def test_effect_and_version_are_committed_together_or_not_at_all(database: Database) -> None:
    async def fail_late(tx: AsyncConnection, events: Sequence[Event]) -> None:
        await copy_parts(tx, events)
        raise ValueError("late")

    with pytest.raises(ValueError, match="late"):
        await Inbox(database, "copy", fail_late).apply([event(1)])
    assert await copied(database) == {}
    assert await Inbox(database, "copy", copy_parts).apply([event(1)]) == Applied(applied=1)


async def test_a_damaged_effect_is_repaired_by_the_same_version_again_but_not_by_an_older_one(database: Database) -> None:
    inbox = Inbox(database, "copy", copy_parts)
    await inbox.apply([event(1), event(2)])
    async with database.transaction() as tx:
        await tx.execute(text("UPDATE part_copy SET colour = 'damaged'"))
    assert await inbox.apply([event(2), event(1)], again=True) == Applied(applied=1, dropped=1)
    assert await copied(database) == {"parts/1": (2, "colour 2")}


async def test_replicas_that_apply_the_same_events_at_once_apply_each_once(database: Database) -> None:
    seed = random.randrange(1_000_000)  # noqa: S311 # a test's chances
    print(f"seed {seed}")  # noqa: T201 # to run the same again
    rng = random.Random(seed)  # noqa: S311 # the same
    events = [event(version, f"parts/{part}") for part in range(5) for version in range(1, 9)]

    async def replica() -> None:
        inbox = Inbox(database, "copy", each(_copy_one))
        mine = list(events)
        rng.shuffle(mine)
        for start in range(0, len(mine), 4):
            await inbox.apply(mine[start : start + 4])

    await asyncio.gather(*(replica() for _ in range(4)))
    for part in range(5):
        versions = await effects(database, f"parts/{part}")
        assert versions == sorted(set(versions))
        assert versions[-1] == 8


async def _copy_one(tx: AsyncConnection, one: Event) -> None:
    await copy_parts(tx, [one])
