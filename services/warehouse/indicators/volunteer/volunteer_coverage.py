"""Which part of the communities keeps a volunteer."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit
from services.warehouse.indicators.directory.dimensions import COMMUNITY_KIND, URBAN_RURAL_CLASS

INDICATOR: Final = Indicator(
    code="volunteer_coverage",
    name="志愿者村（社区）覆盖率",
    unit=Unit.RATIO,
    definition="报告期末有实名注册志愿者的村（社区）数与全部存续的村（社区）数之比。",
    source="志愿服务条例 第五条；市级工作报告",
    measure=Ratio("communities_with_volunteers", "communities"),
    dimensions=(COMMUNITY_KIND, URBAN_RURAL_CLASS),
)
