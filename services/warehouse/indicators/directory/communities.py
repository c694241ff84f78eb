"""Communities."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.directory.dimensions import COMMUNITY_KIND, URBAN_RURAL_CLASS

INDICATOR: Final = Indicator(
    code="communities",
    name="村（社区）数",
    unit=Unit.ITEMS,
    definition="报告期末存续的村和社区数；已合并、拆分、变更代码和撤销的不计。",
    source="统计用区划代码；城市居民委员会组织法、村民委员会组织法",
    measure=Count(Rows(aggregate="community", where=(Among("state", "ACTIVE"),))),
    dimensions=(COMMUNITY_KIND, URBAN_RURAL_CLASS),
)
