"""What funds and projects hold."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Rows, Sum, Unit
from services.warehouse.indicators.charity.dimensions import PURPOSE

INDICATOR: Final = Indicator(
    code="charity_balance_fen",
    name="慈善款物结余",
    unit=Unit.FEN,
    definition="报告期末全部基金和项目的捐赠、利息和物资变卖收入减去退还、支出和变卖物资原值后的结余，以分计；基金与项目之间的调拨计入转入一方的地方和目的。",
    source="慈善法 第六十一条、第七十九条；市级工作报告",
    measure=Sum(Rows(aggregate="ledger_line"), "balance_fen"),
    dimensions=(PURPOSE,),
)
