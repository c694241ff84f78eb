"""Cases that stations worked on."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Rows, Sum, Unit
from services.warehouse.indicators.social_work.dimensions import FIELD, MONTH_STATE

INDICATOR: Final = Indicator(
    code="social_work_cases",
    name="个案服务数",
    unit=Unit.ITEMS,
    definition="报告期内各月社会工作服务站个案数之和，按服务领域分列，含结账后的更正；按月统计，月份以首日为准。",
    source="社会工作服务站月度统计",
    measure=Sum(Rows(aggregate="service_count", day="month_day"), "cases"),
    dimensions=(
        FIELD,
        MONTH_STATE,
    ),
)
