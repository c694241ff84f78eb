"""Dimensions that several of these indicators have."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Dimension, Reference

BASE: Final = Dimension("base", "孵化基地", "base")
BASE_LEVEL: Final = Dimension("base_level", "基地级别", "level", of=Reference("base", "base"))
SOURCE: Final = Dimension("source", "签到来源", "source")
