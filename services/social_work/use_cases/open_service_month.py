"""Enters the first counts of a station's month, which opens it (服务数量填报)."""

from __future__ import annotations

from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import month_rules
from services.social_work.domain.month_refusals import MonthExists
from services.social_work.domain.service_month import ServiceMonth
from services.social_work.use_cases.keep_field_counts import keep_field_counts
from services.social_work.use_cases.office import MONTHS, STATIONS, Office
from services.social_work.use_cases.record_service_counts import Entered
from shared.aggregates import New
from shared.errand import Errand


async def open_service_month(tx: AsyncConnection, office: Office, errand: Errand, entered: Entered) -> New[ServiceMonth]:
    """Enter counts of a month that has none. A unique constraint decides whose it is. Raises MonthExists."""
    station = await STATIONS.hold(tx, errand, entered.station, field="station")
    fact = month_rules.open_(
        station, entered.year, entered.month, entered.counts, identifier=office.new_id(), today=office.today(), now=office.now()
    )
    fields = partial(keep_field_counts, office=office, errand=errand, month=fact.after)
    return MONTHS.new(fact, taken=MonthExists(field="etag"), then=fields)
