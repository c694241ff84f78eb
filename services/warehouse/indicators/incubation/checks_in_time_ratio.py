"""Which share of preliminary checks was done in time."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL

INDICATOR: Final = Indicator(
    code="checks_in_time_ratio",
    name="初审按期答复率",
    unit=Unit.RATIO,
    definition="报告期内按期答复的初审件数与应答复的初审件数之比。",
    source="孵化基地管理办法（初审答复 5 个工作日，可配置）",
    measure=Ratio("checks_in_time", "checks_due"),
    dimensions=(BASE, BASE_LEVEL),
)
