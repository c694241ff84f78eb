"""Service records that spot checks looked at."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit

INDICATOR: Final = Indicator(
    code="spot_checked_records",
    name="抽查的志愿服务记录数",
    unit=Unit.ITEMS,
    definition="报告期内公布结果的抽查所核查的志愿服务记录条数之和，按公布日期；明细为各次抽查。",
    source="志愿服务记录与证明出具办法（试行）：民政部门抽查并公布",
    measure=Sum(Rows(aggregate="spot_check", where=(Among("state", "PUBLISHED"),), day="publish_time"), "sample_size"),
)
