"""What every change of charity projects needs: lock as the caller saw it, write what happened, keep the book in step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.project import CharityProject, ProjectKind
from services.charity.domain.project_refusals import CharityProjectNotFound
from services.charity.domain.project_rules import FilingRule
from services.charity.store import project_books, projects
from services.charity.use_cases.disclosure_clocks import DisclosureClocks
from shared.aggregates import Desk, Expected
from shared.clock import Clock
from shared.errand import Errand
from shared.facts import Fact
from shared.ids import NewId

PROJECT_DESK: Final = Desk(projects.RECORDER, CharityProjectNotFound)


@dataclass(frozen=True, slots=True)
class ProjectDesk:
    """Where charity projects are recorded, filed and carried out."""

    clock: Clock
    new_id: NewId
    rule: FilingRule
    clocks: DisclosureClocks
    kept: Desk[CharityProject] = PROJECT_DESK

    async def lock(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> CharityProject:
        """Lock a project as the caller saw it. Raises CharityProjectNotFound, StaleEtag."""
        return await self.kept.lock(tx, errand, expected)

    async def entitled(self, tx: AsyncConnection, project: CharityProject) -> bool:
        """Tell whether the holder may raise money as the project does, and go on to until the transaction ends."""
        if project.kind is not ProjectKind.PUBLIC_FUNDRAISING:
            return True
        return await projects.entitled(tx, project.holder, self.clock.today())

    async def record(self, tx: AsyncConnection, errand: Errand, fact: Fact[CharityProject]) -> CharityProject:
        """Write a fact about a locked project, let its book do what its state allows, begin and end the clocks that it triggers."""
        after = await self.kept.record(tx, errand, fact)
        await project_books.keep(tx, after, self.clock.now())
        await self.clocks.follow(tx, errand, fact)
        return after
