"""Reads development plans with what exists of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from services.social_work.domain.development_plan import Development, Plan
from services.social_work.store import development_plans
from shared.aggregates import Entry, Reading
from shared.db import Database
from shared.pages import Cursor, Page

Developed: TypeAlias = tuple[Plan, Development]
"""A plan, and what exists of it now."""


@dataclass(frozen=True, slots=True)
class ReadDevelopmentPlans:
    """Reads what lies in the caller's scope."""

    database: Database
    reading: Reading[Plan]

    async def developed(self, plans: Sequence[Plan]) -> list[Developed]:
        """Return plans with what exists of them."""
        async with self.database.reading() as connection:
            existing = await development_plans.existing(connection, [plan.id for plan in plans])
        return [(plan, existing.get(plan.id, Development())) for plan in plans]

    async def one(self, identifier: UUID, scopes: Sequence[str]) -> Developed:
        """Return a plan with what exists of it. Raises PlanNotFound."""
        [found] = await self.developed([await self.reading.one(identifier, scopes)])
        return found

    async def page(self, within: str, *, after: Cursor, size: int, year: int | None) -> Page[Developed]:
        """Return the plans below a division, with what exists of them, from behind a place of the list."""
        page = await self.reading.page(within, after=after, size=size, year=year)
        return Page(await self.developed(page.items), page.next)

    async def changes(self, identifier: UUID, scopes: Sequence[str], *, after: Cursor, size: int) -> Page[tuple[Entry, tuple[int, int]]]:
        """Return the history of a plan, with what it said after each entry. Raises PlanNotFound."""
        page = await self.reading.changes(identifier, scopes, after=after, size=size)
        async with self.database.reading() as connection:
            numbers = await development_plans.numbers(connection, identifier, [entry.version for entry in page.items])
        return Page([(entry, numbers[entry.version]) for entry in page.items], page.next)
