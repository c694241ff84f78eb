"""Seats of bases."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit
from services.warehouse.indicators.incubation.dimensions import LEVEL

INDICATOR: Final = Indicator(
    code="base_seats",
    name="孵化基地实体工位数",
    unit=Unit.ITEMS,
    definition="报告期末开放的孵化基地的实体入驻席位数。",
    source="市级工作报告：社会组织孵化（53家）",
    measure=Sum(Rows(aggregate="base", where=(Among("state", "OPEN"),)), "physical_seats"),
    dimensions=(LEVEL,),
)
