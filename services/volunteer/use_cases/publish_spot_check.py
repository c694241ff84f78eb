"""Publishes the result of a spot check (公布抽查结果); from then on everybody reads it and nobody changes it."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.spot_check import SpotCheck, publish
from services.volunteer.use_cases.spot_check_desk import SpotCheckDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def publish_spot_check(tx: AsyncConnection, desk: SpotCheckDesk, errand: Errand, expected: Expected) -> SpotCheck:
    """Publish a spot check whose sample has been checked."""
    one = await desk.lock_as_seen(tx, errand, expected)
    return await desk.record(tx, errand, publish(one, now=desk.clock.now()))
