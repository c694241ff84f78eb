"""Dimensions that several of these indicators have."""

from __future__ import annotations

from typing import Final

from services.warehouse.domain.indicator import Dimension

COMMUNITY_KIND: Final = Dimension("kind", "自治组织类型", "kind")
URBAN_RURAL_CLASS: Final = Dimension("urban_rural_class", "城乡分类", "urban_rural_class")
