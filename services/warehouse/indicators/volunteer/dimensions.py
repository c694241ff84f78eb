"""Dimensions that several of these indicators have."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Dimension, Reference

_PERSON: Final = Reference("person", "person")
_PROJECT: Final = Reference("project", "project")

GENDER: Final = Dimension("gender", "性别", "gender", of=_PERSON)
COHORT: Final = Dimension("birth_cohort", "出生年段（五年一段，以首年表示）", "birth_cohort", of=_PERSON)
AGE_BAND: Final = Dimension("age_band", "法定年龄段", "age_band")
VERIFICATION: Final = Dimension("verification_level", "实名核验程度", "verification_level", of=_PERSON)
CHANNEL: Final = Dimension("channel", "注册渠道", "channel")
STATE: Final = Dimension("state", "状态", "state")
SOURCE: Final = Dimension("source", "记录来源", "source")
DEMONSTRATION: Final = Dimension("demonstration", "是否示范项目", "demonstration", of=_PROJECT)
BACKFILLED: Final = Dimension("backfilled", "是否补录项目", "backfilled", of=_PROJECT)
LEVEL: Final = Dimension("level", "星级", "level")
