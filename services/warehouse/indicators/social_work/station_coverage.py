"""Which part of the townships has a station; what is missing to one are the gaps."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit

INDICATOR: Final = Indicator(
    code="station_coverage",
    name="社会工作服务站覆盖率",
    unit=Unit.RATIO,
    definition="报告期末有运行中社会工作服务站的乡镇（街道）数与全部乡镇（街道）数之比；与一之差即为空白乡镇（街道）。",
    source="民政部关于乡镇（街道）社会工作服务站建设的意见；市级工作报告",
    measure=Ratio("townships_with_station", "townships"),
)
