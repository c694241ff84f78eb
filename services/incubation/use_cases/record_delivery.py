"""Records service that a base gave (孵化服务记录)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import service_delivery as rules
from services.incubation.domain.service_delivery import Delivery, ServiceDelivery
from services.incubation.use_cases.office import DELIVERIES, INCUBATIONS, Office
from shared.aggregates import New
from shared.errand import Errand


async def record_delivery(tx: AsyncConnection, office: Office, errand: Errand, incubation: UUID, told: Delivery) -> New[ServiceDelivery]:
    """Record service within an incubation that is under way."""
    held = await INCUBATIONS.hold(tx, errand, incubation, field="incubation")
    return DELIVERIES.new(rules.record(held, told, identifier=office.new_id(), today=office.today, now=office.now))
