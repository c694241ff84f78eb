"""Freezes the figures of a period: counted out of the engine first, then written in one transaction, all or none."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from services.warehouse.domain.figure_refusals import MirrorNotWhole, PeriodAlreadyFrozen
from services.warehouse.domain.frozen import FrozenCells, FrozenFigure, FrozenPeriod, frozen
from services.warehouse.domain.indicator import Indicator, Ratio
from services.warehouse.domain.selection import Basis, Selection
from services.warehouse.domain.standing import SourceStanding
from services.warehouse.store import frozen_periods
from services.warehouse.store.frozen_rows import FrozenRows
from shared.clock import Clock
from shared.db import Database

Standing: TypeAlias = Callable[[], Awaitable[Sequence[SourceStanding]]]


class FreezePeriod:
    """Counts every indicator, by community and by each of its dimensions."""

    def __init__(
        self,
        database: Database,
        rows: FrozenRows,
        catalogue: Mapping[str, Indicator],
        clock: Clock,
        *,
        standing: Standing,
        margin: timedelta,
    ) -> None:
        """Leave out what was recorded in the last `margin`; `standing` tells how far the services are followed."""
        self._database = database
        self._rows = rows
        self._catalogue = catalogue
        self._clock = clock
        self._standing = standing
        self._margin = margin
        self.turn = asyncio.Lock()
        """Held from counting to writing: who comes second finds the period frozen instead of counting it again."""

    async def counted(self, division: str, calendar_period: str, *, by: str) -> tuple[FrozenPeriod, list[FrozenCells]]:
        """Return a period and its figures, to be written by `write`; no figures for one that is frozen already.

        Raises MalformedPeriod, PeriodNotOver, MirrorNotWhole.
        """
        one = frozen(division, calendar_period, by=by, now=self._clock.now(), margin=self._margin)
        async with self._database.reading() as connection:
            if await frozen_periods.read(connection, division, calendar_period) is not None:
                return one, []
        if missing := [source.service for source in await self._standing() if not source.is_whole(self._margin)]:
            raise MirrorNotWhole(field="calendar_period", metadata={"services": ",".join(missing)})
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
