"""Which share still worked in a year after the incubation."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL, YEAR

INDICATOR: Final = Indicator(
    code="survival_ratio",
    name="孵化后存续率",
    unit=Unit.RATIO,
    definition="孵化后存续组织年数与成效跟踪组织年数之比，可按年度分列。",
    source="市级工作报告：社会组织孵化（53家）",
    measure=Ratio("outcomes_alive", "outcomes_followed"),
    dimensions=(BASE, BASE_LEVEL, YEAR),
)
