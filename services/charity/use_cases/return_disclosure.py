"""Gives the newest edition of a disclosure back (退回)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import disclosure_rules
from services.charity.domain.disclosure import Disclosure
from services.charity.use_cases.disclosure_desk import DisclosureDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def return_disclosure(tx: AsyncConnection, desk: DisclosureDesk, errand: Errand, expected: Expected, reason: str) -> Disclosure:
    """Give a disclosure back as the caller saw it."""
    one, _ = await desk.lock(tx, errand, expected)
    return await desk.record(tx, errand, disclosure_rules.give_back(one, reason, now=desk.clock.now()))
