"""Sessions of groups."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Rows, Sum, Unit
from services.warehouse.indicators.social_work.dimensions import FIELD, MONTH_STATE

INDICATOR: Final = Indicator(
    code="social_work_groups",
    name="小组活动次数",
    unit=Unit.ITEMS,
    definition="报告期内各月社会工作服务站小组活动次数之和，按服务领域分列，含结账后的更正；按月统计，月份以首日为准。",
    source="社会工作服务站月度统计",
    measure=Sum(Rows(aggregate="service_count", day="month_day"), "groups"),
    dimensions=(
        FIELD,
        MONTH_STATE,
    ),
)
