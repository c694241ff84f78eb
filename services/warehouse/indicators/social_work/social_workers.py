"""Social workers by level."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Among, Count, Indicator, Rows, Unit
from services.warehouse.indicators.social_work.dimensions import LEVEL, STATE

INDICATOR: Final = Indicator(
    code="social_workers",
    name="社会工作者人数",
    unit=Unit.PERSONS,
    definition="报告期末在册、持有职业水平证书的社会工作者人数，按级别分列，登记与否均计；已终止的档案不计。",
    source="社会工作者职业资格制度规定；市级工作报告",
    measure=Count(Rows(aggregate="social_worker", where=(Among("state", "CERTIFIED", "REGISTERED"),))),
    dimensions=(
        LEVEL,
        STATE,
    ),
)
