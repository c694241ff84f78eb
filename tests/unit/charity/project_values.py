"""Charity projects of nobody, in any state."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from services.charity.domain.project import (
    Beneficiaries,
    BudgetLine,
    CharityProject,
    Emergency,
    Filing,
    FundraisingPlan,
    Period,
    ProjectKind,
    Proposal,
)
from services.charity.domain.project_lifecycle import ProjectState
from services.charity.domain.project_rules import create
from services.charity.domain.purposes import BeneficiaryGroup, CharityPurpose

NOW: Final = datetime(2026, 3, 1, 4, tzinfo=UTC)
TODAY: Final = date(2026, 3, 1)
CHARITY, SPONSOR = UUID(int=1), UUID(int=2)
EMERGENCY: Final = Emergency("冀汛指〔2026〕1号", TODAY)


def days(first: date, count: int) -> Period:
    """Return so many days from a day on."""
    return Period(first, first + timedelta(days=count - 1))


def proposal(**changes: Any) -> Proposal:
    """Return what is stated of a public fundraising of 90 days that begins in ten."""
    first = TODAY + timedelta(days=10)
    plan = FundraisingPlan(days(first, 90), "1304", 1_000_000, 0, UUID(int=9), "样本路1号", "银行转账", "转入同类项目")
    told: dict[str, Any] = {
        "display_name": "样本项目",
        "description": "为受灾居民提供生活物资。",
        "community": "130402001001",
        "kind": ProjectKind.PUBLIC_FUNDRAISING,
        "organiser": CHARITY,
        "holder": CHARITY,
        "partners": (),
        "purpose": CharityPurpose.DISASTER_RELIEF,
        "budget": (BudgetLine("生活物资", 800_000),),
        "beneficiaries": Beneficiaries(("130402001001",), (BeneficiaryGroup.RESIDENTS,)),
        "implementation": days(first, 150),
        "plan": plan,
        "emergency": None,
    }
    return Proposal(**{**told, **changes})


def project(state: ProjectState = ProjectState.DRAFT, *, wish: Proposal | None = None, **changes: Any) -> CharityProject:
    """Return a project in a state, as it would have come there."""
    one = create(wish or proposal(), identifier=UUID(int=7), now=NOW, today=TODAY).after
    told: dict[str, Any] = {"state": state}
    if state is not ProjectState.DRAFT:
        told["filing"] = Filing("1", TODAY)
    if state is ProjectState.SUSPENDED:
        told["suspended_from"] = ProjectState.FUNDRAISING
    if state in {ProjectState.FUNDRAISING, ProjectState.SUSPENDED, ProjectState.IMPLEMENTING, ProjectState.COMPLETED}:
        told["fundraising_begin_day"] = TODAY
    if state in {ProjectState.IMPLEMENTING, ProjectState.COMPLETED}:
        told |= {"fundraising_end_day": TODAY, "implementation_begin_day": TODAY}
    return replace(one, **{**told, **changes})
