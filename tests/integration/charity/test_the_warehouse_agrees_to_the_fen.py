"""Whatever was given, spent, moved, given back and reversed: the warehouse's sums are those of the books, by place and purpose."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from wushe.charity.v1.purpose_pb2 import CharityPurpose
from wushe.common.v1.event_pb2 import Event
from wushe.warehouse.v1 import statistics_service_pb2 as pb

from services.warehouse.model import SOURCES
from services.warehouse.model.charity import LEDGER_LINE
from services.warehouse.store.embedded_engine import EmbeddedEngine
from services.warehouse.store.engine import Dialect, Engine
from services.warehouse.store.schema import create
from shared.periods import Period
from tests.infrastructure import Infra, await_now, create_database, drop_database
from tests.integration.charity.ledger import CARE, GOODS, MANAGEMENT, MONEY, POVERTY, Desk, established, expense, persons, spent
from tests.integration.charity.machine import RICE
from tests.integration.charity.running import ELSEWHERE, HOME, NEXT_DOOR, Running
from tests.integration.warehouse.generated import Registry, write
from tests.integration.warehouse.statistics import Statistics, counting, selection

GENERATION = 950
EVER = Period(date(2020, 1, 1), date(2030, 12, 31))
FIGURES = {
    "charity_donated_fen": lambda book: book.donated_fen,
    "charity_refunded_fen": lambda book: book.refunded_fen,
    "charity_spent_fen": lambda book: book.programme_fen + book.management_fen,
    "charity_management_fen": lambda book: book.management_fen,
    "charity_balance_fen": lambda book: book.balance_fen,
}


@dataclass
class Mirrored:
    """Loads what the charity service told of its ledger."""

    events: list[Event]

    async def load(self, engine: Engine, generation: int) -> None:
        """Write the rows that events become."""
        await create(engine, generation, SOURCES)
        rows = [dict(zip(LEDGER_LINE.column_names, LEDGER_LINE.row(event), strict=True)) for event in self.events]
        await write(engine, generation, LEDGER_LINE, rows)


@pytest.fixture(scope="module")
def statistics_database_url(infra: Infra) -> Iterator[str]:
    """Return the address of a database for the warehouse."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    await_now(lambda: create_database(infra, name))
    yield infra.database_url(name)
    await_now(lambda: drop_database(infra, name))


@pytest.fixture(scope="module")
async def moved(running: Running) -> list[Any]:
    """Move money and goods in every way there is, between places and purposes; return the books."""
    people = await persons(running, 6)
    finance, reviewer = Desk(running, "finance"), Desk(running, "reviewer")
    funds = [
        str((await established(running, people, community=f"communities/{place}", purposes=[POVERTY, CARE])).name)
        for place in (HOME, NEXT_DOOR, ELSEWHERE)
    ]
    for number, fund in enumerate(funds, 1):
        for purpose in (POVERTY, CARE):
            await finance.donate(fund, 10_000_01 * number + purpose, purpose=purpose)
        await finance.donate(fund, 333, purpose=CARE, goods=RICE)
        await spent(running, fund, 1_000_07 * number, purpose=POVERTY)
        await spent(running, fund, 99 * number, purpose=CARE, category=MANAGEMENT)
        await spent(running, fund, 33, purpose=CARE, asset=GOODS)
    gift = await finance.donate(funds[0], 5_000, purpose=POVERTY)
    wrong = await finance.donate(funds[1], 7_777, purpose=CARE)
    told = {"asset": MONEY, "amount_fen": 2_000_03, "basis": 2, "basis_document": "同意书1"}
    move = {"cause": funds[0], "purpose": POVERTY, "to_cause": funds[2], "to_purpose": CARE, **told}
    for content in ({"refund": {"donation": gift.name, "amount_fen": 1_234}}, {"reversal": {"entry": wrong.entry}}, {"transfer": move}):
        posted = await reviewer.decide("Post", await finance.prepare(**content))
    back = {"transfer": {**move, "amount_fen": 11}}
    undone = await reviewer.decide("Post", await finance.prepare(**back))
    await reviewer.decide("Post", await finance.prepare(reversal={"entry": undone.entry}))
    await reviewer.decide("Post", await finance.prepare(expense=expense(funds[2], 1, purpose=CARE)))
    assert posted.entry
    return await finance.books("divisions/1304")


@pytest.fixture(scope="module")
async def statistics(
    infra: Infra, running: Running, moved: list[Any], statistics_database_url: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Statistics]:
    """Run a warehouse over what the charity service told."""
    assert moved
    folder: Path = tmp_path_factory.mktemp("figures")
    engine = await EmbeddedEngine.open(tmp_path_factory.mktemp("engine"), memory_mib=256, threads=1, dialect=Dialect())
    mirrored = cast("Registry", Mirrored(await running.events("ledger_line")))
    async with counting(infra, statistics_database_url, folder, engine, registry=mirrored, generation=GENERATION) as statistics:
        yield statistics
    await engine.close()


@pytest.mark.parametrize("figure", FIGURES)
async def test_by_place_and_purpose_the_sums_are_those_of_the_books(moved: list[Any], statistics: Statistics, figure: str) -> None:
    wanted: Counter[tuple[str, str]] = Counter()
    for book in moved:
        wanted[book.division, CharityPurpose.Name(book.purpose).removeprefix("CHARITY_PURPOSE_")] += FIGURES[figure](book)
    period = {} if figure == "charity_balance_fen" else {"period": EVER}
    answer = await statistics.caller().query(selection(figure, **period), level=pb.DIVISION_LEVEL_COMMUNITY, dimensions=["purpose"])
    found = {(cell.division, cell.members[0]): cell.value for cell in answer.cells if cell.value}
    assert found == {key: amount for key, amount in wanted.items() if amount}
    assert sum(found.values()) == sum(wanted.values()) != 0
