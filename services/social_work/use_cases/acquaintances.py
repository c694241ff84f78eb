"""Asks the registry of organisations whom those concerned by a contract have in common; always before a transaction."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from services.social_work.clients import Organisations
from services.social_work.domain.conflicts import between
from services.social_work.domain.contract import Conflict


@dataclass(frozen=True, slots=True)
class Acquaintances:
    """Finds conflicts of interest."""

    organisations: Organisations

    async def between(self, division: str, provider: UUID, evaluator: UUID | None = None) -> tuple[Conflict, ...]:
        """Return what links the provider, an evaluator and the operators of incubation bases in a division."""
        operators = await self.organisations.base_operators(division)
        named = {provider, *operators} | ({evaluator} if evaluator else set())
        return between(provider, evaluator, operators, await self.organisations.people(sorted(named)))
