"""Disclosures that fell due and were published in time."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, AtLeast, Count, Holds, Indicator, Rows, Unit
from services.warehouse.indicators.charity.dimensions import DISCLOSURE_KIND

INDICATOR: Final = Indicator(
    code="disclosures_on_time",
    name="按期公开信息件数",
    unit=Unit.ITEMS,
    definition="公开期限在报告期内届满、且在期限内首次公开的慈善项目信息公开件数；后来更正的仍计。",
    source="慈善法 第七十二条、第七十九条",
    measure=Count(
        Rows(
            aggregate="disclosure",
            where=(Among("state", "DUE", "DRAFTED", "REVIEWED", "PUBLISHED"), AtLeast("published_edition", 1), Holds("late", wanted=False)),
            day="due_day",
        )
    ),
    dimensions=(DISCLOSURE_KIND,),
)
