"""Trainings that were held."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Through, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL

INDICATOR: Final = Indicator(
    code="trainings_held",
    name="举办培训期数",
    unit=Unit.ITEMS,
    definition="报告期内至少有一个场次的已结班培训期数：一门课程举办一次为一期，跨报告期的在各期内都计，计入孵化基地所在地；取消的不计。",
    source="市级工作报告：社会组织孵化基地培训（33期、1610人次）",
    measure=Count(
        Rows(
            aggregate="training",
            where=(Among("state", "CLOSED"),),
            through=Through(aggregate="training_session", refers="training", where=(Among("state", "SCHEDULED"),), day="start_time"),
        )
    ),
    dimensions=(BASE, BASE_LEVEL),
)
