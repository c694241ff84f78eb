"""Writes the draft of an application (入驻申请)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain.application import Application, Wish
from services.incubation.domain.application_refusals import AlreadyApplied
from services.incubation.domain.refusals import BaseNotFound
from services.incubation.store import applications
from services.incubation.use_cases.office import APPLICATIONS, BASES, ORGANIZATIONS, Office, assert_works_at
from shared.aggregates import New
from shared.errand import Errand


async def create_application(
    tx: AsyncConnection, office: Office, errand: Errand, organization: UUID, *, base: UUID, wish: Wish
) -> New[Application]:
    """Write a draft. The database's unique index decides which of two at once is the one. Raises BaseNotFound, AlreadyApplied."""
    applicant = await ORGANIZATIONS.hold(tx, errand, organization, field="organization")
    await BASES.hold(tx, errand, base, field="base")
    at = await assert_works_at(tx, errand.caller, base, BaseNotFound, field="base")
    fact = rules.draft(applicant, at, wish, identifier=office.new_id(), now=office.now)
    first = await applications.APPLICATIONS.live(tx, organization)
    told = {"application": first.resource} if first is not None and first.base == base else {}
    taken = AlreadyApplied(field="organization", metadata=told)
    if first is not None:
        raise taken
    return APPLICATIONS.new(fact, taken=taken)
