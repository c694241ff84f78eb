"""Which part of the milestones was delivered."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit
from services.warehouse.indicators.social_work.dimensions import STATE

INDICATOR: Final = Indicator(
    code="purchase_delivery_progress",
    name="政府购买社会工作服务交付进度",
    unit=Unit.RATIO,
    definition="报告期末执行中和已完成的合同的已交付节点数与约定节点数之比。",
    source="政府购买服务管理办法",
    measure=Ratio("purchase_milestones_delivered", "purchase_milestones"),
    dimensions=(STATE,),
)
