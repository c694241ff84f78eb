"""Which part of the records spot checks could not confirm."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit

INDICATOR: Final = Indicator(
    code="spot_check_dispute_rate",
    name="抽查不实率",
    unit=Unit.RATIO,
    definition="报告期内公布结果的抽查中未能证实的志愿服务记录数与抽查的记录数之比。",
    source="志愿服务记录与证明出具办法（试行）：民政部门抽查并公布",
    measure=Ratio("spot_check_disputes", "spot_checked_records"),
)
