"""Contracts of purchased services."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.social_work.dimensions import STATE

INDICATOR: Final = Indicator(
    code="purchase_contracts",
    name="政府购买社会工作服务合同数",
    unit=Unit.ITEMS,
    definition="报告期末执行中和已完成的购买社会工作服务合同个数，计入购买主体所在区划；草稿和已终止的不计。",
    source="政府购买服务管理办法",
    measure=Count(Rows(aggregate="contract", where=(Among("state", "ACTIVE", "COMPLETED"),))),
    dimensions=(STATE,),
)
