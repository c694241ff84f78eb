"""The indicators (统计指标), a file each, in a folder for the service whose rows they count. A new one is a new file and nothing else.

Each file has one `INDICATOR`, whose code is the file's name. `make protos` writes them down in docs/indicators.md; `CONTRIBUTING.md` tells
how one is made. What several share is in a `dimensions.py` beside them.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from services.warehouse.domain.indicator import Indicator, Ratio

_NO_INDICATORS: Final = frozenset({"dimensions"})


@cache
def catalogue() -> Mapping[str, Indicator]:
    """Return all indicators by code, in order; ValueError where one is not named as its file, or a ratio lacks a part."""
    found: dict[str, Indicator] = {}
    for module in pkgutil.walk_packages(__path__, f"{__name__}."):
        name = module.name.rpartition(".")[2]
        if module.ispkg or name in _NO_INDICATORS:
            continue
        indicator: Indicator = importlib.import_module(module.name).INDICATOR
        if indicator.code != name or name in found:
            message = f"{module.name}: an indicator's code is the name of its file, and no other file has it"
            raise ValueError(message)
        found[name] = indicator
    for indicator in found.values():
        _require_parts(indicator, found)
    return MappingProxyType(dict(sorted(found.items())))


def _require_parts(indicator: Indicator, found: Mapping[str, Indicator]) -> None:
    """Refuse a ratio whose parts are none, or lack a dimension of it."""
    if not isinstance(indicator.measure, Ratio):
        return
    for code in (indicator.measure.numerator, indicator.measure.denominator):
        part = found.get(code)
        lacking = [one.code for one in indicator.dimensions if part is None or part.dimension(one.code) is None]
        if part is None or isinstance(part.measure, Ratio) or lacking:
            message = f"{indicator.code}: {code} is no indicator with rows and with the dimensions of the ratio"
            raise ValueError(message)
