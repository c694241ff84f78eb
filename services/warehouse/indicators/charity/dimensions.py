"""Dimensions that several of these indicators have, and what serves charity."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Dimension, ReferredBy

STATE: Final = Dimension("state", "状态", "state")
KIND: Final = Dimension("kind", "募集方式", "kind")
PURPOSE: Final = Dimension("purpose", "慈善目的", "purpose")
EMERGENCY: Final = Dimension("emergency", "是否应对突发事件", "emergency")
DISCLOSURE_KIND: Final = Dimension("kind", "公开事项", "kind")
PUBLISHED_EDITION: Final = Dimension("published_edition", "已公开版次（0 为尚未公开）", "published_edition")
LATE: Final = Dimension("late", "是否逾期公开", "late")

SERVED_PROJECT: Final = ReferredBy(column="project", aggregate="charity_project", refers="volunteer_projects")
"""Service records of volunteer projects that some charity project is linked to."""
SERVING_PROJECT: Final = ReferredBy(column="name", aggregate="charity_project", refers="volunteer_projects")
"""Those volunteer projects."""
