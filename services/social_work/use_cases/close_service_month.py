"""Closes a month of a station (结账)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import month_rules
from services.social_work.domain.service_month import ServiceMonth
from services.social_work.use_cases.keep_field_counts import keep_field_counts
from services.social_work.use_cases.office import MONTHS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def close_service_month(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected) -> ServiceMonth:
    """Close a month as the caller saw it."""
    month = await MONTHS.lock(tx, errand, expected)
    month = await MONTHS.record(tx, errand, month_rules.close(month, today=office.today(), now=office.now()))
    return await keep_field_counts(tx, office, errand, month)
