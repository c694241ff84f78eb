"""Incubation bases that are open."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import LEVEL

INDICATOR: Final = Indicator(
    code="incubation_bases",
    name="孵化基地数",
    unit=Unit.ITEMS,
    definition="报告期末开放的孵化基地数，按层级分列，计入基地所在区划。",
    source="市级工作报告：市级孵化基地1个、县级20个",
    measure=Count(Rows(aggregate="base", where=(Among("state", "OPEN"),))),
    dimensions=(LEVEL,),
)
