"""What callers wish of projects, read from the contract. What a field breaks is refused by its path."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final
from uuid import UUID

from google.type.date_pb2 import Date
from wushe.volunteer.v1 import project_pb2
from wushe.volunteer.v1 import project_service_pb2 as pb

from services.volunteer.domain.age import AgeBand
from services.volunteer.domain.post import PostTerms, Selection, TaskKind
from services.volunteer.domain.project import (
    Fence,
    Insurance,
    Organiser,
    Proposal,
    Recruiting,
    RecruitScope,
    Schedule,
    ServicePlace,
    UnpublishableKind,
)
from services.volunteer.domain.project_lifecycle import ProjectState
from services.volunteer.domain.project_refusals import DatesMismatch
from services.volunteer.domain.sign_up_lifecycle import SignUpState
from services.volunteer.domain.texts import prose, readable, skills
from services.volunteer.wire.volunteers import optional
from shared import field_mask
from shared.codes import code_of
from shared.ids import identifier_in
from shared.purpose import holds_number
from shared.refusals import InvalidField

SHORTEST_DESCRIPTION: Final = 10

_CHANGED: Final[dict[str, Callable[[pb.ProjectUpdate], Any]]] = {
    "display_name": lambda sent: _title(sent.display_name, field="update.display_name"),
    "description": lambda sent: _prose(sent.description, field="update.description", least=SHORTEST_DESCRIPTION),
    "service_field": lambda sent: readable(sent.service_field, field="update.service_field"),
    "organiser": lambda sent: organiser(_given(sent, "organiser"), path="update.organiser"),
    "schedule": lambda sent: schedule(_given(sent, "schedule"), path="update.schedule"),
    "places": lambda sent: places(sent.places, path="update.places"),
    "recruiting": lambda sent: recruiting(_given(sent, "recruiting"), path="update.recruiting"),
    "risks": lambda sent: _prose(sent.risks, field="update.risks"),
    "insurance": lambda sent: insurance(optional(sent, "insurance"), path="update.insurance"),
}
"""What an update mask may name, and how it is read."""

_POST_CHANGED: Final[dict[str, Callable[[pb.PostUpdate], Any]]] = {
    "display_name": lambda sent: readable(sent.display_name, field="update.display_name"),
    "head_count": lambda sent: _stated(sent, "head_count"),
    "skills": lambda sent: skills(sent.skills, field="update.skills"),
    "minimum_minutes": lambda sent: sent.minimum_minutes,
    "minimum_age_band": lambda sent: AgeBand(sent.minimum_age_band),
    "task_kind": lambda sent: TaskKind(_stated(sent, "task_kind")),
    "selection": lambda sent: Selection(_stated(sent, "selection")),
}


def proposal(sent: pb.ProjectProposal) -> Proposal:
    """Return what is stated of a new project. Raises MalformedText, InvalidField, DatesMismatch, OrganiserMismatch, RecruitingMismatch."""
    return Proposal(
        display_name=_title(sent.display_name, field="project.display_name"),
        description=_prose(sent.description, field="project.description", least=SHORTEST_DESCRIPTION),
        service_field=readable(sent.service_field, field="project.service_field"),
        organiser=organiser(sent.organiser, path="project.organiser"),
        community=code_of(sent.community),
        schedule=schedule(sent.schedule, path="project.schedule"),
        places=places(sent.places, path="project.places"),
        recruiting=recruiting(sent.recruiting, path="project.recruiting"),
        risks=_prose(sent.risks, field="project.risks"),
        insurance=insurance(optional(sent, "insurance"), path="project.insurance"),
        backfilled=sent.backfilled,
    )


def changes(request: pb.UpdateProjectRequest) -> dict[str, Any]:
    """Return the new values that the update mask names. Raises InvalidUpdateMask, and what `proposal` raises."""
    paths = field_mask.changed_paths(request.update_mask, request.update, tuple(_CHANGED))
    return {path: _CHANGED[path](request.update) for path in paths}


def post_changes(request: pb.UpdatePostRequest) -> dict[str, Any]:
    """Return the new values of a post that the update mask names. Raises InvalidUpdateMask, MalformedText, MalformedSkill."""
    paths = field_mask.changed_paths(request.update_mask, request.update, tuple(_POST_CHANGED))
    return {path: _POST_CHANGED[path](request.update) for path in paths}


def terms(sent: project_pb2.PostTerms, *, path: str) -> PostTerms:
    """Return what a post asks for. Raises MalformedText, MalformedSkill."""
    return PostTerms(
        display_name=readable(sent.display_name, field=f"{path}.display_name"),
        head_count=sent.head_count,
        skills=skills(sent.skills, field=f"{path}.skills"),
        minimum_minutes=sent.minimum_minutes,
        minimum_age_band=AgeBand(sent.minimum_age_band),
        task_kind=TaskKind(sent.task_kind),
        selection=Selection(sent.selection),
    )


def organiser(sent: project_pb2.Organiser, *, path: str) -> Organiser:
    """Return who organises a project. Raises OrganiserMismatch, MalformedText."""
    organisation = readable(sent.organisation, field=f"{path}.organisation") if sent.organisation else ""
    return Organiser(identifier_in(sent.team) if sent.team else None, organisation).checked(path=path)


def schedule(sent: project_pb2.Schedule, *, path: str) -> Schedule:
    """Return when a project takes place. Raises DatesMismatch."""
    until = _day(sent.sign_up_until, field=f"{path}.sign_up_until") if sent.HasField("sign_up_until") else None
    first, last = _day(sent.first_day, field=f"{path}.first_day"), _day(sent.last_day, field=f"{path}.last_day")
    return Schedule(first, last, until).checked(path=path)


def places(sent: Iterable[project_pb2.ServicePlace], *, path: str) -> tuple[ServicePlace, ...]:
    """Return where a project takes place. Raises MalformedText."""
    return tuple(
        ServicePlace(readable(one.display_name, field=f"{path}[{position}].display_name"), _fence(one)) for position, one in enumerate(sent)
    )


def recruiting(sent: project_pb2.Recruiting, *, path: str) -> Recruiting:
    """Return who may sign up. Raises RecruitingMismatch."""
    return Recruiting(RecruitScope(sent.scope), tuple(sorted(map(identifier_in, sent.teams)))).checked(path=path)


def insurance(sent: project_pb2.Insurance | None, *, path: str) -> Insurance | None:
    """Return the volunteers' insurance. Raises MalformedText."""
    if sent is None:
        return None
    return Insurance(readable(sent.insurer, field=f"{path}.insurer"), readable(sent.policy_number, field=f"{path}.policy_number"))


