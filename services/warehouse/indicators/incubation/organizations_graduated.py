"""Organizations that left the shell."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL, ORGANIZATION_TYPE, STAGE

INDICATOR: Final = Indicator(
    code="organizations_graduated",
    name="出壳社会组织数",
    unit=Unit.ITEMS,
    definition="报告期内出壳的社会组织数，按出壳日期，计入孵化基地所在地；退出、终止的不计。",
    source="市级工作报告：社会组织孵化（53家）",
    measure=Count(Rows(aggregate="incubation", where=(Among("state", "GRADUATED"),), day="end_date")),
    dimensions=(BASE, BASE_LEVEL, ORGANIZATION_TYPE, STAGE),
)
