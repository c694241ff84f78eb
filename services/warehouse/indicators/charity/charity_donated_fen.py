"""What was given."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Rows, Sum, Unit
from services.warehouse.indicators.charity.dimensions import PURPOSE

INDICATOR: Final = Indicator(
    code="charity_donated_fen",
    name="慈善捐赠收入",
    unit=Unit.FEN,
    definition="报告期内入账的捐赠款物价值之和，以分计，按业务日期，计入基金或项目所在社区；冲销以负数计入，退还捐赠人的另计，调拨不计。",
    source="慈善法 第六十一条、第七十九条；市级工作报告",
    measure=Sum(Rows(aggregate="ledger_line", day="day"), "donated_fen"),
    dimensions=(PURPOSE,),
)
