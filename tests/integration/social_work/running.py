"""A social-work service as it runs in production, beside a directory, both on databases of their own and on one clock."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import grpc
from google.type.date_pb2 import Date
from sqlalchemy import text
from wushe.common.v1.event_pb2 import Event
from wushe.social_work.v1 import (
    assignment_pb2,
    assignment_service_pb2,
    contract_service_pb2,
    development_plan_service_pb2,
    post_pb2,
    post_service_pb2,
    service_month_service_pb2,
    social_worker_pb2,
    social_worker_service_pb2,
    station_pb2,
    station_service_pb2,
)
from wushe.social_work.v1.assignment_service_pb2_grpc import AssignmentServiceStub
from wushe.social_work.v1.contract_service_pb2_grpc import ContractServiceStub
from wushe.social_work.v1.development_plan_service_pb2_grpc import DevelopmentPlanServiceStub
from wushe.social_work.v1.employer_pb2 import Employer
from wushe.social_work.v1.post_service_pb2_grpc import PostServiceStub
from wushe.social_work.v1.service_month_service_pb2_grpc import ServiceMonthServiceStub
from wushe.social_work.v1.social_worker_service_pb2_grpc import SocialWorkerServiceStub
from wushe.social_work.v1.station_service_pb2_grpc import StationServiceStub

from services.social_work.config import Settings
from services.social_work.events import PACKAGE
from services.social_work.main import assemble
from services.social_work.store import migrations
from shared.server import Service
from tests.infrastructure import Infra
from tests.integration.beside import served, told
from tests.integration.directory.persons import PLACES, Persons, claim, resident_id
from tests.integration.directory.running import Client, Directory

TOWNSHIP, NEXT_TOWNSHIP, ELSEWHERE = "130402001", "130402002", "130403001"
"""Two streets of one county, and one of another."""
COMMUNITY: Final = "130402001001"
COUNTY: Final = "130402"
STREETS: Final = PLACES + "130402002,罗城头街道,TOWNSHIP,130402\n".encode()
PATIENCE: Final = 20.0
BECAUSE: Final = "依据市民政局批复"
COMMITTEE: Final = Employer(display_name="样本区民政局")

TABLES: Final = (
    "station", "station_change", "station_evaluation", "post", "post_change", "development_plan", "development_plan_change",
    "social_worker", "social_worker_change", "education_credit", "employment", "assignment", "assignment_change", "service_month",
    "service_month_change", "service_correction", "service_count", "service_count_change", "contract", "contract_change",
    "contract_payment", "contract_amendment", "idempotency", "(SELECT id, event FROM outbox)",
)  # fmt: skip
_SERVICES: Final = (
    (StationServiceStub, station_service_pb2),
    (PostServiceStub, post_service_pb2),
    (DevelopmentPlanServiceStub, development_plan_service_pb2),
    (SocialWorkerServiceStub, social_worker_service_pb2),
    (AssignmentServiceStub, assignment_service_pb2),
    (ServiceMonthServiceStub, service_month_service_pb2),
    (ContractServiceStub, contract_service_pb2),
)
_numbers = itertools.count(1)


def request_id() -> str:
    """Return a request id that no test has used."""
    return f"social-work-{next(_numbers)}"


def sent(day: date) -> Date:
    """Return a day as it is sent."""
    return Date(year=day.year, month=day.month, day=day.day)


class Desk(Client):
    """Calls all services with one token. Requests are written as `desk("OpenPost", name=…)`."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        super().__init__(None, running.directory.token(*(grants or (("city_admin", "1304"),)), subject=subject))
        self._stubs = [(stub(running.channel), module) for stub, module in _SERVICES]
        self._running = running

    async def ask(self, method: str, **content: Any) -> Any:
        """Call a method of whichever service has it."""
        stub, module = next((stub, module) for stub, module in self._stubs if hasattr(stub, method))
        self._stub = stub
        request = getattr(module, f"{method}Request")(**content)
        return await self(method, request)

    async def do(self, method: str, **content: Any) -> Any:
        """Change something under a new request id, and return it as it is afterwards."""
        answer = await self.ask(method, **{"request_id": request_id(), **content})
        [(_, after)] = answer.ListFields()
        return after

    async def change(self, method: str, one: Any, **content: Any) -> Any:
        """Change something as last read."""
        return await self.do(method, **{"name": one.name, "etag": one.etag, **content})

    async def all(self, method: str, parent: str, **wanted: Any) -> list[Any]:
        """Return a list, page by page."""
        found: list[Any] = []
        while True:
            page = await self.ask(method, parent=parent, **wanted)
            found += next((value for field, value in page.ListFields() if field.name != "next_page_token"), [])
            if not page.next_page_token:
                return found
            wanted["page_token"] = page.next_page_token

    async def station(self, township: str = TOWNSHIP, *, opened: date | None = None, **content: Any) -> station_pb2.Station:
        """Record a station, and open it on a day."""
        new = station_service_pb2.NewStation(**{
            "township": f"divisions/{township}", "display_name": "样本社工站", "required_staff": 3, **content
        })  # fmt: skip
        one: station_pb2.Station = await self.do("CreateStation", station=new)
        if opened:
            one = await self.change("OpenStation", one, open_date=sent(opened))
        return one

    async def post(self, *, open_it: bool = True, place: str = f"divisions/{TOWNSHIP}", **content: Any) -> post_pb2.Post:
        """Record a post, and open it."""
        new = post_service_pb2.NewPost(**{
            "display_name": "样本岗位", "kind": post_pb2.POST_KIND_CIVIL_AFFAIRS, "place": place, "employer": COMMITTEE,
            "funding_source": post_pb2.FUNDING_SOURCE_FISCAL, "development_year": 2026, **content,
        })  # fmt: skip
        one: post_pb2.Post = await self.do("CreatePost", post=new)
        return await self.change("OpenPost", one) if open_it else one

    async def person(self, name: str = "样本人") -> str:
        """Record a person in the directory who is nobody else."""
        number = next(_numbers)
        document = resident_id(number % 999 + 1, born=f"{1950 + number // 999:04}0101")
        wanted = claim(document, name, at=f"divisions/{COUNTY}")
        resolution = await Persons(self._running.directory).resolve(wanted)
        return str(resolution.person.name)

    async def worker(
        self,
        *,
        registered: date | None = None,
        person: str = "",
        level: Any = social_worker_pb2.WORKER_LEVEL_SOCIAL_WORKER,
        division: str = COUNTY,
        certified: date = date(2025, 12, 1),
        number: str = "",
    ) -> social_worker_pb2.SocialWorker:
        """Record a social worker, and register them from a day on."""
        certificate = social_worker_pb2.WorkerCertificate(number=number or f"SAMPLE-{next(_numbers):06}", issue_date=sent(certified))
        one: social_worker_pb2.SocialWorker = await self.do(
            "RecordSocialWorker",
            person=person or await self.person(),
            division=f"divisions/{division}",
            level=level,
            certificate=certificate,
        )
        if registered:
            one = await self.change("RegisterSocialWorker", one, first_date=sent(registered))
        return one

    async def assign(
        self, worker: Any, post: Any, first: date, last: date | None = None, *, share: int = 100, **more: Any
    ) -> assignment_pb2.Assignment:
        """Assign a social worker to a post."""
        days = {"first_date": sent(first), "last_date": None if last is None else sent(last)}
        content = {"social_worker": worker.name, "post": post.name, "share_percent": share, **days, **more}
        one: assignment_pb2.Assignment = await self.do("AssignWorker", **content)
        return one


