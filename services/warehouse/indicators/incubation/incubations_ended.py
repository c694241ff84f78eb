"""Incubations that ended in any way."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL, ORGANIZATION_TYPE, STAGE, STATE

INDICATOR: Final = Indicator(
    code="incubations_ended",
    name="结束孵化社会组织数",
    unit=Unit.ITEMS,
    definition="报告期内结束孵化的社会组织数，含出壳、退出、终止，按结束日期，计入孵化基地所在地。",
    source="市级工作报告：社会组织孵化（53家）",
    measure=Count(Rows(aggregate="incubation", where=(Among("state", "GRADUATED", "EXITED", "TERMINATED"),), day="end_date")),
    dimensions=(BASE, BASE_LEVEL, ORGANIZATION_TYPE, STAGE, STATE),
)
