"""Organizations that were followed after their incubation."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import ANNUAL_CHECK, BASE, BASE_LEVEL, GRADE, YEAR

INDICATOR: Final = Indicator(
    code="outcomes_followed",
    name="成效跟踪组织年数",
    unit=Unit.ITEMS,
    definition="报告期末已记录的孵化成效条数：一个组织出壳或者退出后一年记一条，按年度、年检结果、评估等级分列，计入孵化基地所在地。",
    source="市级工作报告：社会组织孵化（53家）",
    measure=Count(Rows(aggregate="outcome", where=(Among("state", "ALIVE", "CEASED"),))),
    dimensions=(BASE, BASE_LEVEL, YEAR, ANNUAL_CHECK, GRADE),
)
