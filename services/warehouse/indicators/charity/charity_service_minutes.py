"""How long volunteers served charity."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit
from services.warehouse.indicators.charity.dimensions import SERVED_PROJECT

INDICATOR: Final = Indicator(
    code="charity_service_minutes",
    name="慈善志愿服务时长",
    unit=Unit.MINUTES,
    definition="报告期内与慈善项目相关联的志愿服务项目的有效服务时长之和，以分钟计，按服务日期，计入志愿服务项目所在社区。",
    source="志愿服务条例 第三十四条；市级工作报告",
    measure=Sum(Rows(aggregate="service_record", where=(Among("state", "EFFECTIVE"), SERVED_PROJECT), day="day"), "duration_minutes"),
)
