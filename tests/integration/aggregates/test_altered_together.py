"""What is altered at the same moment shares a transaction, and nothing else: each call is answered for itself."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from functools import partial
from typing import Any

import asyncpg
import pytest
from google.protobuf.wrappers_pb2 import StringValue
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from shared import etag
from shared.aggregates import Told
from shared.db import Database
from shared.errand import Errand
from shared.facts import Fact
from tests.integration.aggregates.toy import RECORDER, Kite, made, painted, torn
from tests.integration.aggregates.workshop import Workshop, called, events, kept, name, opened, together

KITES = 20
UNPAINTABLE = "\0"
"""The database takes no text with it."""


@pytest.fixture
async def workshop(database: Database) -> Workshop:
    async with database.transaction() as tx:
        await RECORDER.add_all(tx, [Told(made(number), "clerk", "") for number in range(1, KITES + 1)])
        await tx.execute(text("DELETE FROM outbox"))
    return opened(database)


async def paint(_tx: AsyncConnection, _desk: None, _errand: Errand, one: Kite, colour: str) -> Fact[Kite]:
    return painted(one, colour)


def asked(
    workshop: Workshop, number: int, colour: str, *, seen: int = 1, request_id: str = "", division: str = "130402"
) -> Coroutine[Any, Any, StringValue]:
    """Return a call that paints a kite."""
    painting, content, as_seen = partial(paint, colour=colour), f"{number}/{colour}", {"name": name(number), "etag": etag.of(seen)}
    return called(lambda request: workshop.alter(request, StringValue, painting), content, request_id, division, **as_seen)


async def colours(database: Database, number: int) -> list[str]:
    async with database.reading() as connection:
        found = await connection.execute(text("SELECT colours FROM kite WHERE id = :id"), {"id": made(number).after.id})
        return list(found.scalar_one())


async def test_what_is_altered_at_the_same_moment_is_committed_together(workshop: Workshop, database: Database) -> None:
    done = await together(*(asked(workshop, number, "blue") for number in range(KITES, 0, -1)))
    assert done == [name(number) for number in range(KITES, 0, -1)]
    assert (await events(database), await kept(database, table="kite_change")) == (KITES, 2 * KITES)
    assert await kept(database, "count(DISTINCT xmin::text)") <= 2, "the first goes at once, the others wait for it and share one"


async def test_of_two_that_alter_the_same_the_second_has_seen_an_older_one(workshop: Workshop, database: Database) -> None:
    done = await together(*(asked(workshop, 7, colour) for colour in ("blue", "green", "white", "black")))
    assert done == [name(7), "STALE_ETAG", "STALE_ETAG", "STALE_ETAG"]
    assert (await colours(database, 7), await events(database)) == (["blue"], 1)
    assert await together(asked(workshop, 7, "green", seen=2)) == [name(7)]


async def test_a_refusal_is_nobody_elses(workshop: Workshop, database: Database) -> None:
    done = await together(
        asked(workshop, 1, "blue"),
        asked(workshop, 2, "blue", seen=3),
        asked(workshop, KITES + 1, "blue"),
        asked(workshop, 4, "blue", division="130403"),
        asked(workshop, 5, "blue"),
    )
    assert done == [name(1), "STALE_ETAG", "KITE_NOT_FOUND", "KITE_NOT_FOUND", name(5)]
    assert (await events(database), await colours(database, 4)) == (2, ["red"])


async def test_what_the_database_refuses_together_is_tried_one_by_one(workshop: Workshop, database: Database) -> None:
    wishes = [asked(workshop, number, UNPAINTABLE if number in {3, 6} else "blue", request_id=f"kite-{number}") for number in range(1, 8)]
    fault = asyncpg.CharacterNotInRepertoireError.__name__
    assert await together(*wishes) == [fault if number in {3, 6} else name(number) for number in range(1, 8)]
    assert await events(database) == 5
    assert await together(asked(workshop, 3, "blue", request_id="kite-3")) == [name(3)], "a request that failed may be mended"


async def test_a_request_made_twice_at_once_alters_once(workshop: Workshop, database: Database) -> None:
    wishes = [asked(workshop, 1, "blue"), *(asked(workshop, 2, "blue", request_id="same") for _ in range(3))]
    assert await together(*wishes) == [name(1), name(2), name(2), name(2)]
    assert await together(asked(workshop, 2, "blue", request_id="same"), asked(workshop, 2, "green", request_id="same")) == [
        name(2),
        "REQUEST_ID_REUSED",
    ]
    assert (await events(database), await kept(database, "max(version)")) == (2, 2)


async def test_what_was_written_before_a_refusal_is_undone_with_it(workshop: Workshop, database: Database) -> None:
    async def spill(tx: AsyncConnection, _desk: None, _errand: Errand, one: Kite) -> Fact[Kite]:
        await tx.execute(text("UPDATE kite SET colours = '{spilt}' WHERE id = :id"), {"id": made(KITES).after.id})
        return torn(torn(one, "wind").after, "again")

    def spilling(number: int) -> Coroutine[Any, Any, StringValue]:
        as_seen = {"name": name(number), "etag": etag.of(1)}
        return called(lambda request: workshop.alter(request, StringValue, spill, writing=True), f"{number}", "", **as_seen)

    done = await together(*(asked(workshop, number, "blue") for number in (5, 6)), spilling(2), asked(workshop, 7, "blue"))
    assert done == [name(5), name(6), "ILLEGAL_TRANSITION", name(7)]
    assert (await colours(database, KITES), await events(database)) == (["red"], 3)


async def test_two_workshops_that_want_the_same_kites_never_wait_in_a_circle(workshop: Workshop, database: Database) -> None:
    other = opened(database)
    forth = [asked(workshop, number, "blue") for number in range(1, KITES + 1)]
    back = [asked(other, number, "green") for number in range(KITES, 0, -1)]
    async with asyncio.timeout(10):
        done = await together(*(one for pair in zip(forth, back, strict=True) for one in pair))
    assert sorted(one for one in done if one != "STALE_ETAG") == sorted(name(number) for number in range(1, KITES + 1))
    assert await events(database) == KITES
