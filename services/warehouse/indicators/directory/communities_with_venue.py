"""Communities with a large venue."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, AtLeast, Count, Indicator, Rows, Unit
from services.warehouse.indicators.directory.dimensions import COMMUNITY_KIND, URBAN_RURAL_CLASS

INDICATOR: Final = Indicator(
    code="communities_with_venue",
    name="党群服务中心达 500 平方米的村（社区）数",
    unit=Unit.ITEMS,
    definition="报告期末存续、且党群服务中心建筑面积不少于 500 平方米的村和社区数。",
    source="市级工作报告：社区党群服务中心 500 平方米以上",
    measure=Count(Rows(aggregate="community", where=(Among("state", "ACTIVE"), AtLeast("party_venue_area_m2", 500)))),
    dimensions=(COMMUNITY_KIND, URBAN_RURAL_CLASS),
)
