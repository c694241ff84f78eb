"""Who may call what of stars and certificates, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Any, Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})
_DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})  # people, and not those who ask for others: duties are separated
_SEE: Final = _KEEP | {Role.INCUBATION_STAFF, Role.REVIEWER}  # whose they are is personal

_STAR: Final = "/wushe.volunteer.v1.StarService/"
_CERTIFICATE: Final = "/wushe.volunteer.v1.CertificateService/"


def _division(request: Any) -> tuple[str, ...]:
    """Return the division that a list is of; of a volunteer's own list the use case asks."""
    return () if request.parent.startswith("volunteers/") else (code_of(request.parent),)


# Where no scope is given, what is asked about is in scope or does not exist: the use cases narrow by the caller's scopes.
STAR_POLICIES: Final[Policies] = {
    _STAR + "GetStarRule": Policy(EVERY_ROLE),
    _STAR + "ApplyForStar": Policy(_KEEP),
    _STAR + "ApproveStar": Policy(_DECIDE),
    _STAR + "RejectStar": Policy(_DECIDE),
    _STAR + "GetStar": Policy(_SEE),
    _STAR + "ListStars": Policy(_SEE, scope=_division),
    _STAR + "ListStarChanges": Policy(_SEE),
}

CERTIFICATE_POLICIES: Final[Policies] = {
    _CERTIFICATE + "RequestCertificate": Policy(_KEEP),
    _CERTIFICATE + "IssueCertificate": Policy(_DECIDE),
    _CERTIFICATE + "RejectCertificate": Policy(_DECIDE),
    _CERTIFICATE + "RevokeCertificate": Policy(_DECIDE),
    _CERTIFICATE + "GetCertificate": Policy(_SEE),
    _CERTIFICATE + "ListCertificates": Policy(_SEE, scope=_division),
    _CERTIFICATE + "ListCertificateChanges": Policy(_SEE),
    _CERTIFICATE + "VerifyCertificate": Policy(frozenset(), public=True),
    _CERTIFICATE + "GetSigningKeys": Policy(frozenset(), public=True),
    # One key signs for the whole registry, so whoever changes it acts everywhere.
    _CERTIFICATE + "RotateSigningKey": Policy(frozenset({Role.SYSTEM}), scope=lambda _request: ("",)),
}

PUBLIC: Final = (_CERTIFICATE + "VerifyCertificate", _CERTIFICATE + "GetSigningKeys")
"""What answers anybody, without a token: neither tells anything about a person, and guessing is slowed down."""
