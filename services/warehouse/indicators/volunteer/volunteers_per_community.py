"""How many volunteers a community keeps on average."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit

INDICATOR: Final = Indicator(
    code="volunteers_per_community",
    name="每村（社区）平均注册志愿者人数",
    unit=Unit.RATIO,
    definition="报告期末实名注册志愿者人数与全部存续的村（社区）数之比。",
    source="市级工作报告",
    measure=Ratio("registered_volunteers", "communities"),
)