def kinds(sent: Iterable[int]) -> frozenset[UnpublishableKind]:
    """Return kinds of what is not published."""
    return frozenset(map(UnpublishableKind, sent))


def post_of(name: str) -> tuple[UUID, UUID]:
    """Return the identifiers of project and post in the resource name of a post."""
    return identifier_in(name.partition("/posts/")[0]), identifier_in(name)


def project_state(sent: int) -> ProjectState | None:
    """Return the state that a list is narrowed to; None for all."""
    return ProjectState(sent) if sent else None


def sign_up_state(sent: int) -> SignUpState | None:
    """Return the state that a list is narrowed to; None for all."""
    return SignUpState(sent) if sent else None


def _fence(sent: project_pb2.ServicePlace) -> Fence | None:
    return Fence(sent.fence.latitude, sent.fence.longitude, sent.fence.radius_m) if sent.HasField("fence") else None


def _title(text: str, *, field: str) -> str:
    return readable(_without_numbers(text, field=field), field=field)


def _prose(text: str, *, field: str, least: int = 0) -> str:
    return prose(_without_numbers(text, field=field), field=field, least=least)


def _without_numbers(text: str, *, field: str) -> str:
    """Return a text as it is. Raises InvalidField for one with somebody's number in it."""
    if holds_number(text):
        raise InvalidField("This is shown to everybody: leave phone and document numbers out of it.", field=field)
    return text


def _day(sent: Date, *, field: str) -> date:
    try:
        return date(sent.year, sent.month, sent.day)
    except ValueError:
        raise DatesMismatch(field=field) from None


def _given(sent: pb.ProjectUpdate, field: str) -> Any:
    """Return a message that the mask names and that a project cannot be without."""
    if not sent.HasField(field):
        raise InvalidField("A project always has one: give the new one whole.", field=f"update.{field}")
    return getattr(sent, field)


def _stated(sent: pb.PostUpdate, field: str) -> int:
    """Return a number that the mask names and that a post cannot be without."""
    value: int = getattr(sent, field)
    if not value:
        raise InvalidField("A post always has one.", field=f"update.{field}")
    return value
