"""How many disclosures are published in time."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit
from services.warehouse.indicators.charity.dimensions import DISCLOSURE_KIND

INDICATOR: Final = Indicator(
    code="disclosure_punctuality",
    name="信息公开按期率",
    unit=Unit.RATIO,
    definition="公开期限在报告期内届满的信息公开中按期公开的比例。",
    source="慈善法 第七十九条",
    measure=Ratio("disclosures_on_time", "disclosures_due"),
    dimensions=(DISCLOSURE_KIND,),
)
