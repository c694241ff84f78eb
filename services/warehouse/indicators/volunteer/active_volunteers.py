"""Volunteers who served."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Through, Unit
from services.warehouse.indicators.volunteer.dimensions import AGE_BAND, CHANNEL, COHORT, GENDER

INDICATOR: Final = Indicator(
    code="active_volunteers",
    name="活跃志愿者人数",
    unit=Unit.PERSONS,
    definition="报告期内至少有一条有效志愿服务记录的志愿者人数，每人只计一次，计入其所在社区，不论服务在何处；后来注销的仍计。",
    source="志愿服务条例 第十九条；志愿服务记录与证明出具办法（试行）",
    measure=Count(
        Rows(
            aggregate="volunteer",
            through=Through(aggregate="service_record", refers="volunteer", where=(Among("state", "EFFECTIVE"),), day="day"),
        )
    ),
    dimensions=(GENDER, COHORT, AGE_BAND, CHANNEL),
)
