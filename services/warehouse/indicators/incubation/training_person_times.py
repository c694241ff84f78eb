"""How often somebody was at a session."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL, SOURCE

INDICATOR: Final = Indicator(
    code="training_person_times",
    name="培训人次",
    unit=Unit.PERSON_TIMES,
    definition="报告期内有效签到的条数：一人一场为一人次，按签到时间，计入孵化基地所在地；作废的签到不计，补录和导入的按来源分列。",
    source="市级工作报告：社会组织孵化基地培训（33期、1610人次）",
    measure=Count(Rows(aggregate="attendance", where=(Among("state", "RECORDED"),), day="sign_in_time")),
    dimensions=(BASE, BASE_LEVEL, SOURCE),
)
