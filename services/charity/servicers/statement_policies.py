"""Who may call what of bank statements. Finance records donations and holds statements against them; a statement moves no money."""

from __future__ import annotations

from typing import Any, Final

from shared.auth import Policies, Policy
from shared.caller import Role
from shared.codes import code_of

_BOOK: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.FINANCE})
_SEE: Final = _BOOK | {Role.REVIEWER, Role.AUDITOR}
_STATEMENT: Final = "/wushe.charity.v1.StatementService/"


def _within(request: Any) -> tuple[str, ...]:
    """Return the division of an import; only its first message names one."""
    return (code_of(request.config.parent),) if request.HasField("config") else ()


def _below(request: Any) -> tuple[str, ...]:
    return (code_of(request.parent),)


STATEMENT_POLICIES: Final[Policies] = {
    _STATEMENT + "ImportStatement": Policy(_BOOK, scope=_within),
    _STATEMENT + "GetStatementLine": Policy(_SEE),
    _STATEMENT + "ListStatementLines": Policy(_SEE, scope=_below),
    _STATEMENT + "MatchStatementLine": Policy(_BOOK),
    _STATEMENT + "SetAsideStatementLine": Policy(_BOOK),
    _STATEMENT + "ListUnbankedDonations": Policy(_SEE, scope=_below),
}
