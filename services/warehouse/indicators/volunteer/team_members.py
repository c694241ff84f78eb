"""Members of teams."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Dimension, Indicator, Reference, Rows, Unit

INDICATOR: Final = Indicator(
    code="team_members",
    name="队伍成员人次",
    unit=Unit.PERSON_TIMES,
    definition="报告期末志愿服务队伍的在册成员数；一人在两支队伍计两人次，计入队伍所在社区。",
    source="志愿服务条例 第六条",
    measure=Count(Rows(aggregate="team_membership", where=(Among("state", "MEMBER"),))),
    dimensions=(Dimension("team_kind", "队伍性质", "kind", of=Reference("team", "team")),),
)
