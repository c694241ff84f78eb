"""Charity projects by state and kind."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.charity.dimensions import EMERGENCY, KIND, PURPOSE, STATE

INDICATOR: Final = Indicator(
    code="charity_projects",
    name="慈善项目数",
    unit=Unit.ITEMS,
    definition="报告期末已备案或已开展的慈善项目数，含已完成、已公开和已终止的，不含草稿，计入项目所在社区。",
    source="慈善法 第二十四条；市级工作报告",
    measure=Count(
        Rows(
            aggregate="charity_project",
            where=(Among("state", "FILED", "FUNDRAISING", "IMPLEMENTING", "COMPLETED", "DISCLOSED", "SUSPENDED", "ENDED"),),
        )
    ),
    dimensions=(
        STATE,
        KIND,
        PURPOSE,
        EMERGENCY,
    ),
)
