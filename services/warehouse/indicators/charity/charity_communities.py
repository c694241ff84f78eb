"""Communities that are designated charity communities."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.charity.dimensions import STATE

INDICATOR: Final = Indicator(
    code="charity_communities",
    name="慈善社区数",
    unit=Unit.ITEMS,
    definition="报告期末经认定且未撤销的慈善社区数，含复核通过的；认定到期未复核的仍计，直至撤销。",
    source="市级工作报告：慈善社区",
    measure=Count(Rows(aggregate="charity_community", where=(Among("state", "DESIGNATED", "RENEWED"),))),
    dimensions=(STATE,),
)
