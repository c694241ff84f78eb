"""Who may call what of disclosures, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Any, Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR, Role.FINANCE})
_DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})  # people; that no two steps are one person's, the rules see to
_SEE: Final = _KEEP | {Role.REVIEWER, Role.PUBLISHER, Role.AUDITOR}

_DISCLOSURE: Final = "/wushe.charity.v1.DisclosureService/"


def _division(request: Any) -> tuple[str, ...]:
    """Return the division that a list is of; of a project's own list the use case asks."""
    return () if request.parent.startswith("charityProjects/") else (code_of(request.parent),)


# Where no scope is given, a disclosure is in scope or does not exist: the use cases narrow by the caller's scopes.
DISCLOSURE_POLICIES: Final[Policies] = {
    _DISCLOSURE + "ListStatutoryDuties": Policy(EVERY_ROLE, scope=_division),
    _DISCLOSURE + "ListOwedDisclosures": Policy(EVERY_ROLE, scope=_division),
    _DISCLOSURE + "GetDisclosureEdition": Policy(_SEE),
    _DISCLOSURE + "DraftDisclosure": Policy(_KEEP),
    _DISCLOSURE + "ReviewDisclosure": Policy(_DECIDE),
    _DISCLOSURE + "ReturnDisclosure": Policy(_DECIDE),
    _DISCLOSURE + "PublishDisclosure": Policy(frozenset({Role.CITY_ADMIN, Role.PUBLISHER})),
    _DISCLOSURE + "ReviseDisclosure": Policy(_KEEP),
    _DISCLOSURE + "ListDisclosureChanges": Policy(_SEE),
    _DISCLOSURE + "GetDisclosure": Policy(frozenset(), public=True),
    _DISCLOSURE + "ListDisclosures": Policy(frozenset(), public=True),
}

PUBLIC: Final = (_DISCLOSURE + "GetDisclosure", _DISCLOSURE + "ListDisclosures")
"""What answers anybody, without a token: only what was published for everybody."""
