"""Milestones that were agreed."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit
from services.warehouse.indicators.social_work.dimensions import STATE

INDICATOR: Final = Indicator(
    code="purchase_milestones",
    name="政府购买社会工作服务成果节点数",
    unit=Unit.ITEMS,
    definition="报告期末执行中和已完成的合同约定的成果节点个数之和。",
    source="政府购买服务管理办法",
    measure=Sum(Rows(aggregate="contract", where=(Among("state", "ACTIVE", "COMPLETED"),)), "milestones"),
    dimensions=(STATE,),
)
