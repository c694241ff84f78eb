"""Disclosures that were published late."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import AtLeast, Count, Holds, Indicator, Rows, Unit
from services.warehouse.indicators.charity.dimensions import DISCLOSURE_KIND

INDICATOR: Final = Indicator(
    code="disclosures_late",
    name="逾期公开信息件数",
    unit=Unit.ITEMS,
    definition="报告期内首次公开、且公开时已过期限的慈善项目信息公开件数；逾期仍未公开的不计。",
    source="慈善法 第七十二条、第七十九条",
    measure=Count(Rows(aggregate="disclosure", where=(AtLeast("published_edition", 1), Holds("late")), day="publish_day")),
    dimensions=(DISCLOSURE_KIND,),
)
