"""How often somebody served."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.volunteer.dimensions import BACKFILLED, DEMONSTRATION, SOURCE

INDICATOR: Final = Indicator(
    code="service_person_times",
    name="志愿服务人次",
    unit=Unit.PERSON_TIMES,
    definition="报告期内有效志愿服务记录的条数：一人一次服务为一人次，按服务日期，计入项目所在社区。",
    source="志愿服务条例 第十九条；志愿服务记录与证明出具办法（试行）",
    measure=Count(Rows(aggregate="service_record", where=(Among("state", "EFFECTIVE"),), day="day")),
    dimensions=(SOURCE, DEMONSTRATION, BACKFILLED),
)
