"""What is made at the same moment shares a transaction, and nothing else: each call is answered for itself."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from functools import partial
from typing import Any

import asyncpg
import pytest
from google.protobuf.wrappers_pb2 import StringValue
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.aggregates import New
from shared.db import Database
from shared.errand import Errand
from tests.integration.aggregates.toy import DESK, Kite, KiteNotFound, made
from tests.integration.aggregates.workshop import Workshop, called, events, kept, name, opened, together

TORN = 13


class BoxTaken(KiteNotFound):
    """Somebody was first."""

    reason = "BOX_TAKEN"


class NoSuchBox(KiteNotFound):
    """There is no such box."""

    reason = "NO_SUCH_BOX"


class TornAlready(KiteNotFound):
    """It fell apart when it was put into its box."""

    reason = "TORN_ALREADY"


@pytest.fixture
def workshop(database: Database) -> Workshop:
    return opened(database)


async def fly(_tx: AsyncConnection, _desk: None, _errand: Errand, number: int, box: int) -> New[Kite]:
    """Make a kite for a box. Boxes above 100 hold one, above 1,000 there are none, and in the thirteenth every kite tears."""
    if box < 0:
        raise NoSuchBox(field="box")

    async def torn(_tx: AsyncConnection) -> None:
        if box == TORN:
            raise TornAlready(field="box")

    return DESK.new(made(number, box=box), taken=BoxTaken(field="box"), broken={"box_exists": NoSuchBox(field="box")}, then=torn)


def asked(workshop: Workshop, number: int, *, box: int, request_id: str = "") -> Coroutine[Any, Any, StringValue]:
    """Return a call that makes a kite."""
    making = partial(fly, number=number, box=box)
    return called(lambda request: workshop.make(request, StringValue, making), f"{number}/{box}", request_id)


async def test_what_is_made_at_the_same_moment_is_committed_together(workshop: Workshop, database: Database) -> None:
    await together(*(asked(workshop, number, box=1) for number in range(1, 21)))
    assert (await kept(database), await events(database)) == (20, 20)
    assert await kept(database, "count(DISTINCT xmin::text)") == 1


async def test_a_refusal_is_nobody_elses(workshop: Workshop, database: Database) -> None:
    first, *others = await together(
        asked(workshop, 1, box=1),
        asked(workshop, 2, box=-1),
        asked(workshop, 3, box=200),
        asked(workshop, 4, box=200),
        asked(workshop, 5, box=1),
    )
    assert (first, others) == (name(1), ["NO_SUCH_BOX", name(3), "BOX_TAKEN", name(5)])
    assert (await kept(database), await events(database)) == (3, 3)


@pytest.mark.parametrize(("box", "reason"), [(1000, "NO_SUCH_BOX"), (TORN, "TORN_ALREADY")])
async def test_what_the_database_refuses_together_is_tried_one_by_one(
    workshop: Workshop, database: Database, box: int, reason: str
) -> None:
    wishes = [asked(workshop, number, box=box if number in {3, 6} else 1, request_id=f"kite-{number}") for number in range(1, 8)]
    assert await together(*wishes) == [reason if number in {3, 6} else name(number) for number in range(1, 8)]
    assert (await kept(database), await events(database)) == (5, 5)
    assert await together(asked(workshop, 3, box=1, request_id="kite-3")) == [name(3)], "a refused request may be mended"


async def test_a_fault_is_told_to_its_caller_alone(workshop: Workshop, database: Database) -> None:
    await together(asked(workshop, 1, box=1))
    told = await together(*(asked(workshop, number, box=1 if number != 4 else 2**31) for number in range(2, 7)))
    assert told == [name(2), name(3), asyncpg.DataError.__name__, name(5), name(6)]
    assert await kept(database) == 6 - 1


async def test_a_request_made_twice_at_once_makes_one(workshop: Workshop, database: Database) -> None:
    wishes = [asked(workshop, 1, box=1), *(asked(workshop, 2, box=1, request_id="same") for _ in range(3))]
    assert await together(*wishes) == [name(1), name(2), name(2), name(2)]
    assert await together(asked(workshop, 2, box=1, request_id="same"), asked(workshop, 2, box=2, request_id="same")) == [
        name(2),
        "REQUEST_ID_REUSED",
    ]
    assert await kept(database) == 2


async def test_whoever_no_longer_waits_leaves_alone(workshop: Workshop, database: Database) -> None:
    calls = [asyncio.ensure_future(asked(workshop, number, box=1)) for number in range(1, 6)]
    await asyncio.sleep(0)
    calls[3].cancel()
    assert [one.value for one in await asyncio.gather(*calls[:3], calls[4])] == [name(1), name(2), name(3), name(5)]
    assert await kept(database) == 4
