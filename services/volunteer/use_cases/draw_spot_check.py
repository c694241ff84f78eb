"""Draws the sample of a spot check (抽取样本), once: the digest of its population was committed before."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.spot_check import SpotCheck, draw
from services.volunteer.store import spot_checks
from services.volunteer.use_cases.spot_check_desk import SpotCheckDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def draw_spot_check(tx: AsyncConnection, desk: SpotCheckDesk, errand: Errand, expected: Expected, public_seed: str) -> SpotCheck:
    """Give a spot check its seed and its sample."""
    one = await desk.lock_as_seen(tx, errand, expected)
    fact = draw(one, public_seed, desk.new_seed(), now=desk.clock.now())
    await spot_checks.draw(tx, fact.check)
    return await desk.record(tx, errand, fact)
