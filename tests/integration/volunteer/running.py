"""A volunteer service as it runs in production, beside a directory, both on databases of their own and on one clock."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import grpc
from google.type.date_pb2 import Date
from sqlalchemy import text
from wushe.common.v1.event_pb2 import Event
from wushe.directory.v1 import person_pb2
from wushe.volunteer.v1 import volunteer_pb2
from wushe.volunteer.v1 import volunteer_service_pb2 as pb
from wushe.volunteer.v1.volunteer_events_pb2 import VolunteerState
from wushe.volunteer.v1.volunteer_service_pb2_grpc import VolunteerServiceStub

from services.volunteer.config import Settings
from services.volunteer.events import PACKAGE
from services.volunteer.main import assemble
from services.volunteer.store import migrations
from shared.server import Service
from tests.infrastructure import Infra
from tests.integration.beside import served, told
from tests.integration.directory.persons import HANSHAN, RESIDENT, resident_id
from tests.integration.directory.running import Client, Directory

HOME, NEXT_DOOR, ELSEWHERE = "130402001001", "130402001002", "130403001001"
"""Communities of the `places` fixture: two of one street, one of another county."""
PATIENCE: Final = 20.0
VOLUNTEER: Final = volunteer_pb2.Volunteer
TABLES: Final = ("volunteer", "volunteer_change", "idempotency", "person_link", "person_to_read", "(SELECT id, event FROM outbox)")

_requests = itertools.count()


def request_id() -> str:
    """Return a request id that no test has used."""
    return f"volunteer-{next(_requests)}"


def registration(number: str = "", name: str = "样本人", *, at: str = HOME, **more: Any) -> pb.VolunteerRegistration:
    """Return what somebody states who wants to be a volunteer."""
    document = person_pb2.Document(type=RESIDENT, number=number or resident_id())
    channel = more.pop("channel", volunteer_pb2.REGISTRATION_CHANNEL_SELF)
    return pb.VolunteerRegistration(document=document, display_name=name, community=f"communities/{at}", channel=channel, **more)


def consent(guardian: str, **changes: Any) -> volunteer_pb2.GuardianConsent:
    """Return a consent of a guardian, dated before the day the tests live in."""
    agreed = volunteer_pb2.GuardianConsent(guardian=guardian, document="监护同意〔2026〕1号", **changes)
    if not agreed.HasField("consent_time"):
        agreed.consent_time.FromDatetime(datetime(2026, 2, 1, tzinfo=UTC))
    return agreed


class Volunteers(Client):
    """Calls VolunteerService."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        token = running.directory.token(*(grants or (("city_admin", "1304"),)), subject=subject)
        super().__init__(VolunteerServiceStub(running.channel), token)

    async def register(self, wish: pb.VolunteerRegistration | None = None, *, key: str = "") -> volunteer_pb2.Volunteer:
        """Register somebody."""
        request = pb.RegisterVolunteerRequest(request_id=key or request_id(), registration=wish or registration())
        one: volunteer_pb2.Volunteer = (await self("RegisterVolunteer", request)).volunteer
        return one

    async def get(self, name: str) -> volunteer_pb2.Volunteer:
        """Read one volunteer."""
        one: volunteer_pb2.Volunteer = (await self("GetVolunteer", pb.GetVolunteerRequest(name=name))).volunteer
        return one

    async def change(self, verb: str, one: volunteer_pb2.Volunteer, **content: Any) -> volunteer_pb2.Volunteer:
        """Call `<verb>Volunteer` about a volunteer as last read."""
        request = getattr(pb, f"{verb}VolunteerRequest")(**{"name": one.name, "etag": one.etag, "request_id": request_id(), **content})
        after: volunteer_pb2.Volunteer = (await self(f"{verb}Volunteer", request)).volunteer
        return after

    async def page(self, parent: str = "divisions/1304", **wanted: Any) -> pb.ListVolunteersResponse:
        """Return one page of a list."""
        page: pb.ListVolunteersResponse = await self("ListVolunteers", pb.ListVolunteersRequest(parent=parent, **wanted))
        return page

    async def search(self, query: str, within: str = "divisions/1304", **wanted: Any) -> list[str]:
        """Return the names to show of all hits, in order."""
        names: list[str] = []
        while True:
            page = await self("SearchVolunteers", pb.SearchVolunteersRequest(query=query, within=within, **wanted))
            names += [one.display_name for one in page.volunteers]
            if not page.next_page_token:
                return names
            wanted["page_token"] = page.next_page_token

    async def kinds(self, name: str) -> list[str]:
        """Return the history of a volunteer."""
        changes = (await self("ListVolunteerChanges", pb.ListVolunteerChangesRequest(parent=name))).changes
        assert [change.version for change in changes] == list(range(1, len(changes) + 1))
        return [volunteer_pb2.VolunteerChange.Kind.Name(change.kind).removeprefix("KIND_") for change in changes]


@dataclass
class Running:
    """A running volunteer service, and the directory beside it."""

    service: Service
    directory: Directory
    channel: grpc.aio.Channel

    async def stored(self) -> dict[str, Any]:
        """Return everything the service keeps, to compare before with after."""
        query = "SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM {} t"
        async with self.service.database.reading() as connection:
            return {table: await connection.scalar(text(query.format(table))) for table in TABLES}

    async def events(self) -> list[tuple[list[str], Event]]:
        """Return the NATS subjects and the events of all that happened, oldest first."""
        async with self.service.database.reading() as connection:
            rows = await connection.execute(text("SELECT subjects, event FROM outbox ORDER BY id"))
            return [(row[0], Event.FromString(row[1])) for row in rows]

    async def scalar(self, query: str) -> Any:
        """Return one value out of the service's database."""
        async with self.service.database.reading() as connection:
            return await connection.scalar(text(query))


def state_of(event: Event) -> VolunteerState:
    """Return the volunteer an event speaks of."""
    state = VolunteerState()
    assert event.data.Unpack(state)
    return state


def born(year: int, month: int, day: int, sequence: int = 1) -> str:
    """Return a valid number of nobody with this birthday."""
    return resident_id(sequence, born=f"{year:04}{month:02}{day:02}", place=HANSHAN)


def day(year: int, month: int, number: int) -> Date:
    """Return a day."""
    return Date(year=year, month=month, day=number)


async def eventually(look: Any, wanted: Any) -> None:
    """Wait until what `look` sees is what is wanted, and fail with what it saw last."""
    seen: Any = None
    for _ in range(int(PATIENCE / 0.05)):
        seen = await look()
        if seen == wanted:
            return
        await asyncio.sleep(0.05)
    assert seen == wanted, f"{seen} is not {wanted}"


@asynccontextmanager
async def beside(directory: Directory, infra: Infra, database_url: str, folder: Path, **changes: Any) -> AsyncIterator[Running]:
    """Migrate the database and run a volunteer service on it for the length of the block."""
    settings = settings_beside(directory, infra, database_url, folder, changes)
    serving = served("volunteer", settings, directory, package=PACKAGE, migrations=migrations.PACKAGE, assemble=assemble)
    async with serving as (service, channel):
        yield Running(service, directory, channel)


def settings_beside(directory: Directory, infra: Infra, database_url: str, folder: Path, changes: dict[str, Any]) -> Settings:
    """Return what a volunteer service beside a directory is told; its files are put into a new folder."""
    return Settings(
        **{
            **told("volunteer", directory, infra, database_url, folder),
            "birthday_seconds": 0.05,
            "follow_seconds": 0.05,
            "check_in_seconds": 0.05,
            **changes,
        }
    )
