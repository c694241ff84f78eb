"""Publishes the newest edition of a disclosure (公开); the final one of a project closes the project."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import disclosure_rules, project_rules
from services.charity.domain.disclosure import Disclosure, DisclosureKind
from services.charity.domain.project import CharityProject
from services.charity.store import disclosures, project_books, projects
from services.charity.store.disclosures import KeptEdition
from services.charity.use_cases.disclosure_desk import DisclosureDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def publish_disclosure(
    tx: AsyncConnection, desk: DisclosureDesk, errand: Errand, expected: Expected
) -> tuple[Disclosure, KeptEdition]:
    """Publish a disclosure as the caller saw it; its clock stops."""
    one, project = await desk.lock(tx, errand, expected)
    newest, now, today = await desk.newest(tx, one), desk.clock.now(), desk.clock.today()
    late = today > one.due_day
    fact = disclosure_rules.publish(one, newest.content.hash, by=errand.caller.subject, late=late, now=now, today=today)
    after = await desk.record(tx, errand, fact)
    await disclosures.write_published(tx, after, by=errand.caller.subject, now=now)
    if one.published_edition == 0:
        await desk.clocks.kept(tx, after.resource, after.kind.rule)
        if after.kind is DisclosureKind.PROJECT_FINAL:
            await _close(tx, desk, errand, project)
    return after, newest._replace(publish_time=now)


async def _close(tx: AsyncConnection, desk: DisclosureDesk, errand: Errand, project: CharityProject) -> None:
    now = desk.clock.now()
    fact = project_rules.disclose(project, balance_fen=await project_books.lock_balance(tx, project.id), now=now)
    await projects.RECORDER.record(tx, [fact], actor=errand.caller.subject, traceparent=errand.traceparent)
    await project_books.keep(tx, fact.after, now)
