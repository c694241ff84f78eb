"""What may be done with a project: functions from values to facts, each of which holds the project as it is afterwards."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from services.volunteer.domain.post import MOST_POSTS, Post, PostTerms, TaskRule
from services.volunteer.domain.project import Project, Proposal, Schedule, UnpublishableKind
from services.volunteer.domain.project_facts import (
    DemonstrationMarked,
    DemonstrationUnmarked,
    PostAdded,
    PostRemoved,
    PostUpdated,
    ProjectCancelled,
    ProjectClosed,
    ProjectCreated,
    ProjectPublished,
    ProjectReturned,
    ProjectStarted,
    ProjectSubmitted,
    ProjectUpdated,
)
from services.volunteer.domain.project_lifecycle import LIFECYCLE, ProjectAction, ProjectState
from services.volunteer.domain.project_refusals import (
    AlreadyReviewed,
    DatesMismatch,
    InsuranceMissing,
    NotBegun,
    NotRuledOut,
    PlacesTaken,
    PostMissing,
    RisksMissing,
    Unpublishable,
)
from shared.refusals import IllegalTransition

ADJUSTABLE: Final = frozenset({"schedule", "places", "insurance"})
"""What changes in a project under way without another review: time, place and policy. The rest was what the reviewer decided about."""


def create(wish: Proposal, *, identifier: UUID, now: datetime, today: date) -> ProjectCreated:
    """Record a draft. Raises DatesMismatch for what is over and not back-filled, or back-filled and not over."""
    _assert_dated(wish.schedule, backfilled=wish.backfilled, today=today, path="project.schedule")
    return ProjectCreated(
        Project(
            id=identifier,
            display_name=wish.display_name,
            description=wish.description,
            service_field=wish.service_field,
            organiser=wish.organiser,
            community=wish.community,
            schedule=wish.schedule,
            places=wish.places,
            recruiting=wish.recruiting,
            risks=wish.risks,
            insurance=wish.insurance,
            backfilled=wish.backfilled,
            demonstration=False,
            unpublishable=(),
            state=ProjectState.DRAFT,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def update(project: Project, changes: Mapping[str, Any], *, now: datetime, today: date) -> ProjectUpdated:
    """Change a draft, or time, place and policy of a project under way. Raises AlreadyReviewed, DatesMismatch, InsuranceMissing."""
    after = _next(project, _change(project), now, **changes)
    if project.state is ProjectState.DRAFT:
        after = replace(after, unpublishable=())
    else:
        for path in changes:
            if path not in ADJUSTABLE:
                raise AlreadyReviewed(field=f"update.{path}")
        _assert_insured(after, field="update.insurance")
    if "schedule" in changes:
        _assert_dated(after.schedule, backfilled=after.backfilled, today=today, path="update.schedule")
    return ProjectUpdated(after)


def submit(project: Project, *, now: datetime) -> ProjectSubmitted:
    """Hand a draft in. Raises PostMissing, RisksMissing, InsuranceMissing, and Unpublishable for one that nobody mended."""
    after = _next(project, ProjectAction.SUBMIT, now, state_reason="")
    if not project.posts:
        raise PostMissing(field="name")
    if not project.risks:
        raise RisksMissing(field="name")
    _assert_insured(project, field="name")
    if project.unpublishable:
        raise Unpublishable(field="name", metadata={"kinds": _names(project.unpublishable)})
    return ProjectSubmitted(after)


def give_back(project: Project, reason: str, kinds: Collection[UnpublishableKind], *, now: datetime) -> ProjectReturned:
    """A reviewer gives a project back; of a kind that is not published, it comes again only after it was changed."""
    found = tuple(sorted(set(kinds)))
    return ProjectReturned(_next(project, ProjectAction.RETURN, now, state_reason=reason, unpublishable=found), reason)


def publish(project: Project, ruled_out: Collection[UnpublishableKind], *, now: datetime) -> ProjectPublished:
    """A reviewer publishes a project, having ruled out each of the six kinds. Raises NotRuledOut, which names those left."""
    action = ProjectAction.PUBLISH_BACKFILLED if project.backfilled else ProjectAction.PUBLISH
    after = _next(project, action, now, state_reason="")
    left = set(UnpublishableKind) - set(ruled_out)
    if left:
        raise NotRuledOut(field="ruled_out", metadata={"kinds": _names(left)})
    return ProjectPublished(after)


def start(project: Project, *, now: datetime, today: date) -> ProjectStarted:
    """Begin, on the first day or later. Raises NotBegun."""
    after = _next(project, ProjectAction.START, now, state_reason="")
    if today < project.schedule.first_day:
        raise NotBegun(field="name")
    return ProjectStarted(after)


def close(project: Project, *, now: datetime) -> ProjectClosed:
    """Close a project under way (结项); those who were selected took part."""
    return ProjectClosed(_next(project, ProjectAction.CLOSE, now, state_reason=""))


def cancel(project: Project, reason: str, *, now: datetime) -> ProjectCancelled:
    """Cancel a project that is not over."""
    return ProjectCancelled(_next(project, ProjectAction.CANCEL, now, state_reason=reason), reason)


def mark(project: Project, *, now: datetime) -> DemonstrationMarked:
    """Mark a published project as a demonstration. Raises IllegalTransition for one that is marked."""
    return DemonstrationMarked(_marked(project, ProjectAction.MARK, now, to=True))


def unmark(project: Project, reason: str, *, now: datetime) -> DemonstrationUnmarked:
    """Take the mark back. Raises IllegalTransition for one that has none."""
    return DemonstrationUnmarked(_marked(project, ProjectAction.UNMARK, now, to=False), reason)


def add_post(project: Project, terms: PostTerms, *, rule: TaskRule, identifier: UUID, now: datetime) -> PostAdded:
    """Add a post to a draft. Raises PostMissing beyond 50 posts, AgeNotAdmitted for a rescue that admits minors."""
    after = _next(project, ProjectAction.UPDATE, now, posts=(*project.posts, Post(identifier, terms)), unpublishable=())
    rule.require(terms, field="post")
    if len(after.posts) > MOST_POSTS:
        raise PostMissing(field="parent")
    return PostAdded(after)


def update_post(project: Project, post: Post, changes: Mapping[str, Any], *, rule: TaskRule, now: datetime) -> PostUpdated:
    """Change a post of a draft, or how many are wanted under way. Raises AlreadyReviewed, PlacesTaken, AgeNotAdmitted."""
    new = replace(post, terms=replace(post.terms, **changes))
    posts = tuple(new if one.id == post.id else one for one in project.posts)
    after = _next(project, _change(project), now, posts=posts)
    if project.state is ProjectState.DRAFT:
        after = replace(after, unpublishable=())
    else:
        for path in changes:
            if path != "head_count":
                raise AlreadyReviewed(field=f"update.{path}")
    rule.require(new.terms, field="update")
    if new.terms.head_count < new.taken:
        raise PlacesTaken(field="update.head_count")
    return PostUpdated(after)


def remove_post(project: Project, post: Post, *, now: datetime) -> PostRemoved:
    """Remove a post from a draft, for which nobody can have signed up."""
    posts = tuple(one for one in project.posts if one.id != post.id)
    return PostRemoved(_next(project, ProjectAction.UPDATE, now, posts=posts, unpublishable=()))


def _change(project: Project) -> ProjectAction:
    draft = project.state not in (ProjectState.RECRUITING, ProjectState.RUNNING)
    return ProjectAction.UPDATE if draft else ProjectAction.ADJUST


def _marked(project: Project, action: ProjectAction, now: datetime, *, to: bool) -> Project:
    after = _next(project, action, now, demonstration=to)
    if project.demonstration is to:
        raise IllegalTransition(field="name", metadata={"state": f"STATE_{project.state.name}", "action": action})
    return after


def _assert_insured(project: Project, *, field: str) -> None:
    if project.insurance is None and any(post.terms.dangerous for post in project.posts):
        raise InsuranceMissing(field=field)


def _assert_dated(schedule: Schedule, *, backfilled: bool, today: date, path: str) -> None:
    if backfilled is not (schedule.last_day < today):
        raise DatesMismatch(field=f"{path}.last_day")


def _names(kinds: Collection[UnpublishableKind]) -> str:
    return ",".join(f"UNPUBLISHABLE_KIND_{kind.name}" for kind in sorted(kinds))


def _next(project: Project, action: ProjectAction, now: datetime, **changes: Any) -> Project:
    return replace(project, state=LIFECYCLE.advance(project.state, action), version=project.version + 1, update_time=now, **changes)
