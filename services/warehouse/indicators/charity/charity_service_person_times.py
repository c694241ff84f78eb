"""How often volunteers served charity."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.charity.dimensions import SERVED_PROJECT

INDICATOR: Final = Indicator(
    code="charity_service_person_times",
    name="慈善志愿服务人次",
    unit=Unit.PERSON_TIMES,
    definition="报告期内与慈善项目相关联的志愿服务项目的有效服务记录条数，每条计一人次，计入志愿服务项目所在社区。",
    source="志愿服务条例 第三十四条；市级工作报告",
    measure=Count(Rows(aggregate="service_record", where=(Among("state", "EFFECTIVE"), SERVED_PROJECT), day="day")),
)
