"""Who calls, and how far their rights reach. Pure: `domain/` and `use_cases/` may ask it anything.

A permission is role x action x division scope. A scope is a division code, and covers that division and all below it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

EVERYWHERE: Final = "*"
"""The scope of a caller whose rights end nowhere."""

SEGMENT_ENDS: Final = (2, 4, 6, 9, 12)
"""Where a division code may be cut: province, city, county, township, community."""


class Role(StrEnum):
    """What a caller is. A caller holds each role in one or more divisions."""

    SYSTEM = "system"
    CITY_ADMIN = "city_admin"
    REGISTRAR = "registrar"
    REVIEWER = "reviewer"
    FINANCE = "finance"
    PUBLISHER = "publisher"
    INCUBATION_STAFF = "incubation_staff"
    EMPLOYER_STAFF = "employer_staff"
    STATISTICIAN = "statistician"
    AUDITOR = "auditor"
    VIEWER = "viewer"


@dataclass(frozen=True, slots=True)
class Grant:
    """One role in one division and all below it."""

    role: Role
    division: str

    def __post_init__(self) -> None:
        """Refuse a scope that does not end where a division code ends."""
        if self.division != EVERYWHERE and not (self.division.isascii() and self.division.isdigit() and len(self.division) in SEGMENT_ENDS):
            message = "a scope is '*' or a division code of 2, 4, 6, 9 or 12 digits"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Caller:
    """The subject of a verified token and what it was granted."""

    subject: str
    grants: tuple[Grant, ...]

    def scopes(self, roles: Collection[Role]) -> tuple[str, ...]:
        """Return the scopes in which the caller holds one of the roles, as codes; EVERYWHERE alone when one has no end."""
        codes = {grant.division for grant in self.grants if grant.role in roles}
        return (EVERYWHERE,) if EVERYWHERE in codes else tuple(sorted(codes))

    def may(self, roles: Collection[Role], code: str) -> bool:
        """Tell whether the caller holds one of the roles in the division `code`."""
        return any(grant.role in roles and covers(grant.division, code) for grant in self.grants)


def covers(scope: str, code: str) -> bool:
    """Tell whether a division lies in a scope: `130402` covers `130402001001`, never `1304021`."""
    if scope == EVERYWHERE:
        return True
    return code.startswith(scope) and len(code) in SEGMENT_ENDS
