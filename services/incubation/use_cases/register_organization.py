"""Registers an organization as a legal person (登记)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Organization, OrganizationType, Registration
from services.incubation.domain.organization_lifecycle import OrganizationState
from services.incubation.domain.organization_refusals import CreditCodeTaken, RepresentativeTaken
from services.incubation.store import organizations
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def register_organization(
    tx: AsyncConnection, office: Office, _errand: Errand, one: Organization, *, code: str, registration: Registration
) -> Fact[Organization]:
    """Register an organization as the caller saw it. Of two at once the database's unique indexes let one through."""
    fact = organization_rules.register(one, code, registration, office.requirements, today=office.today, now=office.now)
    first = await organizations.ORGANIZATIONS.of_code(tx, code)
    if first is not None and first.id != one.id:
        raise CreditCodeTaken(field="unified_social_credit_code", metadata={"organization": first.resource})
    await assert_free(tx, fact.after, field="name")
    return fact


async def assert_free(tx: AsyncConnection, after: Organization, *, field: str) -> None:
    """Raise RepresentativeTaken where the representative heads another registered association, and name it."""
    if (other := await heads_elsewhere(tx, after)) is not None:
        raise RepresentativeTaken(field=field, metadata={"organization": other.resource})


async def heads_elsewhere(tx: AsyncConnection, after: Organization) -> Organization | None:
    """Return another registered association that the representative of a registered association heads."""
    person = after.profile.legal_representative
    if person is None or after.profile.type is not OrganizationType.ASSOCIATION or after.state is not OrganizationState.REGISTERED:
        return None
    other = await organizations.ORGANIZATIONS.headed_by(tx, person)
    return None if other is None or other.id == after.id else other
