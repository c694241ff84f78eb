"""Townships and streets in which a station serves."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Through, Unit

INDICATOR: Final = Indicator(
    code="townships_with_station",
    name="有社会工作服务站的乡镇（街道）数",
    unit=Unit.ITEMS,
    definition="报告期末至少有一个运行中的社会工作服务站的乡镇、街道数。",
    source="民政部关于乡镇（街道）社会工作服务站建设的意见；市级工作报告",
    measure=Count(
        Rows(
            aggregate="division",
            where=(Among("level", "TOWNSHIP"),),
            through=Through(aggregate="station", refers="place", where=(Among("state", "OPEN"),)),
        )
    ),
)
