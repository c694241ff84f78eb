"""Stations, posts, social workers, assignments and months of nobody, in any state."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from services.social_work.domain.assignment import Assignment, AssignmentState
from services.social_work.domain.level import Level
from services.social_work.domain.post import FundingSource, Post, PostKind
from services.social_work.domain.post_lifecycle import PostState
from services.social_work.domain.service_month import Counts, MonthState, ServiceField, ServiceMonth
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.domain.station import Station
from services.social_work.domain.station_lifecycle import StationState
from services.social_work.domain.worker_lifecycle import WorkerState

NOW = datetime(2026, 3, 1, 4, tzinfo=UTC)
TODAY = date(2026, 3, 1)
TOWNSHIP, COMMUNITY = "130402001", "130402001001"
ID, PERSON = UUID(int=1), UUID(int=2)
_STAMP: dict[str, Any] = {"version": 7, "create_time": NOW, "update_time": NOW}


def station(state: StationState = StationState.OPEN, **changes: Any) -> Station:
    """Return a station in a state."""
    opened = None if state is StationState.PLANNED else date(2026, 1, 5)
    closed = date(2026, 2, 1) if state is StationState.CLOSED else None
    content: dict[str, Any] = {
        "id": ID, "place": TOWNSHIP, "display_name": "样本社工站", "operator": None, "required_staff": 2, "state": state,
        "state_reason": "", "open_day": opened, "close_day": closed, "evaluation_year": None, "evaluation_grade": None,
        "evaluation_by": None, "evaluation_day": None,
    }  # fmt: skip
    return Station(**{**content, **_STAMP, **changes})


def post(state: PostState = PostState.OPEN, **changes: Any) -> Post:
    """Return a post in a state."""
    content: dict[str, Any] = {
        "id": ID, "display_name": "样本岗位", "kind": PostKind.COMMUNITY, "place": COMMUNITY, "station": None, "required_level": None,
        "employer_organisation": None, "employer_name": "样本区民政局", "funding": FundingSource.FISCAL, "development_year": 2026,
        "state": state, "state_reason": "",
    }  # fmt: skip
    return Post(**{**content, **_STAMP, **changes})


def worker(state: WorkerState = WorkerState.REGISTERED, **changes: Any) -> SocialWorker:
    """Return a social worker in a state; a registration began on 5 January 2026 and holds for three years."""
    registered = state is WorkerState.REGISTERED
    content: dict[str, Any] = {
        "id": ID, "person": PERSON, "recorded_person": PERSON, "person_version": 1, "display_name": "样本人", "place": "130402",
        "level": Level.SOCIAL_WORKER, "certificate_number": "SAMPLE-000001", "certificate_day": date(2025, 12, 1),
        "registered_since": date(2026, 1, 5) if registered else None, "registered_from": date(2026, 1, 5) if registered else None,
        "registered_until": date(2029, 1, 4) if registered else None, "required_hours": 90 if registered else 0, "credit_hours": 0,
        "employer_organisation": None, "employer_name": "", "employed_since": None, "state": state, "state_reason": "", "erased": False,
    }  # fmt: skip
    return SocialWorker(**{**content, **_STAMP, **changes})


def assignment(state: AssignmentState = AssignmentState.IN_FORCE, **changes: Any) -> Assignment:
    """Return an assignment in a state; it began on 1 February 2026."""
    content: dict[str, Any] = {
        "id": ID, "worker": ID, "post": ID, "place": COMMUNITY, "first_day": date(2026, 2, 1),
        "last_day": date(2026, 2, 20) if state is AssignmentState.ENDED else None, "share_percent": 100, "state": state, "state_reason": "",
    }  # fmt: skip
    return Assignment(**{**content, **_STAMP, **changes})


def month(state: MonthState = MonthState.OPEN, **changes: Any) -> ServiceMonth:
    """Return January 2026 of a station, in a state."""
    counts = ((ServiceField.ELDERLY, Counts(cases=3, visits=40)),)
    closed = state is MonthState.CLOSED
    content: dict[str, Any] = {
        "id": ID, "station": ID, "place": TOWNSHIP, "year": 2026, "month": 1, "counts": counts, "closed_counts": counts if closed else (),
        "corrections": 0, "state": state, "close_time": NOW if closed else None,
    }  # fmt: skip
    return ServiceMonth(**{**content, **_STAMP, **changes})
