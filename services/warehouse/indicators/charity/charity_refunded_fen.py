"""What was given back to donors."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Rows, Sum, Unit
from services.warehouse.indicators.charity.dimensions import PURPOSE

INDICATOR: Final = Indicator(
    code="charity_refunded_fen",
    name="退还捐赠金额",
    unit=Unit.FEN,
    definition="报告期内退还捐赠人的款物价值之和，以分计，按业务日期；冲销以负数计入。",
    source="慈善法 第六十一条、第七十九条；市级工作报告",
    measure=Sum(Rows(aggregate="ledger_line", day="day"), "refunded_fen"),
    dimensions=(PURPOSE,),
)
