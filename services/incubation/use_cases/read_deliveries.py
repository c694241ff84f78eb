"""Lists service that was given, outcomes too, and adds up what counts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from services.incubation.domain.incubation import Incubation
from services.incubation.domain.outcome import Outcome
from services.incubation.domain.service_delivery import ServiceDelivery
from services.incubation.store.incubations import Sum, sums
from services.incubation.use_cases.read_at_base import ReadAtBase
from shared.aggregates import Reading
from shared.caller import Caller
from shared.ids import identifier_in
from shared.pages import Cursor, Page


class ReadDeliveries:
    """What was done in an incubation, or at a base."""

    def __init__(self, incubations: ReadAtBase[Incubation], deliveries: Reading[ServiceDelivery], outcomes: Reading[Outcome]) -> None:
        """Ask `incubations` who may see them."""
        self._incubations = incubations
        self._deliveries = deliveries
        self._outcomes = outcomes

    async def deliveries(self, parent: str, caller: Caller, *, after: Cursor, size: int, **filters: Any) -> Page[ServiceDelivery]:
        """Return records of service, oldest first. Raises IncubationNotFound, BaseNotFound."""
        column, identifier = await self._parent(parent, caller)
        return await self._deliveries.of(column, identifier, after=after, size=size, **filters)

    async def outcomes(self, parent: str, caller: Caller, *, after: Cursor, size: int) -> Page[Outcome]:
        """Return outcomes, oldest first. Raises IncubationNotFound, BaseNotFound."""
        column, identifier = await self._parent(parent, caller)
        return await self._outcomes.of(column, identifier, after=after, size=size)

    async def sums(self, parent: str, caller: Caller) -> list[Sum]:
        """Return what counts, by kind. Raises IncubationNotFound, BaseNotFound."""
        column, identifier = await self._parent(parent, caller)
        async with self._deliveries.database.reading() as connection:
            return await sums(connection, column, identifier)

    async def _parent(self, parent: str, caller: Caller) -> tuple[str, UUID]:
        identifier = identifier_in(parent)
        if parent.startswith("bases/"):
            await self._incubations.base(identifier, caller, field="parent")
            return "base_id", identifier
        await self._incubations.one(identifier, caller, field="parent")
        return "incubation_id", identifier
