"""Persons on rosters who were there."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Through, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL

INDICATOR: Final = Indicator(
    code="trainees",
    name="培训学员人数",
    unit=Unit.PERSONS,
    definition="报告期内至少签到一场的花名册人数：一人在一期培训中只计一次，参加几期计几次，计入孵化基地所在地；作废的签到不计。",
    source="市级工作报告：社会组织孵化基地培训",
    measure=Count(
        Rows(
            aggregate="enrollment",
            where=(Among("state", "ENROLLED"),),
            through=Through(aggregate="attendance", refers="enrollment", where=(Among("state", "RECORDED"),), day="sign_in_time"),
        )
    ),
    dimensions=(BASE, BASE_LEVEL),
)
