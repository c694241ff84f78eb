"""Organizations that came to be incubated."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL, ORGANIZATION_TYPE, SEAT_KIND, STAGE, STATE

INDICATOR: Final = Indicator(
    code="organizations_incubated",
    name="孵化社会组织数",
    unit=Unit.ITEMS,
    definition="报告期内签订孵化协议入驻的社会组织数，按协议约定的起始日期，计入孵化基地所在地；同一组织先后入驻几次计几次。",
    source="市级工作报告：社会组织孵化（53家）",
    measure=Count(Rows(aggregate="incubation", day="first_day")),
    dimensions=(BASE, BASE_LEVEL, ORGANIZATION_TYPE, STAGE, STATE, SEAT_KIND),
)
