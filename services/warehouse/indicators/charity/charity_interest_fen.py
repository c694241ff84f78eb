"""What banks paid in interest."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Rows, Sum, Unit
from services.warehouse.indicators.charity.dimensions import PURPOSE

INDICATOR: Final = Indicator(
    code="charity_interest_fen",
    name="慈善款项利息收入",
    unit=Unit.FEN,
    definition="报告期内入账的银行利息之和，以分计，按业务日期，计入基金或项目所在社区；冲销以负数计入，捐赠收入另计。",
    source="慈善法 第六十一条、第七十九条；市级工作报告",
    measure=Sum(Rows(aggregate="ledger_line", day="day"), "interest_fen"),
    dimensions=(PURPOSE,),
)
