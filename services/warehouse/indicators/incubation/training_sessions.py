"""Sessions of trainings."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL

INDICATOR: Final = Indicator(
    code="training_sessions",
    name="培训场次数",
    unit=Unit.ITEMS,
    definition="报告期内开始的培训场次数，含已安排而尚未结束的；取消的场次、取消的培训的场次不计，计入孵化基地所在地。",
    source="市级工作报告：社会组织孵化基地培训",
    measure=Count(Rows(aggregate="training_session", where=(Among("state", "SCHEDULED"),), day="start_time")),
    dimensions=(BASE, BASE_LEVEL),
)
