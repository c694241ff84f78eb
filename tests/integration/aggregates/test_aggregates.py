"""What every kind of aggregate gets from the kit: rows, history, events, lists, copies, and nothing seen out of scope."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import text
from wushe.common.v1.event_pb2 import Event

from shared.aggregates import Expected, copied
from shared.caller import Caller
from shared.db import Database
from shared.errand import Errand
from shared.refusals import Refusal, StaleEtag
from tests.integration.aggregates.toy import (
    DESK,
    RECORDER,
    Kite,
    KiteChange,
    KiteNotFound,
    KiteState,
    made,
    painted,
    reading,
    torn,
)

CLERK = Errand(Caller("clerk", ()), ("130402",), "PaintKite", traceparent="00-1")
STRANGER = Errand(Caller("stranger", ()), ("130403",), "PaintKite")


class BoxTaken(KiteNotFound):
    """Somebody was first."""


async def make(database: Database, number: int, *, box: int = 1, place: str = "130402") -> Kite:
    async with database.transaction() as tx:
        return await DESK.new(made(number, box=box, place=place), taken=BoxTaken(field="box")).write(tx, CLERK)


async def events(database: Database) -> list[tuple[list[str], Event]]:
    async with database.reading() as connection:
        rows = await connection.execute(text("SELECT subjects, event FROM outbox ORDER BY id"))
        return [(subjects, Event.FromString(content)) for subjects, content in rows]


async def test_a_fact_is_a_row_an_entry_of_the_history_and_an_event(database: Database) -> None:
    kite = await make(database, 1)
    async with database.transaction() as tx:
        locked = await DESK.lock(tx, CLERK, Expected(kite.id, "v1"))
        first = painted(locked, "green", "blue", place="130403")
        await DESK.record(tx, CLERK, first, torn(first.after, "storm"))
    read = reading(database)
    kept = await read.one(kite.id, ("1304",))
    assert (kept.colours, kept.place, kept.state, kept.version) == (("green", "blue"), "130403", KiteState.TORN, 3)
    assert kept == torn(first.after, "storm").after
    history = await read.changes(kite.id, ("1304",), after=(), size=2)
    assert [(entry.version, entry.kind, entry.reason, entry.actor) for entry in history.items] == [
        (1, KiteChange.MADE, "", "clerk"),
        (2, KiteChange.PAINTED, "", "clerk"),
    ]
    [last] = (await read.changes(kite.id, ("1304",), after=history.next, size=2)).items
    assert (last.kind, last.state, last.reason) == (KiteChange.TORN, KiteState.TORN, "storm")
    told = await events(database)
    assert [(event.type.rpartition(".")[2], event.version) for _, event in told] == [("KiteMade", 1), ("KitePainted", 2), ("KiteTorn", 3)]
    assert told[1][0] == ["wushe.toy.v1.kite.130403", "wushe.toy.v1.kite.130402"]  # both counties hear of a move


async def test_who_acts_elsewhere_or_on_an_old_state_changes_nothing(database: Database) -> None:
    kite = await make(database, 1)
    async with database.transaction() as tx:
        with pytest.raises(KiteNotFound):
            await DESK.lock(tx, STRANGER, Expected(kite.id, "v1"))
        with pytest.raises(KiteNotFound):
            await DESK.lock(tx, CLERK, Expected(UUID(int=9), "v1"))
        with pytest.raises(StaleEtag):
            await DESK.lock(tx, CLERK, Expected(kite.id, "v2"))
        with pytest.raises(KiteNotFound) as refused:
            await DESK.hold(tx, STRANGER, kite.id, field="kite")
    assert refused.value.violations[0].field == "kite"
    assert len(await events(database)) == 1


async def test_who_comes_second_is_told_and_leaves_nothing(database: Database) -> None:
    await make(database, 1, box=101)
    with pytest.raises(BoxTaken):
        await make(database, 2, box=101)
    assert len(await events(database)) == 1


async def test_lists_go_on_where_a_page_ended_and_are_narrowed_by_columns(database: Database) -> None:
    for number, place in ((1, "130402"), (2, "130403"), (3, "130402"), (4, "130502")):
        await make(database, number, box=number % 2, place=place)
    read = reading(database)
    first = await read.page("1304", after=(), size=2, state=None)
    rest = await read.page("1304", after=first.next, size=2, state=None)
    assert [one.id.int for one in (*first.items, *rest.items)] == [1, 3, 2]
    assert rest.next == ()
    assert [one.id.int for one in (await read.page("1304", after=(), size=9, box_number=1, state=KiteState.WHOLE)).items] == [1, 3]
    assert (await read.page("1304", after=(), size=9, state=KiteState.TORN)).items == []
    of_box = await read.of("box_number", 1, after=(), size=1)
    assert [one.id.int for one in (await read.of("box_number", 1, after=of_box.next, size=1)).items] == [3]


async def test_of_many_the_first_that_is_out_of_scope_is_named(database: Database) -> None:
    here, there = await make(database, 1), await make(database, 2, place="130403")
    read = reading(database)
    assert [one.id.int for one in await read.many([there.id, here.id], ("1304",))] == [2, 1]
    with pytest.raises(KiteNotFound) as refused:
        await read.many([here.id, there.id], ("130402",))
    assert (refused.value.violations[0].field, refused.value.metadata) == ("names[1]", {"name": there.resource})


async def test_copies_are_of_all_or_of_those_named(database: Database) -> None:
    for number in (1, 2, 3):
        await make(database, number)
    source = copied(RECORDER)
    async with database.reading() as connection:
        first = await source.snapshots(connection, "", (), 2)
        rest = await source.snapshots(connection, first[-1].subject, (), 2)
        named = await source.snapshots(connection, "", [first[0].subject, f"kites/{UUID(int=9)}", "kites/nonsense"], 9)
        versions = (await connection.execute(text(source.digests))).all()
    assert [one.subject for one in (*first, *rest)] == [f"kites/{UUID(int=number)}" for number in (1, 2, 3)]
    assert [(one.type, one.subject) for one in named] == [("Snapshot", first[0].subject)]
    assert sorted(versions) == [(f"kites/{UUID(int=number)}", 1) for number in (1, 2, 3)]


async def test_several_are_locked_by_identifier(database: Database) -> None:
    kites = [await make(database, number) for number in (1, 2)]
    async with database.transaction() as tx:
        found = await RECORDER.shelf.lock_all(tx, [kites[1].id, kites[0].id, UUID(int=9)])
    assert list(found) == [kites[0].id, kites[1].id]


def test_a_refusal_of_the_table_names_state_and_action() -> None:
    ended = torn(made(1).after, "storm").after
    with pytest.raises(Refusal) as refused:
        painted(ended, "green")
    assert (refused.value.reason, refused.value.metadata) == ("ILLEGAL_TRANSITION", {"state": "STATE_TORN", "action": "paint"})
