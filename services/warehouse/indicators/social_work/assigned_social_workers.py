"""Assignments in force."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit

INDICATOR: Final = Indicator(
    code="assigned_social_workers",
    name="在岗任用数",
    unit=Unit.ITEMS,
    definition="报告期末有效的岗位任用个数；同一人兼任多个岗位的分别计，已约定但尚未到岗的也在其列。",
    source="市级工作报告",
    measure=Count(Rows(aggregate="assignment", where=(Among("state", "IN_FORCE"),))),
)
