"""Posts by state."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Count, Indicator, Rows, Unit
from services.warehouse.indicators.social_work.dimensions import DEVELOPMENT_YEAR, FUNDING_SOURCE, POST_KIND, STATE

INDICATOR: Final = Indicator(
    code="social_work_posts",
    name="社会工作岗位数",
    unit=Unit.ITEMS,
    definition="报告期末登记在册的社会工作岗位个数，按状态分列，已撤销的也在其列；计入岗位所在乡镇（街道）或村（社区）。",
    source="关于加强社会工作专业人才队伍建设的意见；市级工作报告",
    measure=Count(Rows(aggregate="post")),
    dimensions=(
        STATE,
        POST_KIND,
        FUNDING_SOURCE,
        DEVELOPMENT_YEAR,
    ),
)
