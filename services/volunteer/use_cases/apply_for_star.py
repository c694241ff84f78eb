"""Applies for a star of a volunteer (星级申请)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import star_rules
from services.volunteer.domain.star import Star
from services.volunteer.store import hours
from services.volunteer.use_cases.held_volunteer import held_volunteer
from services.volunteer.use_cases.star_desk import StarDesk
from shared.errand import Errand


async def apply_for_star(tx: AsyncConnection, desk: StarDesk, errand: Errand, *, volunteer: UUID, level: int) -> Star:
    """Apply for a star with the hours that the volunteer has now."""
    held = await held_volunteer(tx, errand, volunteer)
    counted = (await hours.lock(tx, [volunteer]))[volunteer]
    fact = star_rules.apply(held, level, counted, desk.rule, identifier=desk.new_id(), now=desk.clock.now())
    return await desk.apply(tx, errand, fact)
