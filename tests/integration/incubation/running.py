"""An incubation service as it runs in production, beside a directory, both on databases of their own and on one clock."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import grpc
from google.type.date_pb2 import Date
from sqlalchemy import text
from wushe.common.v1.event_pb2 import Event
from wushe.common.v1.replication_service_pb2 import StreamAggregatesRequest, StreamAggregatesResponse

from services.incubation.config import Settings
from services.incubation.events import PACKAGE
from services.incubation.main import assemble
from services.incubation.store import migrations
from shared.server import Service
from tests.infrastructure import Infra
from tests.integration.beside import served, told
from tests.integration.directory.persons import Persons, claim, resident_id
from tests.integration.directory.running import DEADLINE, Client, Directory

COUNTY, NEXT_COUNTY, CITY = "divisions/130402", "divisions/130403", "divisions/1304"
COMMUNITY: Final = "communities/130402001001"
NOBODY: Final = "persons/01900000-0000-7000-8000-000000000000"

_requests = itertools.count()
_people = itertools.count(1)


def request_id() -> str:
    """Return a request id that no test has used."""
    return f"incubation-{next(_requests)}"


@dataclass
class Running:
    """A running incubation service, and the directory beside it."""

    service: Service
    directory: Directory
    channel: grpc.aio.Channel

    def today(self) -> date:
        """Return the day on which both services live."""
        return self.directory.clock.today()

    async def person(self) -> str:
        """Record somebody new in the directory and return the name."""
        born = 19_500_101 + next(_people) // 900 * 10_000
        number = resident_id(next(_people) % 900 + 1, born=str(born))
        return (await Persons(self.directory).resolve(claim(number))).person.name

    async def stored(self) -> dict[str, Any]:
        """Return everything the service keeps, to compare before with after."""
        async with self.service.database.reading() as connection:
            names = await connection.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename !~ '^outbox'"))
            tables = [*names, "(SELECT id, event FROM outbox)"]
            query = "SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM {} t"
            return {table: await connection.scalar(text(query.format(table))) for table in tables}

    async def events(self, subject: str = "") -> list[Event]:
        """Return the events of all that happened, or of what happened to one thing, oldest first."""
        async with self.service.database.reading() as connection:
            rows = await connection.execute(text("SELECT event FROM outbox ORDER BY id"))
            found = [Event.FromString(row[0]) for row in rows]
        return [event for event in found if not subject or event.subject == subject]

    async def kinds(self, subject: str) -> list[str]:
        """Return what happened to one thing, as its events tell; their versions have no gap."""
        events = await self.events(subject)
        assert [event.version for event in events] == list(range(1, len(events) + 1))
        return [event.type.rpartition(".")[2] for event in events]

    async def scalar(self, query: str, **values: Any) -> Any:
        """Return one value out of the service's database."""
        async with self.service.database.reading() as connection:
            return await connection.scalar(text(query), values)


class Caller(Client):
    """Calls one of the services."""

    def __init__(self, running: Running, stub: Any, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        super().__init__(stub(running.channel), running.directory.token(*(grants or (("city_admin", "1304"),)), subject=subject))

    async def copies(self, wanted: StreamAggregatesRequest) -> AsyncIterator[StreamAggregatesResponse]:
        """Return the answers of a replication stream."""
        async for answer in self._stub.StreamAggregates(wanted, metadata=self._metadata, timeout=DEADLINE):
            yield answer


def day(year: int, month: int, number: int) -> Date:
    """Return a day."""
    return Date(year=year, month=month, day=number)


@asynccontextmanager
async def beside(directory: Directory, infra: Infra, database_url: str, folder: Path, **changes: Any) -> AsyncIterator[Running]:
    """Migrate the database and run an incubation service on it for the length of the block."""
    settings = settings_beside(directory, infra, database_url, folder, changes)
    serving = served("incubation", settings, directory, package=PACKAGE, migrations=migrations.PACKAGE, assemble=assemble)
    async with serving as (service, channel):
        yield Running(service, directory, channel)


def settings_beside(directory: Directory, infra: Infra, database_url: str, folder: Path, changes: dict[str, Any]) -> Settings:
    """Return what an incubation service beside a directory is told; its files are put into a new folder."""
    return Settings(**{**told("incubation", directory, infra, database_url, folder), **changes})
