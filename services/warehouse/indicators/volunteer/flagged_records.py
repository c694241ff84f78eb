"""Service records that wait because they look bought."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit

INDICATOR: Final = Indicator(
    code="flagged_records",
    name="待核查的可疑服务记录数",
    unit=Unit.ITEMS,
    definition="报告期末因评分可疑被标记、尚未作出处理决定的志愿服务记录数，计入项目所在社区。",
    source="志愿服务记录与证明出具办法（试行）：记录真实性核查",
    measure=Count(Rows(aggregate="record_score", where=(Among("state", "OPEN"),))),
)
