"""Who may ask for figures, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Any, Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of

# Figures hold nothing personal, and rows are names alone: whoever may read what stands behind one asks the service that owns it.
_COUNT: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.STATISTICIAN, Role.AUDITOR, Role.VIEWER})
_FREEZE: Final = frozenset({Role.CITY_ADMIN, Role.STATISTICIAN})  # people: a frozen period is somebody's word
_TAKE: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.STATISTICIAN})

_STATISTICS: Final = "/wushe.warehouse.v1.StatisticsService/"


def _selected(request: Any) -> tuple[str, ...]:
    return (code_of(request.selection.division),)


def _division(request: Any) -> tuple[str, ...]:
    return (code_of(request.division),)


def _frozen(request: Any) -> tuple[str, ...]:
    """Return the division of a frozen period, which its name begins with; one that is compared lies below it."""
    return (code_of(request.name).partition("-")[0],)


STATISTICS_POLICIES: Final[Policies] = {
    _STATISTICS + "ListIndicators": Policy(EVERY_ROLE),
    _STATISTICS + "GetIndicator": Policy(EVERY_ROLE),
    _STATISTICS + "QueryIndicator": Policy(_COUNT, scope=_selected),
    _STATISTICS + "CompareIndicators": Policy(_COUNT, scope=_division),
    _STATISTICS + "ListIndicatorRows": Policy(_COUNT, scope=_selected),
    _STATISTICS + "FreezePeriod": Policy(_FREEZE, scope=_division),
    _STATISTICS + "GetFrozenPeriod": Policy(_COUNT, scope=_frozen),
    _STATISTICS + "ListFrozenPeriods": Policy(_COUNT, scope=lambda request: (code_of(request.parent),)),
    _STATISTICS + "QueryFrozenPeriod": Policy(_COUNT, scope=_frozen),
    _STATISTICS + "ComparePeriod": Policy(_COUNT, scope=_frozen),
    _STATISTICS + "ExportIndicator": Policy(_TAKE | {Role.AUDITOR}, scope=_selected),
    _STATISTICS + "ExportAggregates": Policy(_TAKE, scope=_division),
}
