"""Spot checks that were published."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit

INDICATOR: Final = Indicator(
    code="spot_checks",
    name="公布的志愿服务记录抽查次数",
    unit=Unit.ITEMS,
    definition="报告期内公布结果的志愿服务记录抽查次数，按公布日期，计入抽查的行政区划；市、县级抽查计入该级本身。",
    source="志愿服务记录与证明出具办法（试行）：民政部门抽查并公布",
    measure=Count(Rows(aggregate="spot_check", where=(Among("state", "PUBLISHED"),), day="publish_time")),
)
