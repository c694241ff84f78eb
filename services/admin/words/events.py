"""What happened, as events tell it: where an event has no word of its own, the one that the history of its kind of thing has."""

from __future__ import annotations

from typing import Final

TOLD_IN: Final = dict.fromkeys(("course", "training", "training_session", "enrollment", "attendance", "completion_certificate"), "Training")
"""Of kinds of aggregates that share a history: whose."""

EVENTS: Final = {
    "DeliveryRecorded": "登记",
    "DonationRefunded": "退还捐赠",
    "DonationRestored": "撤销退还",
    "EntitlementRecorded": "登记",
    "FieldClosed": "结账",
    "FieldCounted": "录入",
    "FindingRecorded": "登记抽查结果",
    "FlagCleared": "排除疑点",
    "FlagUpheld": "确认疑点",
    "LinePosted": "入账",
    "OutcomeRecorded": "登记",
    "PopulationFrozen": "确定抽查范围",
    "RecordAppliedFor": "自行申报",
    "RecordFlagged": "标为可疑",
    "RecordRescored": "重新评分",
    "SampleDrawn": "抽取样本",
    "SignUpSelected": "选定",
    "SpotCheckPublished": "公布抽查结果",
    "VolunteerAdmitted": "报名并获得名额",
    "VolunteerEnlisted": "直接安排",
    "VolunteerSignedUp": "报名",
}
"""By the type of the event, without its package."""

KINDS: Final = {
    "ledger_line": "账目",
    "outcome": "孵化成效",
    "record_score": "记录评分",
    "service_count": "服务统计",
    "service_delivery": "孵化服务",
    "spot_check": "时长抽查",
}
"""Kinds of aggregates that have no page, by their names in events."""
