"""Disclosures that fell due."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.charity.dimensions import DISCLOSURE_KIND, LATE, PUBLISHED_EDITION

INDICATOR: Final = Indicator(
    code="disclosures_due",
    name="应公开信息件数",
    unit=Unit.ITEMS,
    definition="公开期限在报告期内届满的慈善项目信息公开件数，不论是否已公开；因募捐或项目先行结束而免除的不计。版次为 0 的即逾期未公开。",
    source="慈善法 第七十二条、第七十九条",
    measure=Count(Rows(aggregate="disclosure", where=(Among("state", "DUE", "DRAFTED", "REVIEWED", "PUBLISHED"),), day="due_day")),
    dimensions=(
        DISCLOSURE_KIND,
        LATE,
        PUBLISHED_EDITION,
    ),
)
