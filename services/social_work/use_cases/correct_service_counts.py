"""Corrects counts of a closed month; what was closed stays visible beside them."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import month_rules
from services.social_work.domain.service_month import Counts, ServiceField, ServiceMonth
from services.social_work.store import service_months
from services.social_work.use_cases.keep_field_counts import keep_field_counts
from services.social_work.use_cases.office import MONTHS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def correct_service_counts(
    tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, *, counts: Mapping[ServiceField, Counts], reason: str
) -> ServiceMonth:
    """Correct a closed month as the caller saw it, and write down what changed."""
    month = await MONTHS.lock(tx, errand, expected)
    fact = month_rules.correct(month, counts, reason, now=office.now())
    after = await MONTHS.record(tx, errand, fact)
    await service_months.correct(tx, after, month_rules.corrected(month, counts))
    return await keep_field_counts(tx, office, errand, after, reason)
