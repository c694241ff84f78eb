"""Households that communities have, as far as they say."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit

INDICATOR: Final = Indicator(
    code="households",
    name="村（社区）户数",
    unit=Unit.ITEMS,
    definition="报告期末存续的村和社区填报的户数之和；未填报的按零计。",
    source="市级工作报告",
    measure=Sum(Rows(aggregate="community", where=(Among("state", "ACTIVE"),)), "households"),
)
