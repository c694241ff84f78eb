"""How organizations that exist already are taken over from a list, and taken back: functions from values to facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from services.incubation.domain.list_refusals import StandingIncomplete
from services.incubation.domain.organization import Organization, Profile
from services.incubation.domain.organization_facts import OrganizationDeregistered, OrganizationImported
from services.incubation.domain.organization_lifecycle import OrganizationState
from services.incubation.domain.organization_refusals import CreditCodeMismatch, MalformedCreditCode, RepresentativeMissing
from services.incubation.domain.organization_row import ListedOrganization
from services.incubation.domain.organization_rules import FILED_TYPE, PREFIXES, assert_past, deregister, found, rate
from shared.credit_code import credit_code


def take_over(listed: ListedOrganization, profile: Profile, *, identifier: UUID, today: date, now: datetime) -> OrganizationImported:
    """Record an organization that exists already, as it stands: no condition of a registration is asked for again.

    Raises StandingIncomplete, MalformedCreditCode, CreditCodeMismatch, RepresentativeMissing, MalformedDay.
    """
    state = _standing(listed, profile, today)
    group = found(profile, listed.place, identifier=identifier, now=now).after
    one = replace(group, state=state, credit_code=listed.code, registration=listed.registration, filing=listed.filing)
    if listed.rating is not None:
        grade, decided = listed.rating
        one = replace(one, rating=rate(one, grade, decided, today=today, now=now).after.rating)
    return OrganizationImported(one)


def take_back(one: Organization, reason: str, *, now: datetime) -> OrganizationDeregistered:
    """End what a wrong list brought; its code is free again, for it never was this record's."""
    after = deregister(one, reason, now=now).after
    return OrganizationDeregistered(replace(after, credit_code="", registration=None), reason)


def _standing(listed: ListedOrganization, profile: Profile, today: date) -> OrganizationState:
    """Return how an organization on a list stands."""
    if profile.type is FILED_TYPE:
        if listed.filing is None or listed.code:
            raise StandingIncomplete(field="row.filing_number")
        assert_past(listed.filing.file_date, today, field="row.file_date")
        return OrganizationState.FILED
    if listed.registration is None or not listed.code:
        raise StandingIncomplete(field="row.unified_social_credit_code")
    if not credit_code(listed.code, MalformedCreditCode, field="row.unified_social_credit_code").startswith(PREFIXES[profile.type]):
        raise CreditCodeMismatch(field="row.unified_social_credit_code")
    assert_past(listed.registration.register_date, today, field="row.register_date")
    if profile.legal_representative is None:
        raise RepresentativeMissing(field="row.head_document_number")
    return OrganizationState.REGISTERED
