"""Draws a disclosure up from the ledger (拟稿)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import disclosure_rules
from services.charity.domain.disclosure import Disclosure
from services.charity.store import disclosures
from services.charity.store.disclosures import KeptEdition
from services.charity.use_cases.disclosure_desk import DisclosureDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def draft_disclosure(tx: AsyncConnection, desk: DisclosureDesk, errand: Errand, expected: Expected) -> tuple[Disclosure, KeptEdition]:
    """Draw the newest edition up, or anew, with the ledger as it is now."""
    one, project = await desk.lock(tx, errand, expected)
    fact = disclosure_rules.draft(one, by=errand.caller.subject, now=desk.clock.now())
    after = await desk.record(tx, errand, fact)
    before = await disclosures.edition(tx, one.id, after.edition)
    return after, await desk.draw_up(tx, errand, after, project, before.content.reason if before else "")
