"""Stars that hold."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.volunteer.dimensions import LEVEL

INDICATOR: Final = Indicator(
    code="stars_held",
    name="有效星级数",
    unit=Unit.ITEMS,
    definition="报告期末有效的志愿服务星级个数，按星级分列；一名志愿者可先后获得多个星级，计入申请时所在社区。被收回的不计。",
    source="星级认定办法（100、300、600、1000、1500 小时，可配置）",
    measure=Count(Rows(aggregate="star", where=(Among("state", "GRANTED"),))),
    dimensions=(LEVEL,),
)
