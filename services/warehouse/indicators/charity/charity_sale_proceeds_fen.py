"""What donated goods were sold for."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Rows, Sum, Unit
from services.warehouse.indicators.charity.dimensions import PURPOSE

INDICATOR: Final = Indicator(
    code="charity_sale_proceeds_fen",
    name="捐赠物资变卖收入",
    unit=Unit.FEN,
    definition="报告期内入账的捐赠物资变卖价款之和，以分计，按业务日期，计入基金或项目所在社区；冲销以负数计入，物资原值不扣除。",
    source="公益事业捐赠法 第十七条；慈善法 第七十九条；市级工作报告",
    measure=Sum(Rows(aggregate="ledger_line", day="day"), "sale_proceeds_fen"),
    dimensions=(PURPOSE,),
)
