"""Townships and streets."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit

INDICATOR: Final = Indicator(
    code="townships",
    name="乡镇（街道）数",
    unit=Unit.ITEMS,
    definition="报告期末名录中的乡镇、街道数，按统计用区划代码。",
    source="统计用区划代码",
    measure=Count(Rows(aggregate="division", where=(Among("level", "TOWNSHIP"),))),
)
