"""Volunteers with a star."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Through, Unit
from services.warehouse.indicators.volunteer.dimensions import AGE_BAND, COHORT, GENDER

INDICATOR: Final = Indicator(
    code="star_volunteers",
    name="星级志愿者人数",
    unit=Unit.PERSONS,
    definition="报告期末至少拥有一个有效星级的志愿者人数，每人只计一次，计入其所在社区；星级被收回的不计，已注销的志愿者不计。",
    source="志愿服务记录与证明出具办法（试行）；星级认定办法",
    measure=Count(
        Rows(
            aggregate="volunteer",
            where=(Among("state", "ACTIVE", "SUSPENDED"),),
            through=Through(aggregate="star", refers="volunteer", where=(Among("state", "GRANTED"),)),
        )
    ),
    dimensions=(GENDER, COHORT, AGE_BAND),
)
