"""Takes a record of service back."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import service_delivery as rules
from services.incubation.domain.service_delivery import ServiceDelivery
from services.incubation.use_cases.office import DELIVERIES, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def revoke_delivery(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, reason: str) -> ServiceDelivery:
    """Revoke a record as the caller saw it."""
    one = await DELIVERIES.lock(tx, errand, expected)
    return await DELIVERIES.record(tx, errand, rules.revoke(one, reason, now=office.now))
