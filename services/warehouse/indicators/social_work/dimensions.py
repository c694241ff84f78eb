"""Dimensions that several of these indicators have."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Dimension

STATE: Final = Dimension("state", "状态", "state")
POST_KIND: Final = Dimension("kind", "岗位开发主体", "kind")
FUNDING_SOURCE: Final = Dimension("funding_source", "经费来源", "funding_source")
DEVELOPMENT_YEAR: Final = Dimension("development_year", "开发年度", "development_year")
LEVEL: Final = Dimension("level", "职业水平", "level")
EVALUATION_GRADE: Final = Dimension("evaluation_grade", "最近一次评估等次", "evaluation_grade")
FIELD: Final = Dimension("field", "服务领域", "field")
MONTH_STATE: Final = Dimension("state", "是否已结账", "state")
PLAN_YEAR: Final = Dimension("year", "计划年度", "year")
