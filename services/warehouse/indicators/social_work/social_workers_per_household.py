"""Social workers for each household, where households are known."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit

INDICATOR: Final = Indicator(
    code="social_workers_per_household",
    name="户均社会工作者人数",
    unit=Unit.RATIO,
    definition="报告期末在册社会工作者人数与村（社区）填报户数之比；名录不含常住人口，故以户数为分母，户数未填报的地方无此指标。",
    source="市级工作报告",
    measure=Ratio("social_workers", "households"),
)
