"""Time that certificates vouch for."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit

INDICATOR: Final = Indicator(
    code="certified_minutes",
    name="证明所载志愿服务时长",
    unit=Unit.MINUTES,
    definition="报告期内出具且仍有效的志愿服务记录证明所载时长之和，以分钟计，按出具日期；同一服务可被多份证明记载。",
    source="志愿服务记录与证明出具办法（试行）",
    measure=Sum(Rows(aggregate="certificate", where=(Among("state", "ISSUED"),), day="issue_date"), "certified_minutes"),
)
