"""Words of the statistics."""

from __future__ import annotations

from typing import Final

NOUNS: Final = {"figures": "统计指标", "frozenPeriods": "定稿"}
FIELDS: Final[dict[str, str]] = {}

VALUES: Final = {
    "Notice.KIND_MESSAGES_LOST": "有消息未送达，已由核对补齐或待补齐",
    "Notice.KIND_STREAM_RESTARTED": "消息通道重新开始",
    "Notice.KIND_MESSAGE_DAMAGED": "有消息损坏",
    "Notice.KIND_ENGINE_LOST": "统计库丢失，正在重新复制",
    "Notice.KIND_PARTS_DAMAGED": "统计库部分损坏，已隔离",
    "RowDifference.KIND_ADDED": "定稿后新增",
    "RowDifference.KIND_GONE": "定稿后不再计入",
    "RowDifference.KIND_CHANGED": "定稿后更正",
}

METHODS: Final = {"FreezePeriod": "定稿"}

REASONS: Final = {
    "SOURCE_UNKNOWN": "统计库没有这个来源",
    "REBUILD_UNDER_WAY": "统计库正在重建",
    "INDICATOR_NOT_FOUND": "没有这个指标",
    "PERIOD_MISSING": "请选择起始日和截止日",
    "MALFORMED_PERIOD": "时期不正确：截止日不能早于起始日",
    "UNKNOWN_DIMENSION": "该指标没有这个分组",
    "LEVEL_ABOVE_DIVISION": "不能按比所选区划更高的层级分列",
    "LEVEL_BELOW_COUNTY": "分组数字只定稿到县（市、区）",
    "TOO_MANY_INTERVALS": "时期分得过细，请缩短时间范围",
    "TOO_MANY_CELLS": "数字过多，请缩小范围",
    "RATIO_PART_MISSING": "比值由两个数字相除，请选择分子或分母",
    "RATIO_PART_UNEXPECTED": "该指标不是比值",
    "RATIO_HAS_NO_ROWS": "比值本身没有记录，请查看其分子或分母",
    "PERIOD_ALREADY_FROZEN": "该区划的这一时期已经定稿",
    "PERIOD_NOT_OVER": "这一时期尚未结束，或刚刚结束、数据可能仍在到达",
    "MIRROR_NOT_WHOLE": "统计库还没有跟上全部来源，稍后才能定稿",
    "FROZEN_PERIOD_NOT_FOUND": "没有这份定稿",
    "FIGURE_NOT_FROZEN": "定稿时还没有这个指标",
    "DIVISION_NOT_IN_PERIOD": "该区划不在这份定稿的范围内",
}
