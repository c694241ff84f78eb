"""The incubation service beside a directory, and a warehouse that follows both."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final, cast

from services.warehouse.domain.selection import Grouping, Selection
from services.warehouse.indicators import catalogue
from services.warehouse.store.engine import Engine
from services.warehouse.store.figures import Figures
from services.warehouse.store.relations import Relations
from shared.periods import Period
from tests.infrastructure import Infra
from tests.integration.directory.persons import PLACES
from tests.integration.directory.running import running as running_directory
from tests.integration.incubation.running import Running, beside
from tests.integration.warehouse.mirroring import Mirrored, mirroring

YEAR: Final = Period(date(2026, 1, 1), date(2026, 12, 31))
LATER: Final = datetime(2030, 1, 1, tzinfo=UTC)


@dataclass
class Both:
    """The incubation service, and the warehouse that follows it."""

    running: Running
    mirrored: Mirrored

    async def told(
        self, code: str, division: str = "1304", *, level: int = 0, period: Period = YEAR, **grouping: Any
    ) -> dict[tuple[str, ...], int]:
        """Return a figure of a period, by county where a level is given."""
        figures = Figures(self.mirrored.mirror.warehouse, Relations())
        selection = Selection(catalogue()[code], division, LATER, period=period, present=True)
        found = await figures.count(selection, Grouping(level, **grouping), limit=1_000)
        return {(one.division, *one.members): one.value for one in found}

    async def rows(self, code: str, division: str = "1304", *, period: Period = YEAR) -> set[str]:
        """Return the resource names of the rows of a figure."""
        figures = Figures(self.mirrored.mirror.warehouse, Relations())
        page = await figures.page(Selection(catalogue()[code], division, LATER, period=period), after="", limit=1_000)
        return {row.name for row in page}


@asynccontextmanager
async def following(infra: Infra, databases: Sequence[str], folder: Path, engine: Engine) -> AsyncIterator[Both]:
    """Run all three, each on a database of its own; the directory knows two counties, with a few communities."""
    async with running_directory(infra, databases[0], folder) as directory:
        await directory.communities().load(PLACES)
        async with beside(directory, infra, databases[1], folder / "incubation") as running:
            token = folder / "warehouse.token"
            token.write_text(directory.token(("system", "*"), subject="service:warehouse"), encoding="ascii")
            peers = {"directory": directory.service.address, "incubation": running.service.address}
            told = {"registry": cast("Any", directory.service), "peers": peers, "service_token_file": token}
            async with mirroring(infra, databases[2], folder / "warehouse", engine, **told) as mirrored:
                await mirrored.settled()
                yield Both(running, mirrored)
