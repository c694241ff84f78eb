"""Organizations that are being incubated."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL, ORGANIZATION_TYPE, SEAT_KIND, STAGE

INDICATOR: Final = Indicator(
    code="organizations_in_incubation",
    name="在孵社会组织数",
    unit=Unit.ITEMS,
    definition="报告期末在孵的社会组织数，按基地、组织类型、孵化阶段、入驻方式分列，计入孵化基地所在地；已出壳、退出、终止的不计。",
    source="市级工作报告：社会组织孵化（53家）",
    measure=Count(Rows(aggregate="incubation", where=(Among("state", "INCUBATING"),))),
    dimensions=(BASE, BASE_LEVEL, ORGANIZATION_TYPE, STAGE, SEAT_KIND),
)
