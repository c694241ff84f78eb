"""How long an active volunteer served on average."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio, Unit

INDICATOR: Final = Indicator(
    code="minutes_per_active_volunteer",
    name="活跃志愿者人均服务时长",
    unit=Unit.RATIO,
    definition="报告期内志愿服务时长（分钟，按项目所在地）与活跃志愿者人数（按志愿者所在地）之比。",
    source="志愿服务条例 第三十四条",
    measure=Ratio("service_minutes", "active_volunteers"),
)
