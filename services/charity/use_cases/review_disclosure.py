"""Says that the newest edition of a disclosure is right (审核)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import disclosure_rules
from services.charity.domain.disclosure import Disclosure
from services.charity.use_cases.disclosure_desk import DisclosureDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def review_disclosure(tx: AsyncConnection, desk: DisclosureDesk, errand: Errand, expected: Expected) -> Disclosure:
    """Review a disclosure as the caller saw it."""
    one, _ = await desk.lock(tx, errand, expected)
    return await desk.record(tx, errand, disclosure_rules.review(one, by=errand.caller.subject, now=desk.clock.now()))
