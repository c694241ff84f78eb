"""What may be done with a charity project: functions from values to facts, each of which holds the project as it is afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from services.charity.domain.project import (
    Beneficiaries,
    BudgetLine,
    CharityProject,
    Filing,
    ProjectKind,
    Proposal,
    UseChange,
    assert_budget,
)
from services.charity.domain.project_facts import (
    CharityProjectCompleted,
    CharityProjectCreated,
    CharityProjectDisclosed,
    CharityProjectEnded,
    CharityProjectFiled,
    CharityProjectResumed,
    CharityProjectSuspended,
    CharityProjectUpdated,
    FundraisingBegun,
    ImplementationBegun,
    UseChanged,
    VolunteerProjectLinked,
    VolunteerProjectUnlinked,
)
from services.charity.domain.project_lifecycle import LIFE, RESUMED, ProjectAction, ProjectState
from services.charity.domain.project_refusals import (
    AlreadyFiled,
    DatesMismatch,
    FiledTooLate,
    NotBegun,
    NotEntitled,
    NotFiled,
    NothingRaised,
    NoUseChanged,
    PartnerMismatch,
    TooManyVolunteerProjects,
    VolunteerProjectNotLinked,
)
from services.charity.domain.refusals import BalanceLeft
from shared.refusals import IllegalTransition

MOST_VOLUNTEER_PROJECTS: Final = 50
_STATED: Final = tuple(one.name for one in fields(Proposal))


@dataclass(frozen=True, slots=True)
class FilingRule:
    """How long before a public fundraising its plan is filed (慈善法 24). What differs from place to place is a setting."""

    days_before: int = 10


def create(wish: Proposal, *, identifier: UUID, now: datetime, today: date) -> CharityProjectCreated:
    """Record a draft. Raises DatesMismatch for documents of days to come, PartnerMismatch for agreements of such."""
    _assert_signed(wish, today, path="charity_project")
    stated = {name: getattr(wish, name) for name in _STATED}
    return CharityProjectCreated(
        CharityProject(
            id=identifier,
            **stated,
            filing=None,
            use_changes=(),
            volunteer_projects=(),
            fundraising_begin_day=None,
            fundraising_end_day=None,
            implementation_begin_day=None,
            end_day=None,
            state=ProjectState.DRAFT,
            suspended_from=None,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def update(project: CharityProject, changes: Mapping[str, Any], *, now: datetime, today: date) -> CharityProjectUpdated:
    """Change a draft; no holder means the organiser. Raises what `Proposal.checked` and `create` raise, with the path of the update."""
    if "holder" in changes:
        changes = {**changes, "holder": changes["holder"] or project.organiser}
    after = _next(project, ProjectAction.UPDATE, now, **changes)
    wish = Proposal(**{name: getattr(after, name) for name in _STATED}).checked(path="update")
    _assert_signed(wish, today, path="update")
    return CharityProjectUpdated(after)


def file(project: CharityProject, number: str, rule: FilingRule, *, now: datetime, today: date) -> CharityProjectFiled:
    """Put a project on file: before it begins, in an emergency afterwards (慈善法 24, 73). Raises FiledTooLate, AlreadyFiled."""
    begun = project.state in (ProjectState.FUNDRAISING, ProjectState.IMPLEMENTING)
    after = _next(project, ProjectAction.FILE_AFTERWARDS if begun else ProjectAction.FILE, now, filing=Filing(number, today))
    if project.filing is not None:
        raise AlreadyFiled(field="name")
    if not begun and project.kind is ProjectKind.PUBLIC_FUNDRAISING and project.plan is not None:
        last = project.plan.period.first_day - timedelta(days=rule.days_before)
        if today > last:
            raise FiledTooLate(field="name", metadata={"last_day": last.isoformat(), "days_before": str(rule.days_before)})
    return CharityProjectFiled(after)


def begin_fundraising(project: CharityProject, *, entitled: bool, now: datetime, today: date) -> FundraisingBegun:
    """Begin to raise money; `entitled` tells whether the holder may do so in public today.

    Raises NothingRaised, NotBegun before the first day of the plan, NotEntitled (慈善法 22), NotFiled but in an emergency (慈善法 73).
    """
    unfiled = project.state is ProjectState.DRAFT
    action = ProjectAction.BEGIN_EMERGENCY if unfiled else ProjectAction.BEGIN_FUNDRAISING
    after = _next(project, action, now, fundraising_begin_day=today, state_reason="")
    if project.plan is None:
        raise NothingRaised(field="name")
    if unfiled and project.emergency is None:
        raise NotFiled(field="name")
    if not project.plan.period.first_day <= today <= project.plan.period.last_day:
        raise NotBegun("Today is not within the plan.", field="name")
    if project.kind is ProjectKind.PUBLIC_FUNDRAISING and not entitled:
        raise NotEntitled(field="name", metadata={"holder": f"organizations/{project.holder}"})
    return FundraisingBegun(after)


def begin_implementation(project: CharityProject, *, now: datetime, today: date) -> ImplementationBegun:
    """Carry a project out; what was raised was raised until today. Raises IllegalTransition for one that is to raise money first."""
    after = _next(project, ProjectAction.BEGIN_IMPLEMENTATION, now, implementation_begin_day=today, state_reason="")
    if project.state is ProjectState.FILED and project.kind is not ProjectKind.FUNDED:
        metadata = {"state": f"STATE_{project.state.name}", "action": ProjectAction.BEGIN_IMPLEMENTATION}
        raise IllegalTransition("A project that raises money begins with that.", field="name", metadata=metadata)
    return ImplementationBegun(_raised(after, today))


def complete(project: CharityProject, *, now: datetime, today: date) -> CharityProjectCompleted:
    """Say that a project was carried out. Raises NotFiled for an emergency whose plan was never filed."""
    after = _next(project, ProjectAction.COMPLETE, now, end_day=today, state_reason="")
    if project.filing is None:
        raise NotFiled(field="name")
    return CharityProjectCompleted(after)


def disclose(project: CharityProject, *, balance_fen: int, now: datetime) -> CharityProjectDisclosed:
    """The final disclosure is published, so no money moves any more. Raises BalanceLeft."""
    after = _next(project, ProjectAction.DISCLOSE, now)
    _assert_empty(balance_fen)
    return CharityProjectDisclosed(after)


def suspend(project: CharityProject, reason: str, *, now: datetime) -> CharityProjectSuspended:
    """Hold a project up."""
    after = _next(project, ProjectAction.SUSPEND, now, suspended_from=project.state, state_reason=reason)
    return CharityProjectSuspended(after, reason)


def resume(project: CharityProject, reason: str, *, entitled: bool, now: datetime) -> CharityProjectResumed:
    """Let a suspended project go on from where it stood. Raises NotEntitled where it would raise money in public and may not."""
    back = project.suspended_from or project.state
    action = RESUMED.get(back, ProjectAction.RESUME_FILED)
    after = _next(project, action, now, suspended_from=None, state_reason=reason)
    if back is ProjectState.FUNDRAISING and project.kind is ProjectKind.PUBLIC_FUNDRAISING and not entitled:
        raise NotEntitled(field="name", metadata={"holder": f"organizations/{project.holder}"})
    return CharityProjectResumed(after, reason)


def end(project: CharityProject, reason: str, *, balance_fen: int, now: datetime, today: date) -> CharityProjectEnded:
    """Give a project up. Raises BalanceLeft while it holds anything (慈善法 58)."""
    after = _next(project, ProjectAction.END, now, end_day=today, suspended_from=None, state_reason=reason)
    _assert_empty(balance_fen)
    return CharityProjectEnded(_raised(after, today), reason)


def change_use(
    project: CharityProject,
    budget: tuple[BudgetLine, ...],
    beneficiaries: Beneficiaries,
    ground: UseChange,
    reason: str,
    *,
    now: datetime,
    today: date,
) -> UseChanged:
    """Change what the money is spent on, and for whom, on the ground of a document (慈善法 56).

    Raises BudgetMismatch, NoUseChanged, DatesMismatch for a document of a day to come.
    """
    changes = (*project.use_changes, ground)
    after = _next(project, ProjectAction.CHANGE_USE, now, budget=budget, beneficiaries=beneficiaries, use_changes=changes)
    assert_budget(budget, field="budget")
    if (budget, beneficiaries) == (project.budget, project.beneficiaries):
        raise NoUseChanged(field="budget")
    if ground.document_day > today:
        raise DatesMismatch(field="use_change.document_day")
    return UseChanged(after, reason)


def link(project: CharityProject, volunteer_project: UUID, *, now: datetime) -> VolunteerProjectLinked:
    """Let a volunteer project serve it. Raises TooManyVolunteerProjects."""
    served = (*project.volunteer_projects, volunteer_project)
    after = _next(project, ProjectAction.LINK, now, volunteer_projects=served)
    if len(served) > MOST_VOLUNTEER_PROJECTS:
        raise TooManyVolunteerProjects(field="volunteer_project")
    return VolunteerProjectLinked(after)


def unlink(project: CharityProject, volunteer_project: UUID, reason: str, *, now: datetime) -> VolunteerProjectUnlinked:
    """Take a link back. Raises VolunteerProjectNotLinked."""
    left = tuple(one for one in project.volunteer_projects if one != volunteer_project)
    after = _next(project, ProjectAction.LINK, now, volunteer_projects=left)
    if len(left) == len(project.volunteer_projects):
        raise VolunteerProjectNotLinked(field="volunteer_project")
    return VolunteerProjectUnlinked(after, reason)


def _assert_signed(wish: Proposal, today: date, *, path: str) -> None:
    for position, partner in enumerate(wish.partners):
        if partner.agreement_day > today:
            raise PartnerMismatch(field=f"{path}.partners[{position}].agreement_day")
    if wish.emergency is not None and wish.emergency.declaration_day > today:
        raise DatesMismatch(field=f"{path}.emergency.declaration_day")


def _assert_empty(balance_fen: int) -> None:
    if balance_fen:
        raise BalanceLeft(field="name", metadata={"balance_fen": str(balance_fen)})


def _raised(after: CharityProject, today: date) -> CharityProject:
    """Return a project whose fundraising, if there was one and it goes on, ended today."""
    if after.fundraising_begin_day is None or after.fundraising_end_day is not None:
        return after
    return replace(after, fundraising_end_day=today)


def _next(project: CharityProject, action: ProjectAction, now: datetime, **changes: Any) -> CharityProject:
    return replace(project, state=LIFE.advance(project.state, action), version=project.version + 1, update_time=now, **changes)
