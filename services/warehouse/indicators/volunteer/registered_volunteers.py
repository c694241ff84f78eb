"""Registered volunteers."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.volunteer.dimensions import AGE_BAND, CHANNEL, COHORT, GENDER, STATE, VERIFICATION

INDICATOR: Final = Indicator(
    code="registered_volunteers",
    name="实名注册志愿者人数",
    unit=Unit.PERSONS,
    definition="报告期末注册审核通过且未注销的志愿者人数，含暂停服务的；每人以一个身份证件实名注册，只计一次，计入其所在社区。待审核、审核未通过和已注销的不计。",
    source="志愿服务条例 第七条",
    measure=Count(Rows(aggregate="volunteer", where=(Among("state", "ACTIVE", "SUSPENDED"),))),
    dimensions=(GENDER, COHORT, AGE_BAND, STATE, CHANNEL, VERIFICATION),
)
