"""Volunteers who served charity."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Through, Unit
from services.warehouse.indicators.charity.dimensions import SERVED_PROJECT

INDICATOR: Final = Indicator(
    code="charity_volunteers",
    name="慈善志愿者人数",
    unit=Unit.PERSONS,
    definition="报告期内在与慈善项目相关联的志愿服务项目中至少有一条有效服务记录的志愿者人数，每人只计一次，计入志愿者所在社区。",
    source="志愿服务条例 第三十四条；市级工作报告",
    measure=Count(
        Rows(
            aggregate="volunteer",
            through=Through(aggregate="service_record", refers="volunteer", where=(Among("state", "EFFECTIVE"), SERVED_PROJECT), day="day"),
        )
    ),
)
