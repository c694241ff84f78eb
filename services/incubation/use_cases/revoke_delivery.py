"""Takes a record of service back."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import service_delivery as rules
from services.incubation.domain.service_delivery import ServiceDelivery
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def revoke_delivery(
    _tx: AsyncConnection, office: Office, _errand: Errand, one: ServiceDelivery, reason: str
) -> Fact[ServiceDelivery]:
    """Revoke a record as the caller saw it."""
    return rules.revoke(one, reason, now=office.now)
