"""Community charity funds."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.charity.dimensions import STATE

INDICATOR: Final = Indicator(
    code="charity_funds",
    name="社区慈善基金数",
    unit=Unit.ITEMS,
    definition="报告期末已设立的社区慈善基金数，含暂停使用的，计入设立基金的社区。",
    source="市级工作报告：社区慈善基金",
    measure=Count(Rows(aggregate="charity_fund", where=(Among("state", "ACTIVE", "SUSPENDED"),))),
    dimensions=(STATE,),
)
