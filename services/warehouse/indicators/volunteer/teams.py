"""Teams."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Dimension, Indicator, Rows, Unit

INDICATOR: Final = Indicator(
    code="teams",
    name="志愿服务队伍数",
    unit=Unit.ITEMS,
    definition="报告期末未解散的志愿服务队伍数，含已登记的志愿服务组织、其他法人所属的和未登记的团体，计入其所在社区。",
    source="志愿服务条例 第六条、第八条",
    measure=Count(Rows(aggregate="team", where=(Among("state", "ACTIVE"),))),
    dimensions=(Dimension("kind", "队伍性质", "kind"), Dimension("join_mode", "加入方式", "join_mode")),
)
