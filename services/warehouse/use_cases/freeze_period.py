"""Freezes the figures of a period: counted out of the engine first, then written in one transaction, all or none."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from services.warehouse.domain.figure_refusals import PeriodAlreadyFrozen
from services.warehouse.domain.frozen import FrozenCells, FrozenFigure, FrozenPeriod, frozen
from services.warehouse.domain.indicator import Indicator, Ratio
from services.warehouse.domain.selection import Basis, Selection
from services.warehouse.store import frozen_periods
from services.warehouse.store.frozen_rows import FrozenRows
from shared.clock import Clock
from shared.db import Database


class FreezePeriod:
    """Counts every indicator, by community and by each of its dimensions."""

    def __init__(
        self, database: Database, rows: FrozenRows, catalogue: Mapping[str, Indicator], clock: Clock, *, margin: timedelta
    ) -> None:
        """Leave out what was recorded in the last `margin`."""
        self._database = database
        self._rows = rows
        self._catalogue = catalogue
        self._clock = clock
        self._margin = margin
        self.turn = asyncio.Lock()
        """Held from counting to writing: who comes second finds the period frozen instead of counting it again."""

    async def counted(self, division: str, calendar_period: str, *, by: str) -> tuple[FrozenPeriod, list[FrozenCells]]:
        """Return a period and its figures, to be written by `write`; no figures for one that is frozen already.

        Raises MalformedPeriod, PeriodNotOver.
        """
        one = frozen(division, calendar_period, by=by, now=self._clock.now(), margin=self._margin)
        async with self._database.reading() as connection:
            if await frozen_periods.read(connection, division, calendar_period) is not None:
                return one, []
        figures: list[FrozenCells] = []
        for indicator in self._catalogue.values():
            figures += await self._figures(indicator, one)
        return one, figures

    async def _figures(self, indicator: Indicator, one: FrozenPeriod) -> list[FrozenCells]:
        if isinstance(indicator.measure, Ratio):
            parts = indicator.measure
            return [
                FrozenCells(
                    indicator=indicator.code, query_version=indicator.version, numerator=parts.numerator, denominator=parts.denominator
                )
            ]
        return await self._rows.cells(Selection(indicator, one.division, one.as_of, Basis.RECORDED, one.period))


async def write(tx: AsyncConnection, one: FrozenPeriod, figures: list[FrozenCells]) -> tuple[FrozenPeriod, list[FrozenFigure]]:
    """Write a counted period. Raises PeriodAlreadyFrozen."""
    if not figures or not await frozen_periods.insert(tx, one, figures):
        raise PeriodAlreadyFrozen(field="calendar_period")
    return one, await frozen_periods.totals(tx, one)
