"""Organizations that still worked in a year after their incubation."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import ANNUAL_CHECK, BASE, BASE_LEVEL, GRADE, YEAR

INDICATOR: Final = Indicator(
    code="outcomes_alive",
    name="孵化后存续组织年数",
    unit=Unit.ITEMS,
    definition="报告期末已记录的孵化成效中当年仍在运作的条数，计入孵化基地所在地。",
    source="市级工作报告：社会组织孵化（53家）",
    measure=Count(Rows(aggregate="outcome", where=(Among("state", "ALIVE"),))),
    dimensions=(BASE, BASE_LEVEL, YEAR, ANNUAL_CHECK, GRADE),
)
