"""How many person-times a training had on average."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL

INDICATOR: Final = Indicator(
    code="person_times_per_training",
    name="每期培训平均人次",
    unit=Unit.RATIO,
    definition="报告期内培训人次与举办培训期数之比。",
    source="市级工作报告：社会组织孵化基地培训",
    measure=Ratio("training_person_times", "trainings_held"),
    dimensions=(BASE, BASE_LEVEL),
)
