"""Demonstration projects."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Holds, Indicator, Rows, Unit
from services.warehouse.indicators.volunteer.dimensions import STATE

INDICATOR: Final = Indicator(
    code="demonstration_projects",
    name="示范志愿服务项目数",
    unit=Unit.ITEMS,
    definition="报告期末已发布且标记为示范的志愿服务项目数，计入项目所在社区。",
    source="市级工作报告：示范公益慈善志愿服务项目",
    measure=Count(Rows(aggregate="project", where=(Among("state", "RECRUITING", "RUNNING", "CLOSED"), Holds("demonstration")))),
    dimensions=(STATE,),
)
