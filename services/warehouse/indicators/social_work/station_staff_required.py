"""Social workers whom stations are to have."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit

INDICATOR: Final = Indicator(
    code="station_staff_required",
    name="社会工作服务站应配人数",
    unit=Unit.PERSONS,
    definition="报告期末运行中的社会工作服务站应配社会工作者人数之和。",
    source="民政部关于乡镇（街道）社会工作服务站建设的意见；市级工作报告",
    measure=Sum(Rows(aggregate="station", where=(Among("state", "OPEN"),)), "required_staff"),
)
