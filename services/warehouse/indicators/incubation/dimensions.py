"""Dimensions that several of these indicators have."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Dimension, Reference

BASE: Final = Dimension("base", "孵化基地", "base")
BASE_LEVEL: Final = Dimension("base_level", "基地级别", "level", of=Reference("base", "base"))
SOURCE: Final = Dimension("source", "签到来源", "source")
TYPE: Final = Dimension("type", "社会组织类型", "type")
ORGANIZATION_TYPE: Final = Dimension("organization_type", "社会组织类型", "type", of=Reference("organization", "organization"))
STATE: Final = Dimension("state", "状态", "state")
STAGE: Final = Dimension("stage", "孵化阶段", "stage")
SEAT_KIND: Final = Dimension("seat_kind", "入驻方式", "seat_kind")
LEVEL: Final = Dimension("level", "基地级别", "level")
CHARITY: Final = Dimension("charity", "是否慈善组织", "charity")
GRADE: Final = Dimension("grade", "评估等级", "grade")
ANNUAL_CHECK: Final = Dimension("annual_check", "年检结果", "annual_check")
YEAR: Final = Dimension("year", "年度", "year")
SERVICE_KIND: Final = Dimension("service_kind", "孵化服务类别", "kind")
CHECK_CLOCK: Final = Dimension("check_clock", "初审期限状态", "check_clock")
HAND_OVER_CLOCK: Final = Dimension("hand_over_clock", "交接期限状态", "hand_over_clock")
