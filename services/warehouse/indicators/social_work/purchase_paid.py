"""What was paid for them."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit
from services.warehouse.indicators.social_work.dimensions import STATE

INDICATOR: Final = Indicator(
    code="purchase_paid",
    name="政府购买社会工作服务已付金额",
    unit=Unit.FEN,
    definition="报告期末执行中和已完成的合同已付金额之和，以分计，冲销已扣减。",
    source="政府购买服务管理办法",
    measure=Sum(Rows(aggregate="contract", where=(Among("state", "ACTIVE", "COMPLETED"),)), "paid_fen"),
    dimensions=(STATE,),
)
