"""Keeps the fields of a month in step with it."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.field_count import follow
from services.social_work.domain.service_month import ServiceMonth
from services.social_work.store import field_counts
from services.social_work.use_cases.office import FIELDS, Office
from shared.errand import Errand


async def keep_field_counts(tx: AsyncConnection, office: Office, errand: Errand, month: ServiceMonth, reason: str = "") -> ServiceMonth:
    """Write what a change of a locked month means for its fields, and return the month."""
    new, changed = follow(month, await field_counts.of_month(tx, month.id), reason, new_id=office.new_id)
    for fact in new:
        await FIELDS.new(fact).write(tx, errand)
    if changed:
        await FIELDS.record(tx, errand, *changed)
    return month
