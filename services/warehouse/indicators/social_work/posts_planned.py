"""Posts that counties mean to develop."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Rows, Sum, Unit
from services.warehouse.indicators.social_work.dimensions import PLAN_YEAR

INDICATOR: Final = Indicator(
    code="posts_planned",
    name="计划开发社会工作岗位数",
    unit=Unit.ITEMS,
    definition="各县（市、区）年度岗位开发计划数之和，按计划年度分列；调整后以调整数为准。",
    source="年度岗位开发计划",
    measure=Sum(Rows(aggregate="development_plan"), "planned_posts"),
    dimensions=(PLAN_YEAR,),
)
