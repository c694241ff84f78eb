"""What the warehouse says of charity's money is what its ledger says, to the fen, whatever was given, spent, moved or reversed."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import date, timedelta
from typing import Any, Final

import pytest
from sqlalchemy import text
from wushe.charity.v1 import voucher_pb2

from services.charity.domain.purposes import CharityPurpose
from services.warehouse.domain.indicator import Timing
from services.warehouse.domain.selection import Basis, Grouping, Selection, known_dimension
from services.warehouse.indicators import catalogue
from services.warehouse.model import charity
from services.warehouse.store.engine import Engine
from services.warehouse.store.figures import Figures
from services.warehouse.store.relations import Relations
from services.warehouse.store.schema import create, database_of
from services.warehouse.store.warehouse import Warehouse
from shared.periods import Period
from shared.refusals import Refusal
from tests.infrastructure import Infra
from tests.integration.charity.conftest import database
from tests.integration.charity.ledger import (
    CARE,
    MANAGEMENT,
    MONEY,
    POVERTY,
    PROGRAMME,
    RICE,
    Desk,
    established,
    expense,
    interest,
    persons,
    sale,
    spent,
)
from tests.integration.charity.running import NEXT_DOOR, Running, beside
from tests.integration.directory.persons import PLACES
from tests.integration.directory.running import running as running_directory

SEED: Final = 20261128
STEPS: Final = 120
GENERATION: Final = 950
SUMS: Final = {
    "charity_donated_fen": "donated_fen",
    "charity_refunded_fen": "refunded_fen",
    "charity_interest_fen": "interest_fen",
    "charity_sale_proceeds_fen": "sale_proceeds_fen",
    "charity_spent_fen": "programme_fen + management_fen",
    "charity_management_fen": "management_fen",
    "charity_balance_fen": "money_fen + goods_fen",
}


@pytest.fixture
async def running(infra: Infra, nats_url: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """Run a charity service beside a directory."""
    assert nats_url
    with database(infra) as places, database(infra) as books:
        async with running_directory(infra, places, tmp_path_factory.mktemp("directory")) as directory:
            await directory.communities().load(PLACES)
            async with beside(directory, infra, books, tmp_path_factory.mktemp("charity") / "files", {}) as running:
                yield running


async def test_every_sum_of_the_warehouse_is_the_ledgers(running: Running, engine: Engine) -> None:
    people = await persons(running, 6)
    funds = [str((await established(running, people, purposes=[POVERTY, CARE])).name)]
    funds.append(str((await established(running, people, community=f"communities/{NEXT_DOOR}")).name))
    await _live(running, funds, random.Random(SEED))
    figures = await _followed(running, engine)
    for code, column in SUMS.items():
        told = await _told(running, figures, code)
        assert told == await _booked(running, column)
        assert sum(told.values()) > 0, code


async def _live(running: Running, funds: list[str], dice: random.Random) -> None:
    """Let donations, expenses, refunds, transfers, interest, sales and reversals happen; what the ledger refuses does not."""
    finance, reviewer, donations, entries = Desk(running, "finance"), Desk(running, "reviewer"), list[Any](), list[str]()

    async def post(**content: Any) -> None:
        voucher = await reviewer.decide("Post", await finance.prepare(**content))
        entries.append(voucher.entry)

    for step in range(STEPS):
        fund, amount, purpose = dice.choice(funds), dice.randrange(1, 50_000), dice.choice((POVERTY, CARE))
        with suppress(Refusal):
            match step % 7:
                case 0 | 1:
                    donations.append(await finance.donate(fund, amount, purpose=purpose))
                    entries.append(donations[-1].entry)
                case 2:
                    category = dice.choice((PROGRAMME, PROGRAMME, MANAGEMENT))
                    await spent(running, fund, amount // 4 + 1, purpose=purpose, category=category)
                case 3:
                    refund = voucher_pb2.Refund(donation=dice.choice(donations).name, amount_fen=amount // 8 + 1)
                    await post(refund=refund)
                case 4:
                    basis = voucher_pb2.Transfer.BASIS_DONORS_CONSENT
                    await post(
                        transfer=voucher_pb2.Transfer(
                            cause=fund, purpose=purpose, to_cause=dice.choice(funds), to_purpose=POVERTY, asset=MONEY,
                            amount_fen=amount // 4 + 1, basis=basis, basis_document="同意书",
                        )
                    )  # fmt: skip
                case 5:
                    await post(interest=interest(fund, amount // 100 + 1, f"INT-{step}", purpose=purpose))
                    await finance.donate(fund, amount, purpose=purpose, goods=RICE)
                    await post(sale=sale(fund, amount // 2 + 1, amount, f"SALE-{step}", purpose=purpose))
                case 6:
                    await post(reversal=voucher_pb2.Reversal(entry=dice.choice(entries)))
        if step % 20 == 0:
            running.directory.clock.advance(timedelta(days=1))
    await finance.prepare(expense=expense(funds[0], 1, purpose=POVERTY))  # prepared and never posted: it moves nothing


async def _followed(running: Running, engine: Engine) -> Figures:
    """Bring everything that was told into tables of the engine."""
    await create(engine, GENERATION, (charity.SOURCE,))
    for projection in charity.SOURCE.projections:
        rows = [projection.row(event) for event in await running.events(projection.aggregate_type)]
        columns = [list(values) for values in zip(*rows, strict=True)]
        if rows:
            for table in (projection.table, projection.history):
                await engine.insert(table, projection.column_names, columns, database=database_of(GENERATION))
    return Figures(Warehouse(engine, GENERATION), Relations({one.table: one for one in charity.SOURCE.projections}))


async def _told(running: Running, figures: Figures, code: str) -> dict[tuple[str, str], int]:
    """Return a figure of the city from the first day on, by community and purpose."""
    indicator, today = catalogue()[code], running.directory.clock.today()
    period = Period(date(2026, 1, 1), today) if indicator.timing is Timing.PERIOD else None
    selection = Selection(indicator, "1304", running.directory.clock.now(), Basis.RECORDED, period, present=True)
    grouping = Grouping(level=12, dimensions=(known_dimension(indicator, "purpose"),))
    found = await figures.count(selection, grouping, limit=1000)
    return {(one.division, one.members[0]): one.value for one in found if one.value}


async def _booked(running: Running, column: str) -> dict[tuple[str, str], int]:
    """Return what the books of the ledger come to, by community and purpose."""
    query = f"SELECT division, purpose, sum({column}) FROM ledger_book GROUP BY division, purpose"  # noqa: S608 — constants
    async with running.service.database.reading() as connection:
        rows = await connection.execute(text(query))
        return {(division, CharityPurpose(purpose).name): int(value) for division, purpose, value in rows if value}
