"""Projects and sign-ups between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from uuid import UUID

from wushe.volunteer.v1 import project_events_pb2, project_pb2

from services.volunteer.domain.post import Post
from services.volunteer.domain.project import Organiser, Project, Recruiting, Schedule, ServicePlace
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.wire.volunteers import community_name
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import sent_day, write_instant


def project(one: Project) -> project_pb2.Project:
    """Return a project as it is sent."""
    message = project_pb2.Project(
        name=one.resource,
        display_name=one.display_name,
        description=one.description,
        service_field=one.service_field,
        organiser=organiser(one.organiser),
        community=community_name(one.community),
        schedule=schedule(one.schedule),
        places=map(place, one.places),
        recruiting=recruiting(one.recruiting),
        risks=one.risks,
        posts=[post(one.id, each, taken=each.taken) for each in one.posts],
        backfilled=one.backfilled,
        demonstration=one.demonstration,
        unpublishable=one.unpublishable,  # type: ignore[arg-type] # the same numbers
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    if one.insurance is not None:
        message.insurance.insurer = one.insurance.insurer
        message.insurance.policy_number = one.insurance.policy_number
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Project) -> project_events_pb2.ProjectState:
    """Return what of a project may leave the service."""
    return project_events_pb2.ProjectState(
        project=one.resource,
        display_name=one.display_name,
        service_field=one.service_field,
        organiser=organiser(one.organiser),
        community=community_name(one.community),
        schedule=schedule(one.schedule),
        places=map(place, one.places),
        recruiting=recruiting(one.recruiting),
        insured=one.insurance is not None,
        posts=[post(one.id, each) for each in one.posts],
        backfilled=one.backfilled,
        demonstration=one.demonstration,
        unpublishable=one.unpublishable,  # type: ignore[arg-type] # the same numbers
        state=one.state,  # type: ignore[arg-type]
    )


def change(project: str, one: Entry) -> project_pb2.ProjectChange:
    """Return an entry of the history of a project, given by resource name, as it is sent."""
    return project_pb2.ProjectChange(project=project, **told(one))


def organiser(one: Organiser) -> project_pb2.Organiser:
    """Return who organises a project as it is sent."""
    return project_pb2.Organiser(team="" if one.team is None else team_name(one.team), organisation=one.organisation)


def schedule(one: Schedule) -> project_pb2.Schedule:
    """Return when a project takes place as it is sent."""
    return project_pb2.Schedule(
        first_day=sent_day(one.first_day), last_day=sent_day(one.last_day), sign_up_until=sent_day(one.sign_up_until)
    )


def place(one: ServicePlace) -> project_pb2.ServicePlace:
    """Return a place as it is sent."""
    message = project_pb2.ServicePlace(display_name=one.display_name)
    if one.fence is not None:
        message.fence.latitude, message.fence.longitude = one.fence.latitude, one.fence.longitude
        message.fence.radius_m = one.fence.radius_m
    return message


def recruiting(one: Recruiting) -> project_pb2.Recruiting:
    """Return who may sign up as it is sent."""
    return project_pb2.Recruiting(
        scope=one.scope,  # type: ignore[arg-type] # the same number
        teams=map(team_name, one.teams),
    )


def post(project_id: UUID, one: Post, *, taken: int = 0) -> project_pb2.Post:
    """Return a post as it is sent."""
    terms = one.terms
    return project_pb2.Post(
        name=post_name(project_id, one.id),
        taken=taken,
        terms=project_pb2.PostTerms(
            display_name=terms.display_name,
            head_count=terms.head_count,
            skills=terms.skills,
            minimum_minutes=terms.minimum_minutes,
            minimum_age_band=terms.minimum_age_band,  # type: ignore[arg-type] # the same number
            task_kind=terms.task_kind,  # type: ignore[arg-type]
            selection=terms.selection,  # type: ignore[arg-type]
        ),
    )


def sign_up(one: SignUp) -> project_pb2.SignUp:
    """Return a sign-up as it is sent."""
    message = project_pb2.SignUp(
        name=one.resource,
        project=f"projects/{one.project}",
        post=post_name(one.project, one.post),
        volunteer=f"volunteers/{one.volunteer}",
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    _write_times(one, message)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def sign_up_state(one: SignUp) -> project_events_pb2.SignUpState:
    """Return what of a sign-up may leave the service."""
    message = project_events_pb2.SignUpState(
        sign_up=one.resource,
        project=f"projects/{one.project}",
        post=post_name(one.project, one.post),
        volunteer=f"volunteers/{one.volunteer}",
        community=community_name(one.community),
        state=one.state,  # type: ignore[arg-type] # the same number
    )
    _write_times(one, message)
    return message


def team_name(identifier: UUID) -> str:
    """Return the resource name of a team."""
    return f"teams/{identifier}"


def post_name(project_id: UUID, identifier: UUID) -> str:
    """Return the resource name of a post."""
    return f"projects/{project_id}/posts/{identifier}"


def _write_times(one: SignUp, message: project_pb2.SignUp | project_events_pb2.SignUpState) -> None:
    """Fill in when somebody got a place and when it ended, as far as that happened."""
    if one.select_time is not None:
        write_instant(message.select_time, one.select_time)
    if one.end_time is not None:
        write_instant(message.end_time, one.end_time)
