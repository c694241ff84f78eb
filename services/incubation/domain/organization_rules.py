"""What happens to organizations: functions from values to facts, each of which holds the organization as it is afterwards."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from services.incubation.domain.base import Staff
from services.incubation.domain.organization import (
    AnnualCheck,
    Filing,
    Grade,
    Organization,
    OrganizationType,
    Penalty,
    Profile,
    Rating,
    Registration,
)
from services.incubation.domain.organization_facts import (
    CharityRecognized,
    CharityRevoked,
    OrganizationChecked,
    OrganizationDeregistered,
    OrganizationFiled,
    OrganizationFounded,
    OrganizationPenalized,
    OrganizationPersonReplaced,
    OrganizationRated,
    OrganizationRegistered,
    OrganizationStaffNamed,
    OrganizationUpdated,
)
from services.incubation.domain.organization_lifecycle import LIFECYCLE, OrganizationAction, OrganizationState
from services.incubation.domain.organization_refusals import (
    CharityAlreadyRecognized,
    CreditCodeMismatch,
    MalformedCreditCode,
    NoCharity,
    PenaltyRecorded,
    RepresentativeMissing,
    RequirementsUnmet,
    TypeFixed,
    TypeMismatch,
    YearMismatch,
)
from services.incubation.domain.refusals import MalformedDay
from services.incubation.domain.requirements import RequirementTable
from services.incubation.domain.revision import revised
from shared.credit_code import credit_code

PREFIXES: Final = {OrganizationType.ASSOCIATION: "51", OrganizationType.SERVICE_INSTITUTION: "52", OrganizationType.FOUNDATION: "53"}
"""The first two characters of a code by type (GB 32100)."""

RATING_YEARS: Final = 5
"""How long a rating is valid (社会组织评估管理办法)."""

FILED_TYPE: Final = OrganizationType.COMMUNITY_ORGANIZATION


def found(profile: Profile, place: str, *, identifier: UUID, now: datetime) -> OrganizationFounded:
    """Record an unregistered group."""
    return OrganizationFounded(
        Organization(
            id=identifier,
            place=place,
            profile=profile,
            state=OrganizationState.UNREGISTERED,
            state_reason="",
            credit_code="",
            charity=False,
            rating=None,
            annual_checks=(),
            penalties=(),
            filing=None,
            registration=None,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def update(one: Organization, changes: Mapping[str, Any], *, now: datetime) -> OrganizationUpdated:
    """Change details. Raises TypeFixed, RepresentativeMissing for what a registered organization cannot do without."""
    profile = replace(one.profile, **changes)
    after = _next(one, OrganizationAction.UPDATE, now, profile=profile)
    if one.state is OrganizationState.REGISTERED and profile.type is not one.profile.type:
        raise TypeFixed(field="update.type")
    if one.state is OrganizationState.REGISTERED and profile.legal_representative is None:
        raise RepresentativeMissing(field="update.legal_representative")
    return OrganizationUpdated(after)


def name_staff(one: Organization, staff: tuple[Staff, ...], *, now: datetime) -> OrganizationStaffNamed:
    """Say anew who works for it, as callers."""
    return OrganizationStaffNamed(_next(one, OrganizationAction.UPDATE, now, staff=staff))


def file(one: Organization, filing: Filing, table: RequirementTable, *, today: date, now: datetime) -> OrganizationFiled:
    """File a community organization. Raises TypeMismatch, MalformedDay, RequirementsUnmet."""
    after = _next(one, OrganizationAction.FILE, now, filing=filing)
    if one.profile.type is not FILED_TYPE:
        raise TypeMismatch(field="name")
    assert_past(filing.file_date, today, field="file_date")
    _assert_met(one, table)
    return OrganizationFiled(after)


def register(
    one: Organization, code: str, registration: Registration, table: RequirementTable, *, today: date, now: datetime
) -> OrganizationRegistered:
    """Register an organization. Raises TypeMismatch, MalformedCreditCode, CreditCodeMismatch, MalformedDay, RequirementsUnmet."""
    after = _next(one, OrganizationAction.REGISTER, now, credit_code=code, registration=registration)
    if one.profile.type is FILED_TYPE:
        raise TypeMismatch(field="name")
    if not credit_code(code, MalformedCreditCode, field="unified_social_credit_code").startswith(PREFIXES[one.profile.type]):
        raise CreditCodeMismatch(field="unified_social_credit_code")
    assert_past(registration.register_date, today, field="register_date")
    _assert_met(one, table)
    return OrganizationRegistered(after)


def deregister(one: Organization, reason: str, *, now: datetime) -> OrganizationDeregistered:
    """End an organization; a charity is none any more."""
    return OrganizationDeregistered(_next(one, OrganizationAction.DEREGISTER, now, state_reason=reason, charity=False), reason)


def recognize_charity(one: Organization, *, now: datetime) -> CharityRecognized:
    """Recognise a registered organization as a charity (慈善法 10). Raises CharityAlreadyRecognized."""
    after = _next(one, OrganizationAction.RECOGNIZE, now, charity=True)
    if one.charity:
        raise CharityAlreadyRecognized(field="name")
    return CharityRecognized(after)


def revoke_charity(one: Organization, reason: str, *, now: datetime) -> CharityRevoked:
    """Take the recognition back. Raises NoCharity."""
    after = _next(one, OrganizationAction.RECOGNIZE, now, charity=False)
    if not one.charity:
        raise NoCharity(field="name")
    return CharityRevoked(after, reason)


def rate(one: Organization, grade: Grade, decided: date, *, today: date, now: datetime) -> OrganizationRated:
    """Rate a registered organization. Raises MalformedDay."""
    after = _next(one, OrganizationAction.RATE, now, rating=Rating(grade, decided, _years_after(decided, RATING_YEARS)))
    assert_past(decided, today, field="decide_date")
    return OrganizationRated(after)


def check(one: Organization, result: AnnualCheck, *, today: date, now: datetime) -> OrganizationChecked:
    """Record the result of a year's check, in the place of an earlier one. Raises YearMismatch, MalformedDay."""
    others = [other for other in one.annual_checks if other.year != result.year]
    checks = tuple(sorted([*others, result], key=lambda each: each.year))
    after = _next(one, OrganizationAction.CHECK, now, annual_checks=checks)
    first = one.registration.register_date.year if one.registration is not None else today.year
    if not first <= result.year <= today.year:
        raise YearMismatch(field="year")
    assert_past(result.decide_date, today, field="decide_date")
    return OrganizationChecked(after)


