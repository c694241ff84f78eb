"""Which part of the communities has a large venue."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit
from services.warehouse.indicators.directory.dimensions import COMMUNITY_KIND, URBAN_RURAL_CLASS

INDICATOR: Final = Indicator(
    code="venue_coverage",
    name="党群服务中心达标率",
    unit=Unit.RATIO,
    definition="报告期末党群服务中心达 500 平方米的村（社区）数与全部存续的村（社区）数之比。",
    source="市级工作报告：社区党群服务中心 500 平方米以上",
    measure=Ratio("communities_with_venue", "communities"),
    dimensions=(COMMUNITY_KIND, URBAN_RURAL_CLASS),
)
