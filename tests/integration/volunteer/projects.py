"""Callers of ProjectService, and projects that do not exist."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import text
from wushe.common.v1.event_pb2 import Event
from wushe.volunteer.v1 import project_pb2, volunteer_pb2
from wushe.volunteer.v1 import project_service_pb2 as pb
from wushe.volunteer.v1.project_events_pb2 import ProjectState, SignUpState
from wushe.volunteer.v1.project_service_pb2_grpc import ProjectServiceStub

from tests.integration.directory.running import Client
from tests.integration.volunteer.running import HOME, Running, day, request_id

PROJECT: Final = project_pb2.Project
SIGN_UP: Final = project_pb2.SignUp
KINDS: Final = [kind for kind in project_pb2.UnpublishableKind.values() if kind]
NOBODY = "01900000-0000-7000-8000-000000000000"
NO_PROJECT, NO_POST, NO_SIGN_UP = f"projects/{NOBODY}", f"projects/{NOBODY}/posts/{NOBODY}", f"signUps/{NOBODY}"
INSURED: Final = project_pb2.Insurance(insurer="样本保险公司", policy_number="样-2026-1")
TABLES: Final = ("project", "project_post", "sign_up", "project_change", "sign_up_change", "idempotency", "(SELECT id, event FROM outbox)")


def schedule(first: tuple[int, int, int] = (2026, 3, 1), last: tuple[int, int, int] = (2026, 12, 31), **more: Any) -> project_pb2.Schedule:
    """Return when a project takes place; the day the tests live in is 1 March 2026."""
    return project_pb2.Schedule(first_day=day(*first), last_day=day(*last), **more)


def recruiting(*teams: str, scope: Any = None) -> project_pb2.Recruiting:
    """Return who may sign up: everybody, or the members of teams."""
    usual = project_pb2.RECRUIT_SCOPE_TEAMS if teams else project_pb2.RECRUIT_SCOPE_PUBLIC
    return project_pb2.Recruiting(scope=scope or usual, teams=teams)


def place(**changes: Any) -> project_pb2.ServicePlace:
    """Return a place with a fence."""
    fence = project_pb2.Fence(**{"latitude": 36.6, "longitude": 114.49, "radius_m": 200, **changes})
    return project_pb2.ServicePlace(display_name="样本广场", fence=fence)


def proposal(*, at: str = HOME, **changes: Any) -> pb.ProjectProposal:
    """Return what is stated of a new project."""
    good = {
        "display_name": "样本广场文明劝导",
        "description": "在样本广场劝导文明出行，维护秩序。",
        "service_field": "社区服务",
        "organiser": project_pb2.Organiser(organisation="样本社区居民委员会"),
        "community": f"communities/{at}",
        "schedule": schedule(),
        "places": [place()],
        "recruiting": recruiting(),
        "risks": "室外活动，注意交通安全。",
    }
    return pb.ProjectProposal(**{**good, **changes})


def terms(**changes: Any) -> project_pb2.PostTerms:
    """Return what a post asks for: two people, the first who come."""
    good = {
        "display_name": "劝导员",
        "head_count": 2,
        "minimum_minutes": 60,
        "task_kind": project_pb2.TASK_KIND_ORDINARY,
        "selection": project_pb2.SELECTION_FIRST_COME,
    }
    return project_pb2.PostTerms(**{**good, **changes})


class Projects(Client):
    """Calls ProjectService."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        token = running.directory.token(*(grants or (("city_admin", "1304"),)), subject=subject)
        super().__init__(ProjectServiceStub(running.channel), token)

    async def create(self, wish: pb.ProjectProposal | None = None, *, key: str = "") -> Any:
        """Record a project."""
        return (await self("CreateProject", pb.CreateProjectRequest(request_id=key or request_id(), project=wish or proposal()))).project

    async def get(self, name: str) -> Any:
        """Read one project."""
        return (await self("GetProject", pb.GetProjectRequest(name=name))).project

    async def change(self, method: str, one: Any, **content: Any) -> Any:
        """Call a method about a project as last read, and return the project after it."""
        where = {} if {"name", "parent"} & content.keys() else {"name": one.name}
        request = getattr(pb, f"{method}Request")(**{**where, "etag": one.etag, "request_id": request_id(), **content})
        return (await self(method, request)).project

    async def add_post(self, one: Any, **changes: Any) -> Any:
        """Add a post."""
        return await self.change("AddPost", one, parent=one.name, post=terms(**changes))

    async def published(self, wish: pb.ProjectProposal | None = None, **changes: Any) -> Any:
        """Record a project with one post, have it reviewed, and publish it."""
        one = await self.change("SubmitProject", await self.add_post(await self.create(wish), **changes))
        return await self.change("PublishProject", one, ruled_out=KINDS)

    async def sign_up(self, post: str, volunteer: str, method: str = "SignUp") -> Any:
        """Sign a volunteer up, or enlist one."""
        return (await self(method, getattr(pb, f"{method}Request")(post=post, volunteer=volunteer, request_id=request_id()))).sign_up

    async def decide(self, method: str, one: Any, **content: Any) -> Any:
        """Call a method about a sign-up as last read."""
        request = getattr(pb, f"{method}Request")(**{"name": one.name, "etag": one.etag, "request_id": request_id(), **content})
        return (await self(method, request)).sign_up

    async def names(self, parent: str = "divisions/1304", **wanted: Any) -> list[str]:
        """Return the names of all projects of a list, page by page."""
        found, token = [], ""
        while True:
            page = await self("ListProjects", pb.ListProjectsRequest(parent=parent, page_token=token, **wanted))
            found += [one.name for one in page.projects]
            token = page.next_page_token
            if not token:
                return found

    async def states(self, project: str, **wanted: Any) -> list[str]:
        """Return the states of all sign-ups for a project, oldest first, page by page."""
        found, token = [], ""
        while True:
            page = await self("ListSignUps", pb.ListSignUpsRequest(parent=project, page_token=token, page_size=2, **wanted))
            found += [SIGN_UP.State.Name(one.state).removeprefix("STATE_") for one in page.sign_ups]
            token = page.next_page_token
            if not token:
                return found

    async def kinds(self, name: str) -> list[str]:
        """Return the history of a project."""
        changes = (await self("ListProjectChanges", pb.ListProjectChangesRequest(parent=name))).changes
        assert [change.version for change in changes] == list(range(1, len(changes) + 1))
        return [project_pb2.ProjectChange.Kind.Name(change.kind).removeprefix("KIND_") for change in changes]


async def stored(running: Running) -> dict[str, Any]:
    """Return everything that is kept of projects, to compare before with after."""
    query = "SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM {} t"
    async with running.service.database.reading() as connection:
        return {table: await connection.scalar(text(query.format(table))) for table in TABLES}


async def consistent(running: Running) -> bool:
    """Tell whether the places taken are those of the selected, of every post."""
    wrong = """
        SELECT count(*) FROM project_post p
        WHERE taken <> (SELECT count(*) FROM sign_up s WHERE s.post_id = p.id AND s.state = 2) OR taken > head_count
    """
    return bool(await running.scalar(wrong) == 0)


def project_state(event: Event) -> ProjectState:
    """Return the project an event speaks of."""
    state = ProjectState()
    assert event.data.Unpack(state)
    return state


def sign_up_state(event: Event) -> SignUpState:
    """Return the sign-up an event speaks of."""
    state = SignUpState()
    assert event.data.Unpack(state)
    return state


ADULT: Final = volunteer_pb2.AGE_BAND_ADULT