@dataclass
class Running:
    """A running social-work service, and the directory beside it."""

    service: Service
    directory: Directory
    channel: grpc.aio.Channel

    @property
    def today(self) -> date:
        """Return the day that it is."""
        return self.directory.clock.today()

    async def stored(self) -> dict[str, Any]:
        """Return everything the service keeps, to compare before with after."""
        query = "SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM {} t"
        async with self.service.database.reading() as connection:
            return {table: await connection.scalar(text(query.format(table))) for table in TABLES}

    async def events(self, subject: str = "") -> list[tuple[list[str], Event]]:
        """Return the NATS subjects and the events of all that happened, or happened to one, oldest first."""
        async with self.service.database.reading() as connection:
            rows = await connection.execute(text("SELECT subjects, event FROM outbox ORDER BY id"))
            found = [(row[0], Event.FromString(row[1])) for row in rows]
        return [one for one in found if not subject or one[1].subject == subject]

    async def scalar(self, query: str, **values: Any) -> Any:
        """Return one value out of the service's database."""
        async with self.service.database.reading() as connection:
            return await connection.scalar(text(query), values)


async def eventually(look: Callable[[], Any], wanted: Any) -> None:
    """Wait until what `look` sees is what is wanted, and fail with what it saw last."""
    seen: Any = None
    for _ in range(int(PATIENCE / 0.05)):
        seen = await look()
        if seen == wanted:
            return
        await asyncio.sleep(0.05)
    assert seen == wanted, f"{seen} is not {wanted}"


async def at_once(*calls: Any) -> list[Any]:
    """Make calls at the same time; return the answers and the reasons of refusals, sorted by whether they are refusals."""
    answers: Sequence[Any] = await asyncio.gather(*calls, return_exceptions=True)
    return sorted((getattr(answer, "reason", answer) for answer in answers), key=lambda answer: isinstance(answer, str))


@asynccontextmanager
async def beside(directory: Directory, infra: Infra, database_url: str, folder: Path, **changes: Any) -> AsyncIterator[Running]:
    """Migrate the database and run a social-work service on it for the length of the block."""
    settings = settings_beside(directory, infra, database_url, folder, changes)
    serving = served("social_work", settings, directory, package=PACKAGE, migrations=migrations.PACKAGE, assemble=assemble)
    async with serving as (service, channel):
        yield Running(service, directory, channel)


def settings_beside(directory: Directory, infra: Infra, database_url: str, folder: Path, changes: dict[str, Any]) -> Settings:
    """Return what a social-work service beside a directory is told; its files are put into a new folder."""
    peers = {"directory": directory.service.address, "incubation": directory.service.address}
    return Settings(
        **{
            **told("social_work", directory, infra, database_url, folder),
            "peers": peers,
            "follow_seconds": 0.05,
            "assignment_seconds": 0.05,
            **changes,
        }
    )
