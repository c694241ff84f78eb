"""Hand-overs that were due."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL, HAND_OVER_CLOCK

INDICATOR: Final = Indicator(
    code="hand_overs_due",
    name="应交接件数",
    unit=Unit.ITEMS,
    definition="退出交接期限的最后一日在报告期内的孵化数，计入孵化基地所在地。",
    source="孵化基地管理办法（退出交接 15 个工作日，可配置）",
    measure=Count(
        Rows(
            aggregate="incubation",
            where=(Among("hand_over_clock", "RUNNING", "SUSPENDED", "OVERDUE", "KEPT", "KEPT_LATE"),),
            day="hand_over_due_date",
        )
    ),
    dimensions=(BASE, BASE_LEVEL, HAND_OVER_CLOCK),
)
