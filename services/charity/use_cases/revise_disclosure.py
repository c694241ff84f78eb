"""Begins a further edition of a published disclosure (更正); the edition in force stays as it is."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import disclosure_rules
from services.charity.domain.disclosure import Disclosure
from services.charity.store.disclosures import KeptEdition
from services.charity.use_cases.disclosure_desk import DisclosureDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def revise_disclosure(
    tx: AsyncConnection, desk: DisclosureDesk, errand: Errand, expected: Expected, reason: str
) -> tuple[Disclosure, KeptEdition]:
    """Draw a further edition up, which says why there is one."""
    one, project = await desk.lock(tx, errand, expected)
    fact = disclosure_rules.revise(one, reason, by=errand.caller.subject, now=desk.clock.now())
    after = await desk.record(tx, errand, fact)
    return after, await desk.draw_up(tx, errand, after, project, reason)
