"""Projects."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Dimension, Indicator, Rows, Unit
from services.warehouse.indicators.volunteer.dimensions import STATE

INDICATOR: Final = Indicator(
    code="projects",
    name="志愿服务项目数",
    unit=Unit.ITEMS,
    definition="报告期末已发布的志愿服务项目数：招募中、进行中和已结项的，含补录的；草稿、待审核和已取消的不计，计入项目所在社区。",
    source="志愿服务条例 第十三条",
    measure=Count(Rows(aggregate="project", where=(Among("state", "RECRUITING", "RUNNING", "CLOSED"),))),
    dimensions=(
        STATE,
        Dimension("demonstration", "是否示范项目", "demonstration"),
        Dimension("backfilled", "是否补录", "backfilled"),
    ),
)
