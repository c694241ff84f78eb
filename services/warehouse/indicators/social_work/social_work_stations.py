"""Stations that serve."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.social_work.dimensions import EVALUATION_GRADE

INDICATOR: Final = Indicator(
    code="social_work_stations",
    name="社会工作服务站数",
    unit=Unit.ITEMS,
    definition="报告期末运行中的社会工作服务站个数，计入所服务的乡镇（街道）；规划中和已撤销的不计。",
    source="民政部关于乡镇（街道）社会工作服务站建设的意见；市级工作报告",
    measure=Count(Rows(aggregate="station", where=(Among("state", "OPEN"),))),
    dimensions=(EVALUATION_GRADE,),
)
