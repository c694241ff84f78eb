"""Registrations whose last day lies in the period."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.social_work.dimensions import LEVEL

INDICATOR: Final = Indicator(
    code="registrations_ending",
    name="登记有效期届满人数",
    unit=Unit.PERSONS,
    definition="登记有效期的最后一日在报告期内、且尚未再次登记的社会工作者人数；报告期可在将来，用于提前提醒。",
    source="社会工作者职业水平证书登记办法",
    measure=Count(Rows(aggregate="social_worker", where=(Among("state", "REGISTERED"),), day="registration_last_day")),
    dimensions=(LEVEL,),
)
