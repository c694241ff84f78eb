"""Stars granted in a period."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.volunteer.dimensions import LEVEL, STATE

INDICATOR: Final = Indicator(
    code="stars_granted",
    name="授予星级数",
    unit=Unit.ITEMS,
    definition="报告期内授予的志愿服务星级个数，按授予日期，含后来被收回的；收回的可按状态分列。",
    source="星级认定办法（100、300、600、1000、1500 小时，可配置）",
    measure=Count(Rows(aggregate="star", where=(Among("state", "GRANTED", "WITHDRAWN"),), day="grant_time")),
    dimensions=(LEVEL, STATE),
)
