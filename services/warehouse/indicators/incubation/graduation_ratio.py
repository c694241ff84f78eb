"""Which share of those that ended left the shell."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL, ORGANIZATION_TYPE, STAGE

INDICATOR: Final = Indicator(
    code="graduation_ratio",
    name="出壳率",
    unit=Unit.RATIO,
    definition="报告期内出壳的社会组织数与结束孵化的社会组织数之比。",
    source="市级工作报告：社会组织孵化（53家）",
    measure=Ratio("organizations_graduated", "incubations_ended"),
    dimensions=(BASE, BASE_LEVEL, ORGANIZATION_TYPE, STAGE),
)
