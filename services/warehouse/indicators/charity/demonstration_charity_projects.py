"""Demonstration volunteer projects that serve charity."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Holds, Indicator, Rows, Unit
from services.warehouse.indicators.charity.dimensions import SERVING_PROJECT, STATE

INDICATOR: Final = Indicator(
    code="demonstration_charity_projects",
    name="示范公益慈善志愿服务项目数",
    unit=Unit.ITEMS,
    definition="报告期末已发布、标记为示范、且与慈善项目相关联的志愿服务项目数，计入志愿服务项目所在社区。",
    source="市级工作报告：示范公益慈善志愿服务项目",
    measure=Count(
        Rows(aggregate="project", where=(Among("state", "RECRUITING", "RUNNING", "CLOSED"), Holds("demonstration"), SERVING_PROJECT))
    ),
    dimensions=(STATE,),
)
