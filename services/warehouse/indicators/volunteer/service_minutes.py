"""Time served."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit
from services.warehouse.indicators.volunteer.dimensions import BACKFILLED, DEMONSTRATION, SOURCE

INDICATOR: Final = Indicator(
    code="service_minutes",
    name="志愿服务时长",
    unit=Unit.MINUTES,
    definition="报告期内有效志愿服务记录的时长之和，以分钟计，按服务日期，计入项目所在社区。待审核、被驳回和被撤销的记录不计。",
    source="志愿服务条例 第十九条；志愿服务记录与证明出具办法（试行）",
    measure=Sum(Rows(aggregate="service_record", where=(Among("state", "EFFECTIVE"),), day="day"), "duration_minutes"),
    dimensions=(SOURCE, DEMONSTRATION, BACKFILLED),
)
