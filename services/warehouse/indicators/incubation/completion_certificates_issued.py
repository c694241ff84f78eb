"""Certificates of completion."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL

INDICATOR: Final = Indicator(
    code="completion_certificates_issued",
    name="颁发结业证书数",
    unit=Unit.ITEMS,
    definition="报告期内颁发且未撤销的培训结业证书数，按颁发日期，计入孵化基地所在地。",
    source="市级工作报告：社会组织孵化基地培训",
    measure=Count(Rows(aggregate="completion_certificate", where=(Among("state", "ISSUED"),), day="issue_date")),
    dimensions=(BASE, BASE_LEVEL),
)
