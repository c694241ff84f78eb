"""What contracts organizations won after their incubation come to."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Indicator, Rows, Sum, Unit
from services.warehouse.indicators.incubation.dimensions import BASE, BASE_LEVEL, YEAR

INDICATOR: Final = Indicator(
    code="contracts_won",
    name="孵化后承接购买服务金额",
    unit=Unit.FEN,
    definition="报告期末已记录的孵化成效中当年承接政府购买服务等合同的金额（分），计入孵化基地所在地。",
    source="市级工作报告：社会组织孵化（53家）",
    measure=Sum(Rows(aggregate="outcome", where=(Among("state", "ALIVE", "CEASED"),)), "contract_fen"),
    dimensions=(BASE, BASE_LEVEL, YEAR),
)
