"""What every change of disclosures needs: lock the project, then the disclosure as the caller saw it; draw up from the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.disclosure import Disclosure, DisclosureNotFound
from services.charity.domain.disclosure_content import Edition
from services.charity.domain.project import CharityProject
from services.charity.domain.project_refusals import NotBegun
from services.charity.store import books, disclosed_figures, disclosures, projects, volunteer_links
from services.charity.store.disclosures import KeptEdition
from services.charity.use_cases.disclosure_clocks import DisclosureClocks
from services.charity.wire.disclosures import document
from shared.aggregates import Desk, Expected
from shared.clock import Clock
from shared.errand import Errand
from shared.facts import Fact

DISCLOSURE_DESK: Final = Desk(disclosures.RECORDER, DisclosureNotFound)


@dataclass(frozen=True, slots=True)
class DisclosureDesk:
    """Where disclosures are drawn up, reviewed and published."""

    clock: Clock
    clocks: DisclosureClocks
    kept: Desk[Disclosure] = DISCLOSURE_DESK

    async def lock(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> tuple[Disclosure, CharityProject]:
        """Lock a disclosure as the caller saw it, after its project. Raises DisclosureNotFound, StaleEtag."""
        seen = self.kept.seen(await disclosures.SHELF.one(tx, expected.identifier), errand)
        project = await projects.SHELF.lock(tx, seen.project)
        if project is None:
            raise AssertionError  # a foreign key holds it
        return await self.kept.lock(tx, errand, expected), project

    async def record(self, tx: AsyncConnection, errand: Errand, fact: Fact[Disclosure]) -> Disclosure:
        """Write a fact about a locked disclosure."""
        return await self.kept.record(tx, errand, fact)

    async def draw_up(self, tx: AsyncConnection, errand: Errand, one: Disclosure, project: CharityProject, reason: str) -> KeptEdition:
        """Write the newest edition of a disclosure from the ledger as it stands. Raises NotBegun before the first day that it covers."""
        if self.clock.today() < one.first_day:
            raise NotBegun("The days that it covers are still to come.", field="name")
        await books.lock_causes(tx, [project.id])  # so that the sums and the rows below are of one moment
        figures = await disclosed_figures.read(tx, project.id, one.first_day, min(one.last_day, self.clock.today()))
        if not (figures.turnover.balanced and figures.total.balanced):
            raise AssertionError  # the ledger's constraints hold it
        service = await volunteer_links.service(tx, project.id)
        before = await disclosures.edition(tx, one.id, one.edition - 1)
        text = document(project, one, figures, service, reason=reason)
        edition = Edition(one.edition, reason, text, before.content.hash if before else "")
        now = self.clock.now()
        await disclosures.write_draft(tx, one.id, edition, by=errand.caller.subject, now=now)
        return KeptEdition(edition, now, None)

    async def newest(self, tx: AsyncConnection, one: Disclosure) -> KeptEdition:
        """Return the newest edition of a disclosure that has one."""
        found = await disclosures.edition(tx, one.id, one.edition)
        if found is None:
            raise AssertionError  # it was drawn up with the state that says so
        return found
