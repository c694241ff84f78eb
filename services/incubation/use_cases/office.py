"""Where callers' changes are carried out: the desk of each kind of aggregate, and what the rules are told from outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Any, Final, Protocol, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.admission import AdmissionRule
from services.incubation.domain.application_refusals import ApplicationNotFound
from services.incubation.domain.base import Base
from services.incubation.domain.base_rules import OFFICIALS, works_at
from services.incubation.domain.evaluation import IncubationRule
from services.incubation.domain.incubation_refusals import IncubationNotFound, OutcomeNotFound, ServiceDeliveryNotFound
from services.incubation.domain.refusals import BaseNotFound, OrganizationNotFound
from services.incubation.domain.requirements import RequirementTable
from services.incubation.store import applications, bases, incubations, organizations
from shared import etag
from shared.aggregates import Desk, Expected, Held
from shared.caller import Caller
from shared.clock import Clock
from shared.errand import Errand
from shared.facts import Aggregate
from shared.ids import NewId
from shared.refusals import Refusal
from shared.statutory.calendar import WorkdayCalendar
from shared.statutory.rules import RuleBook


class AtBase(Aggregate, Protocol):
    """What belongs to a base."""

    @property
    def base(self) -> UUID:
        """Return the identifier of the base."""
        ...


B = TypeVar("B", bound=AtBase)


@dataclass(frozen=True, slots=True)
class DeskAtBase(Desk[B]):
    """Where changes of what belongs to a base are carried out: by those who keep or decide in its division, or are of its staff."""

    async def lock(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> B:
        """Lock an aggregate and return it as it is now. Raises `not_found`, StaleEtag."""
        one = await self.reached(tx, errand, await self.recorder.shelf.lock(tx, expected.identifier), field="name")
        etag.check(expected.etag, one.version)
        return one

    async def hold(self, tx: AsyncConnection, errand: Errand, identifier: UUID, *, field: str) -> B:
        """Keep an aggregate as it is while something that depends on it is written. Raises `not_found` about `field`."""
        return await self.reached(tx, errand, await self.recorder.shelf.hold(tx, identifier), field=field)

    async def reached(self, tx: AsyncConnection, errand: Errand, one: B | None, *, field: str) -> B:
        """Return an aggregate that was locked, when the caller works for its base. Raises `not_found` about `field`."""
        found = self.seen(one, errand, field=field)
        if not errand.caller.may(OFFICIALS, found.place):  # where its base is: of officials the base need not be asked
            await assert_works_at(tx, errand.caller, found.base, self.not_found, field=field)
        return found


ITS_ORGANIZATION: Final[Held[Any]] = Held(organizations.ORGANIZATIONS, attrgetter("organization"))
"""The applicant, or whoever is incubated: it stays as it is, whoever keeps it, while that is decided."""
ORGANIZATIONS: Final = Desk(organizations.RECORDER, OrganizationNotFound)
BASES: Final = Desk(bases.RECORDER, BaseNotFound)
APPLICATIONS: Final = DeskAtBase(applications.RECORDER, ApplicationNotFound)
INCUBATIONS: Final = DeskAtBase(incubations.RECORDER, IncubationNotFound)
DELIVERIES: Final = DeskAtBase(incubations.DELIVERY_RECORDER, ServiceDeliveryNotFound)
OUTCOMES: Final = DeskAtBase(incubations.OUTCOME_RECORDER, OutcomeNotFound)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What the rules are told: the time, new identifiers, and the tables in force."""

    clock: Clock
    new_id: NewId
    requirements: RequirementTable
    admission: AdmissionRule
    incubation: IncubationRule
    periods: RuleBook
    workdays: WorkdayCalendar

    @property
    def now(self) -> datetime:
        """Return this instant."""
        return self.clock.now()

    @property
    def today(self) -> date:
        """Return today's date in China."""
        return self.clock.today()


async def assert_works_at(connection: AsyncConnection, caller: Caller, base: UUID, not_found: type[Refusal], *, field: str) -> Base:
    """Return a base where the caller works, as `works_at` tells. Raises `not_found`."""
    found = await bases.BASES.one(connection, base)
    if found is None or not works_at(caller, found):
        raise not_found(field=field)
    return found
