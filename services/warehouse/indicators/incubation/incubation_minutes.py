"""How long bases served organizations."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL, SERVICE_KIND

INDICATOR: Final = Indicator(
    code="incubation_minutes",
    name="孵化服务时长",
    unit=Unit.MINUTES,
    definition="报告期内孵化基地向在孵组织提供的服务时长（分钟），按服务日期，计入孵化基地所在地；撤销的不计。",
    source="市级工作报告：社会组织孵化（53家）",
    measure=Sum(Rows(aggregate="service_delivery", where=(Among("state", "RECORDED"),), day="deliver_date"), "minutes"),
    dimensions=(BASE, BASE_LEVEL, SERVICE_KIND),
)
