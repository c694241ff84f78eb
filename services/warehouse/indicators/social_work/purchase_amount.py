"""What purchased services were agreed for."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit
from services.warehouse.indicators.social_work.dimensions import STATE

INDICATOR: Final = Indicator(
    code="purchase_amount",
    name="政府购买社会工作服务合同金额",
    unit=Unit.FEN,
    definition="报告期末执行中和已完成的合同金额之和，以分计；变更后以变更后的金额为准。",
    source="政府购买服务管理办法",
    measure=Sum(Rows(aggregate="contract", where=(Among("state", "ACTIVE", "COMPLETED"),)), "amount_fen"),
    dimensions=(STATE,),
)
