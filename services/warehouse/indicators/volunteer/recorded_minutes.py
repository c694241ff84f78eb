"""Time on record, whatever became of the records."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Rows, Sum, Unit
from services.warehouse.indicators.volunteer.dimensions import SOURCE, STATE

INDICATOR: Final = Indicator(
    code="recorded_minutes",
    name="记录的志愿服务时长（各状态）",
    unit=Unit.MINUTES,
    definition="报告期内全部志愿服务记录的时长之和，以分钟计，按来源和状态（签到中、待审核、有效、被驳回、被撤销、失效）分列，用于核查时长的真实性。",
    source="志愿服务记录与证明出具办法（试行）",
    measure=Sum(Rows(aggregate="service_record", day="day"), "duration_minutes"),
    dimensions=(SOURCE, STATE),
)