def penalize(one: Organization, penalty: Penalty, *, today: date, now: datetime) -> OrganizationPenalized:
    """Record a penalty. Raises PenaltyRecorded, MalformedDay."""
    after = _next(one, OrganizationAction.PENALIZE, now, penalties=(*one.penalties, penalty))
    if any(known.document_number == penalty.document_number for known in one.penalties):
        raise PenaltyRecorded(field="document_number")
    assert_past(penalty.decide_date, today, field="decide_date")
    return OrganizationPenalized(after)


def replace_person(
    one: Organization, merged: UUID, survivor: UUID, *, now: datetime, keep_representative: bool = False
) -> OrganizationPersonReplaced:
    """Name the surviving record where the directory merged a person's into it; an ended organization follows as well."""
    profile = one.profile
    who = {merged: survivor}
    followed = replace(
        profile,
        founders=tuple(dict.fromkeys(who.get(person, person) for person in profile.founders)),
        legal_representative=_follow(profile.legal_representative, {} if keep_representative else who),
        officers=tuple(replace(officer, person=who.get(officer.person, officer.person)) for officer in profile.officers),
    )
    return OrganizationPersonReplaced(revised(one, now, profile=followed))


def _follow(person: UUID | None, who: Mapping[UUID, UUID]) -> UUID | None:
    return None if person is None else who.get(person, person)


def assert_past(day: date, today: date, *, field: str) -> None:
    """Raise MalformedDay for a day that is still to come."""
    if day > today:
        raise MalformedDay(field=field)


def _assert_met(one: Organization, table: RequirementTable) -> None:
    if unmet := table.unmet(one):
        raise RequirementsUnmet(field="name", metadata={"unmet": ",".join(unmet)})


def _years_after(day: date, years: int) -> date:
    """Return the last day of a period of years that begins on a day: of 2026-03-01 and five years, 2031-02-28."""
    end = date(day.year + years, day.month, min(day.day, calendar.monthrange(day.year + years, day.month)[1]))
    return date.fromordinal(end.toordinal() - 1)


def _next(one: Organization, action: OrganizationAction, now: datetime, **changes: Any) -> Organization:
    return revised(one, now, state=LIFECYCLE.advance(one.state, action), **changes)
