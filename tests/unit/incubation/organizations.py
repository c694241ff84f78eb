"""Organizations, bases and incubations that do not exist, for tests of the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID

from services.incubation.domain import application_rules, base_rules, incubation_rules, organization_rules
from services.incubation.domain.application import Application, Wish
from services.incubation.domain.application_lifecycle import ApplicationState
from services.incubation.domain.base import Base, BaseProfile, SeatKind
from services.incubation.domain.incubation import Agreement, Incubation
from services.incubation.domain.organization import Members, Officer, Organization, OrganizationType, Profile
from shared.credit_code import check_character

NOW: Final = datetime(2026, 3, 2, 2, tzinfo=UTC)
TODAY: Final = date(2026, 3, 2)
HEAD, OTHER = UUID(int=7), UUID(int=8)


def code(prefix: str = "51") -> str:
    """Return a credit code."""
    stem = f"{prefix}130402000000001"
    return stem + check_character(stem)


def profile(**changes: Any) -> Profile:
    """Return the profile of an association that lacks nothing."""
    whole = Profile(
        display_name="样本协会",
        type=OrganizationType.ASSOCIATION,
        founders=(HEAD,),
        legal_representative=HEAD,
        officers=(Officer(HEAD, "会长"),),
        members=Members(individuals=50),
        capital_fen=3_000_000,
        business_scope="邻里互助",
        premises="样本路1号",
        full_time_staff=1,
        articles_adopted=True,
    )
    return replace(whole, **changes)


def organization(**changes: Any) -> Organization:
    """Return an unregistered group with this profile."""
    return organization_rules.found(profile(**changes), "130402", identifier=UUID(int=1), now=NOW).after


def base(**changes: Any) -> Base:
    """Return an open base."""
    told = replace(BaseProfile("样本基地", physical_seats=3, virtual_seats=1), **changes)
    return base_rules.open_(told, "130402", identifier=UUID(int=2), now=NOW).after


def application(state: ApplicationState = ApplicationState.DRAFT, **changes: Any) -> Application:
    """Return an application in a state."""
    drafted = application_rules.draft(organization(), base(), Wish(SeatKind.PHYSICAL, 12, "计划"), identifier=UUID(int=3), now=NOW).after
    return replace(drafted, state=state, **changes)


def incubation(**changes: Any) -> Incubation:
    """Return an incubation under way."""
    agreement = Agreement("孵1", TODAY, TODAY, date(2027, 3, 1))
    admitted = application(ApplicationState.ADMITTED, seat_number=1)
    return replace(incubation_rules.begin(admitted, agreement, identifier=UUID(int=4), today=TODAY, now=NOW).after, **changes)
