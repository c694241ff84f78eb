"""What changes to social work are carried out with: a clock, identifiers, the rules in force, and a desk for each kind of aggregate."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from services.social_work.domain.assignment import Assignment
from services.social_work.domain.assignment_refusals import AssignmentNotFound
from services.social_work.domain.contract import Contract
from services.social_work.domain.contract_refusals import ContractNotFound
from services.social_work.domain.development_plan import Plan
from services.social_work.domain.field_count import FieldCount
from services.social_work.domain.month_refusals import ServiceMonthNotFound
from services.social_work.domain.post import Post
from services.social_work.domain.post_refusals import PlanNotFound, PostNotFound
from services.social_work.domain.registration import RegistrationRules
from services.social_work.domain.service_month import ServiceMonth
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.domain.station import Station
from services.social_work.domain.station_refusals import StationNotFound
from services.social_work.domain.worker_refusals import SocialWorkerNotFound
from services.social_work.store import (
    assignments,
    contracts,
    development_plans,
    field_counts,
    posts,
    service_months,
    social_workers,
    stations,
)
from shared.aggregates import Desk
from shared.clock import Clock
from shared.ids import NewId

STATIONS: Final[Desk[Station]] = Desk(stations.RECORDER, StationNotFound)
POSTS: Final[Desk[Post]] = Desk(posts.RECORDER, PostNotFound)
PLANS: Final[Desk[Plan]] = Desk(development_plans.RECORDER, PlanNotFound)
WORKERS: Final[Desk[SocialWorker]] = Desk(social_workers.RECORDER, SocialWorkerNotFound)
ASSIGNMENTS: Final[Desk[Assignment]] = Desk(assignments.RECORDER, AssignmentNotFound)
MONTHS: Final[Desk[ServiceMonth]] = Desk(service_months.RECORDER, ServiceMonthNotFound)
FIELDS: Final[Desk[FieldCount]] = Desk(field_counts.RECORDER, ServiceMonthNotFound)
CONTRACTS: Final[Desk[Contract]] = Desk(contracts.RECORDER, ContractNotFound)


@dataclass(frozen=True, slots=True)
class Office:
    """Where it happens."""

    clock: Clock
    new_id: NewId
    consumer: str
    """Under this name the inbox keeps the versions of persons."""
    rules: RegistrationRules = field(default_factory=RegistrationRules)

    def now(self) -> datetime:
        """Return this instant."""
        return self.clock.now()

    def today(self) -> date:
        """Return today's date in China."""
        return self.clock.today()
