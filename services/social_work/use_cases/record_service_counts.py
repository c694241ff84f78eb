"""Enters what a station did in a month (月度服务统计)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import month_rules
from services.social_work.domain.service_month import Counts, ServiceField, ServiceMonth
from services.social_work.store import service_months
from services.social_work.use_cases.keep_field_counts import keep_field_counts
from services.social_work.use_cases.office import MONTHS, STATIONS, Office
from shared import etag
from shared.errand import Errand
from shared.refusals import StaleEtag


@dataclass(frozen=True, slots=True)
class Entered:
    """Counts of a month, and the month as the caller saw it."""

    station: UUID
    year: int
    month: int
    counts: Mapping[ServiceField, Counts]
    etag: str
    """Empty for the first entry of a month."""


async def record_service_counts(tx: AsyncConnection, office: Office, errand: Errand, entered: Entered) -> ServiceMonth:
    """Enter counts of a month as the caller saw it. Raises StaleEtag."""
    station = await STATIONS.hold(tx, errand, entered.station, field="station")
    month = await service_months.of_month(tx, station.id, entered.year, entered.month, lock=True)
    if month is None:
        raise StaleEtag(field="etag")
    etag.check(entered.etag, month.version)
    month = await MONTHS.record(tx, errand, month_rules.count(month, entered.counts, now=office.now()))
    return await keep_field_counts(tx, office, errand, month)
