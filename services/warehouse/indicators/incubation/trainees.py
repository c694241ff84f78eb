"""Persons who were at trainings."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Distinct, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL

INDICATOR: Final = Indicator(
    code="trainees",
    name="培训学员人数",
    unit=Unit.PERSONS,
    definition="报告期内至少有一次有效签到的不同人数：一人不论参加几期几场只计一次，计入其报告期内首次签到的孵化基地所在地；作废的签到不计。",
    source="市级工作报告：社会组织孵化基地培训",
    measure=Distinct(Rows(aggregate="attendance", where=(Among("state", "RECORDED"),), day="sign_in_time"), "person"),
    dimensions=(BASE, BASE_LEVEL),
    version=2,
)
