"""Communities that keep a volunteer."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Through, Unit
from services.warehouse.indicators.directory.dimensions import COMMUNITY_KIND, URBAN_RURAL_CLASS

INDICATOR: Final = Indicator(
    code="communities_with_volunteers",
    name="有注册志愿者的村（社区）数",
    unit=Unit.ITEMS,
    definition="报告期末存续、且至少有一名实名注册志愿者（含暂停服务的）的村和社区数。",
    source="志愿服务条例 第五条；市级工作报告",
    measure=Count(
        Rows(
            aggregate="community",
            where=(Among("state", "ACTIVE"),),
            through=Through(aggregate="volunteer", refers="place", where=(Among("state", "ACTIVE", "SUSPENDED"),)),
        )
    ),
    dimensions=(COMMUNITY_KIND, URBAN_RURAL_CLASS),
)
