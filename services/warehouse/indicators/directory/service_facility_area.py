"""Floor area of service facilities."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit
from services.warehouse.indicators.directory.dimensions import COMMUNITY_KIND, URBAN_RURAL_CLASS

INDICATOR: Final = Indicator(
    code="service_facility_area",
    name="社区综合服务设施面积",
    unit=Unit.SQUARE_METRES,
    definition="报告期末存续的村和社区的综合服务设施建筑面积之和，以平方米计；面积不详的按零计。",
    source="市级工作报告：社区综合服务设施建设",
    measure=Sum(Rows(aggregate="community", where=(Among("state", "ACTIVE"),)), "service_facility_area_m2"),
    dimensions=(COMMUNITY_KIND, URBAN_RURAL_CLASS),
)
