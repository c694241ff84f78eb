"""A project and its posts as rows, both ways."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from services.volunteer.domain.age import AgeBand
from services.volunteer.domain.post import Post, PostTerms, Selection, TaskKind
from services.volunteer.domain.project import (
    Fence,
    Insurance,
    Organiser,
    Project,
    Recruiting,
    RecruitScope,
    Schedule,
    ServicePlace,
    UnpublishableKind,
)
from services.volunteer.domain.project_lifecycle import ProjectState
from shared.spelling import title

COLUMNS: Final = (
    "id, display_name, description, service_field, organiser_team, organiser_name, community, first_day, last_day, sign_up_until, "
    "place_names, latitudes, longitudes, radii_m, recruit_scope, recruit_teams, risks, insurer, policy_number, backfilled, demonstration, "
    "unpublishable, state, state_reason, version, create_time, update_time"
)
"""What is read; `project` makes a Project of it."""
WRITTEN: Final = f"{COLUMNS}, spelling, search_terms"
VALUES: Final = ", ".join([f"${at}" for at in range(1, 29)] + ["array_to_tsvector($29::text[])"])
POST_COLUMNS: Final = "id, project_id, display_name, head_count, taken, skills, minimum_minutes, minimum_age_band, task_kind, selection"


def row(one: Project) -> tuple[Any, ...]:
    """Return a project as the parameters of VALUES."""
    schedule, insured, found_by = one.schedule, one.insurance, title(one.display_name)
    fences = [place.fence for place in one.places]
    return (
        one.id, one.display_name, one.description, one.service_field, one.organiser.team, one.organiser.organisation, one.community,
        schedule.first_day, schedule.last_day, schedule.sign_up_until, [place.display_name for place in one.places],
        [fence and fence.latitude for fence in fences], [fence and fence.longitude for fence in fences],
        [fence and fence.radius_m for fence in fences], one.recruiting.scope, list(one.recruiting.teams), one.risks,
        insured and insured.insurer, insured and insured.policy_number, one.backfilled, one.demonstration, list(one.unpublishable),
        one.state, one.state_reason, one.version, one.create_time, one.update_time, found_by.text, sorted(found_by.terms),
    )  # fmt: skip


def project(found: Any, posts: Sequence[Post]) -> Project:
    """Return the project in a row of COLUMNS, with its posts."""
    return Project(
        id=found["id"],
        display_name=found["display_name"],
        description=found["description"],
        service_field=found["service_field"],
        organiser=Organiser(found["organiser_team"], found["organiser_name"]),
        community=found["community"],
        schedule=Schedule(found["first_day"], found["last_day"], found["sign_up_until"]),
        places=_places(found),
        recruiting=Recruiting(RecruitScope(found["recruit_scope"]), tuple(found["recruit_teams"])),
        risks=found["risks"],
        insurance=None if found["insurer"] is None else Insurance(found["insurer"], found["policy_number"]),
        backfilled=found["backfilled"],
        demonstration=found["demonstration"],
        unpublishable=tuple(map(UnpublishableKind, found["unpublishable"])),
        state=ProjectState(found["state"]),
        state_reason=found["state_reason"],
        version=found["version"],
        create_time=found["create_time"],
        update_time=found["update_time"],
        posts=tuple(posts),
    )


def post_row(one: Post) -> tuple[Any, ...]:
    """Return what a post asks for, behind its identifier and its project's; how many places are taken is written elsewhere."""
    terms = one.terms
    return (
        terms.display_name, terms.head_count, list(terms.skills), terms.minimum_minutes, terms.minimum_age_band, terms.task_kind,
        terms.selection,
    )  # fmt: skip


def post(found: Any) -> Post:
    """Return the post in a row of POST_COLUMNS."""
    terms = PostTerms(
        display_name=found["display_name"],
        head_count=found["head_count"],
        skills=tuple(found["skills"]),
        minimum_minutes=found["minimum_minutes"],
        minimum_age_band=AgeBand(found["minimum_age_band"]),
        task_kind=TaskKind(found["task_kind"]),
        selection=Selection(found["selection"]),
    )
    return Post(found["id"], terms, found["taken"])


def _places(found: Any) -> tuple[ServicePlace, ...]:
    stored = zip(found["place_names"], found["latitudes"], found["longitudes"], found["radii_m"], strict=True)
    return tuple(
        ServicePlace(name, None if radius is None else Fence(latitude, longitude, radius)) for name, latitude, longitude, radius in stored
    )
