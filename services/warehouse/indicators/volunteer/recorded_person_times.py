"""How often somebody served on record, whatever became of the records."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Count, Indicator, Rows, Unit
from services.warehouse.indicators.volunteer.dimensions import SOURCE, STATE

INDICATOR: Final = Indicator(
    code="recorded_person_times",
    name="记录的志愿服务人次（各状态）",
    unit=Unit.PERSON_TIMES,
    definition="报告期内全部志愿服务记录的条数，按来源和状态（签到中、待审核、有效、被驳回、被撤销、失效）分列，用于核查时长的真实性。",
    source="志愿服务记录与证明出具办法（试行）",
    measure=Count(Rows(aggregate="service_record", day="day")),
    dimensions=(SOURCE, STATE),
)
