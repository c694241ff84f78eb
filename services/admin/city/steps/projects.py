"""Volunteer teams and projects; the first projects are demonstrations, which charity projects are linked with later."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from wushe.volunteer.v1 import project_pb2, team_pb2
from wushe.volunteer.v1 import project_service_pb2 as planning
from wushe.volunteer.v1 import team_service_pb2 as teaming

from services.admin.city.city import Blueprint, City
from services.admin.city.codes import credit_code
from services.admin.city.office import REVIEWER, Errand
from services.admin.city.places import COUNTY
from shared.instants import sent_day

_RULED_OUT: Final = project_pb2.UnpublishableKind.keys()[1:]
_FIELDS: Final = ("社区服务", "助老助残", "环境保护", "文明劝导", "应急救援", "文化体育")
_GOES_ON: Final = timedelta(days=180)
_AUTHORITY: Final = "11"
_ASSOCIATION: Final = "51"


def found_teams(city: City) -> list[str]:
    """Found all teams; return their names."""

    def work(errand: Errand, number: int) -> str:
        name: str = errand.do(teaming.CreateTeamRequest(team=_team(city.blueprint, number))).team.name
        return name

    return city.each("teams", city.plan.teams, work)


def run_projects(city: City) -> list[str]:
    """Publish and start all projects, and mark the demonstrations; return their names."""
    return city.each("projects", city.plan.projects, lambda errand, number: _running(errand, city.blueprint, number))


def truth(blueprint: Blueprint) -> dict[str, int]:
    """Return what this comes to."""
    plan = blueprint.plan
    return {"teams": plan.teams, "projects": plan.projects, "demonstration_projects": plan.counts.demonstrations}


def _team(blueprint: Blueprint, number: int) -> teaming.TeamFounding:
    """Return a team: registered ones have a code, groups one of whoever approves them."""
    township = blueprint.places.townships[number % len(blueprint.places.townships)]
    county = township[:COUNTY]
    standing = team_pb2.TeamStanding(kind=team_pb2.TEAM_KIND_UNREGISTERED_GROUP)
    if number % 3:
        standing.approving_unit.CopyFrom(
            team_pb2.ApprovingUnit(display_name="样本街道办事处", unified_social_credit_code=credit_code(_AUTHORITY, county, 1))
        )
    else:
        standing.kind = team_pb2.TEAM_KIND_REGISTERED_ORGANISATION
        standing.unified_social_credit_code = credit_code(_ASSOCIATION, county, 100_000 + number)
    return teaming.TeamFounding(
        display_name=f"第{number + 1}志愿服务队",
        standing=standing,
        community=f"communities/{blueprint.places.some('team', number, township)}",
        joining=team_pb2.Joining(mode=team_pb2.JOIN_MODE_OPEN),
    )


def _running(errand: Errand, blueprint: Blueprint, number: int) -> str:
    counties, plan = blueprint.places.counties, blueprint.plan
    proposal = planning.ProjectProposal(
        display_name=f"第{number + 1}号{_FIELDS[number % len(_FIELDS)]}志愿服务",
        description="组织志愿者在社区开展日常服务。",
        service_field=_FIELDS[number % len(_FIELDS)],
        organiser=project_pb2.Organiser(organisation="样本社区居民委员会"),
        community=f"communities/{blueprint.places.some('project', number, counties[number % len(counties)])}",
        schedule=project_pb2.Schedule(first_day=sent_day(plan.first_day), last_day=sent_day(plan.day + _GOES_ON)),
        recruiting=project_pb2.Recruiting(scope=project_pb2.RECRUIT_SCOPE_PUBLIC),
        risks="室外活动，注意交通安全。",
    )
    terms = project_pb2.PostTerms(
        display_name="志愿者", head_count=1000, task_kind=project_pb2.TASK_KIND_ORDINARY, selection=project_pb2.SELECTION_FIRST_COME
    )
    one: Any = errand.do(planning.CreateProjectRequest(project=proposal)).project
    one = errand.do(planning.AddPostRequest(parent=one.name, post=terms, etag=one.etag)).project
    one = errand.do(planning.SubmitProjectRequest(name=one.name, etag=one.etag)).project
    one = errand.do(planning.PublishProjectRequest(name=one.name, ruled_out=_RULED_OUT, etag=one.etag), by=REVIEWER).project
    one = errand.do(planning.StartProjectRequest(name=one.name, etag=one.etag)).project
    if number < plan.counts.demonstrations:
        errand.do(planning.MarkDemonstrationRequest(name=one.name, etag=one.etag), by=REVIEWER)
    return str(one.name)
