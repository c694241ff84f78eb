"""Preliminary checks that were due."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL, CHECK_CLOCK

INDICATOR: Final = Indicator(
    code="checks_due",
    name="应答复初审件数",
    unit=Unit.ITEMS,
    definition="初审答复期限的最后一日在报告期内的入驻申请数；撤回而期限失效的不计，计入孵化基地所在地。",
    source="孵化基地管理办法（初审答复 5 个工作日，可配置）",
    measure=Count(
        Rows(
            aggregate="application",
            where=(Among("check_clock", "RUNNING", "SUSPENDED", "OVERDUE", "KEPT", "KEPT_LATE"),),
            day="check_due_date",
        )
    ),
    dimensions=(BASE, BASE_LEVEL, CHECK_CLOCK),
)
