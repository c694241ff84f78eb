"""Certificates issued in a period."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.volunteer.dimensions import STATE

INDICATOR: Final = Indicator(
    code="certificates_issued",
    name="出具志愿服务记录证明数",
    unit=Unit.ITEMS,
    definition="报告期内出具的志愿服务记录证明份数，按出具日期，计入申请时志愿者所在社区，含后来被撤销的；撤销的可按状态分列。",
    source="志愿服务条例 第十九条；志愿服务记录与证明出具办法（试行）",
    measure=Count(Rows(aggregate="certificate", where=(Among("state", "ISSUED", "REVOKED"),), day="issue_date")),
    dimensions=(STATE,),
)
