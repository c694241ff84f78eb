"""Social organizations by state."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import CHARITY, GRADE, STATE, TYPE

INDICATOR: Final = Indicator(
    code="social_organizations",
    name="社会组织数",
    unit=Unit.ITEMS,
    definition="报告期末备案或者登记的社会组织数，按类型、状态、是否慈善组织、评估等级分列；未登记未备案的群体和已注销的不计。",
    source="社会团体登记管理条例；民办非企业单位登记管理暂行条例；基金会管理条例；慈善法 第八条、第十条",
    measure=Count(Rows(aggregate="organization", where=(Among("state", "FILED", "REGISTERED"),))),
    dimensions=(TYPE, STATE, CHARITY, GRADE),
)
