"""For every indicator there is, and whatever is asked: the rows come to the figure, and the figure to what is counted by hand."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from services.warehouse.domain.cells import Cell, cells
from services.warehouse.domain.indicator import Timing
from services.warehouse.domain.selection import Basis, Filter, Grouping, Selection
from services.warehouse.indicators import catalogue
from services.warehouse.store.engine import Engine
from services.warehouse.store.figures import Figures
from services.warehouse.store.relations import Relations
from services.warehouse.store.warehouse import Warehouse
from shared.periods import Interval, Period
from tests.integration.warehouse import oracle
from tests.integration.warehouse.generated import COMMUNITIES, DAYS, FIRST, NOW, Registry, pick

SEED = 20261128
GENERATION = 900
QUESTIONS = 3
MOST_QUESTIONS = 50
"""Many of a small registry find nothing."""
CELLS = 3
DIVISIONS = ("1304", "1304", "130402", "130403", "130403001", *COMMUNITIES[:4])
WITH_ROWS = [one for one in catalogue().values() if not one.is_ratio]
UNTIMED = [one for one in WITH_ROWS if one.timing is Timing.AS_OF]


@pytest.fixture(scope="module")
async def registry(engine: Engine) -> Registry:
    """A registry that never was, in a generation of its own."""
    print(f"seed {SEED}")  # noqa: T201 — whoever sees this fail wants to see it fail again
    registry = Registry(SEED, catalogue(), Relations().tables)
    await registry.load(engine, GENERATION)
    return registry


@pytest.fixture(scope="module")
def figures(engine: Engine) -> Figures:
    """What counts."""
    return Figures(Warehouse(engine, GENERATION), Relations())


@pytest.mark.parametrize("code", [one.code for one in WITH_ROWS])
async def test_the_rows_of_every_cell_come_to_its_figure_and_both_to_what_is_counted_by_hand(
    registry: Registry, figures: Figures, code: str
) -> None:
    dice = random.Random(f"{SEED} {code}")
    asked = looked_at = 0
    while asked < QUESTIONS or (not looked_at and asked < MOST_QUESTIONS):
        asked += 1
        selection, grouping = _question(dice, code)
        told = cells(await figures.count(selection, grouping, limit=100_000), selection, grouping)
        await _assert_whole(registry, figures, told, selection, grouping)
        for cell in pick(dice, told, CELLS):
            names = await _rows(figures, cell.selection)
            assert sum(names.values()) == cell.value, cell
            assert len(names) == cell.rows, cell
            assert names == oracle.rows(registry, cell.selection), cell
            looked_at += 1
    assert looked_at, "no question found anything: ask more of them"


async def _assert_whole(registry: Registry, figures: Figures, told: list[Cell], selection: Selection, grouping: Grouping) -> None:
    """No row is lost between the cells, and none is in two of them, save in two pieces of time."""
    if grouping.interval is None:
        by_hand = oracle.rows(registry, selection)
        assert sum(cell.value for cell in told) == sum(by_hand.values())
        assert sum(cell.rows for cell in told) == len(by_hand)
        assert await _rows(figures, selection) == by_hand
    assert all(cell.rows > 0 for cell in told)


@pytest.mark.parametrize("code", [one.code for one in UNTIMED])
async def test_the_present_is_what_history_says_of_now(registry: Registry, figures: Figures, code: str) -> None:
    assert registry.size
    now = Selection(catalogue()[code], "1304", NOW, present=True)
    grouping = Grouping(9, dimensions=now.indicator.dimensions[:2])
    assert await figures.count(now, grouping, limit=10_000) == await figures.count(replace(now, present=False), grouping, limit=10_000)


def _question(dice: random.Random, code: str) -> tuple[Selection, Grouping]:
    """Ask about any division, at any instant, over any period, narrowed and grouped by anything."""
    indicator = catalogue()[code]
    first = (FIRST + timedelta(days=dice.randrange(DAYS))).date()
    period = Period(first, first + timedelta(days=dice.randrange(500)))
    as_of = dice.choice([NOW, NOW, FIRST + timedelta(days=dice.uniform(0, DAYS))])
    wanted = period if indicator.timing is Timing.PERIOD or dice.random() < 0.5 else None
    members = dice.choice([("",), ("ACTIVE", "true", "0"), ("OTHER", "")])
    filters = tuple(Filter(one, members) for one in pick(dice, indicator.dimensions, 1))
    selection = Selection(
        indicator, dice.choice(DIVISIONS), as_of, dice.choice(list(Basis)), wanted, filters if dice.random() < 0.3 else (),
        present=as_of == NOW,
    )  # fmt: skip
    level = dice.choice([0, *(level for level in (4, 6, 9, 12) if level >= len(selection.division))])
    interval = dice.choice([None, *Interval]) if wanted is not None else None
    return selection, Grouping(level, interval, tuple(pick(dice, indicator.dimensions, dice.randrange(3))))


async def _rows(figures: Figures, selection: Selection) -> dict[str, int]:
    """Read all pages."""
    found: dict[str, int] = {}
    after = ""
    while page := await figures.page(replace(selection, present=False), after=after, limit=40):
        assert not found.keys() & {row.name for row in page}
        found |= {row.name: row.amount for row in page}
        after = page[-1].name
    return found


async def test_a_county_that_a_community_came_to_has_it_in_its_series_from_the_beginning(registry: Registry, figures: Figures) -> None:
    indicator = catalogue()["registered_volunteers"]
    years = Period(date(2025, 1, 1), date(2026, 12, 31))
    told = {}
    for basis in Basis:
        selection = Selection(indicator, "130403", NOW, basis, years)
        told[basis] = sum(one.value for one in await figures.count(selection, Grouping(interval=Interval.YEAR), limit=10))
    moved = [
        row["place"]
        for year in (2025, 2026)
        for row in registry.at("volunteer", Period(date(year, 1, 1), min(date(year, 12, 31), NOW.date())).end).values()
        if row["place"] == "130402001002" and row["state"] in {"ACTIVE", "SUSPENDED"}
    ]
    assert moved
    assert told[Basis.PRESENT] - told[Basis.RECORDED] == len(moved)
