"""How each kind of aggregate of the social-work service is told of, and where it is written down."""

from __future__ import annotations

from typing import Final

from services.social_work.domain.assignment import Assignment
from services.social_work.domain.contract import Contract
from services.social_work.domain.development_plan import Plan
from services.social_work.domain.field_count import FieldCount
from services.social_work.domain.post import Post
from services.social_work.domain.service_month import ServiceMonth
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.domain.station import Station
from services.social_work.wire import (
    assignments,
    contracts,
    development_plans,
    field_counts,
    posts,
    service_months,
    social_workers,
    stations,
)
from shared.aggregates import Telling
from shared.outbox import Outbox

SOURCE: Final = "wushe.social_work"
PACKAGE: Final = "wushe.social_work.v1"

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The service's outbox; append in the transaction of the change, after the aggregate's row lock."""

STATION: Final[Telling[Station]] = Telling("station", stations.state)
POST: Final[Telling[Post]] = Telling("post", posts.state)
PLAN: Final[Telling[Plan]] = Telling("development_plan", development_plans.state)
SOCIAL_WORKER: Final[Telling[SocialWorker]] = Telling("social_worker", social_workers.state)
ASSIGNMENT: Final[Telling[Assignment]] = Telling("assignment", assignments.state)
SERVICE_MONTH: Final[Telling[ServiceMonth]] = Telling("service_month", service_months.state)
SERVICE_COUNT: Final[Telling[FieldCount]] = Telling("service_count", field_counts.state)
CONTRACT: Final[Telling[Contract]] = Telling("contract", contracts.state)
