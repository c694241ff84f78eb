"""A charity service as it runs in production, beside a directory, with an incubation service that knows some organisations."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import grpc
from google.type.date_pb2 import Date
from sqlalchemy import text
from wushe.common.v1.event_pb2 import Event
from wushe.incubation.v1 import organization_service_pb2 as organizations_pb
from wushe.incubation.v1.organization_pb2 import Organization
from wushe.incubation.v1.organization_service_pb2_grpc import OrganizationServiceServicer, add_OrganizationServiceServicer_to_server

from services.charity.config import Settings
from services.charity.events import PACKAGE
from services.charity.main import assemble
from services.charity.store import migrations
from shared.auth import EVERY_ROLE, Policy
from shared.metrics import Metrics
from shared.refusals import Kind, Refusal
from shared.rpc_server import RpcServer
from shared.server import Service
from shared.tokens import TokenVerifier
from tests.infrastructure import Infra
from tests.integration.beside import served, told
from tests.integration.directory.running import Client, Directory

HOME, NEXT_DOOR, ELSEWHERE = "130402001001", "130402001002", "130403001001"
"""Communities of the directory's PLACES: two of one street, one of another county."""
CHARITY, SPONSOR, BASE = (f"organizations/01900000-0000-7000-8000-00000000000{number}" for number in (1, 2, 3))
"""Organisations that there are."""
CALLED: Final = {CHARITY: ("样本慈善总会", "51130400500000001B"), SPONSOR: ("样本慈善基金会", "53130000500000001G")}
NO_ORGANIZATION: Final = "organizations/01900000-0000-7000-8000-0000000000ff"
PATIENCE: Final = 20.0

_requests = itertools.count()


def request_id() -> str:
    """Return a request id that no test has used."""
    return f"charity-{next(_requests)}"


def day(year: int, month: int, number: int) -> Date:
    """Return a day."""
    return Date(year=year, month=month, day=number)


@dataclass
class Running:
    """A running charity service, and what it runs beside."""

    service: Service
    directory: Directory
    channel: grpc.aio.Channel

    async def stored(self, tables: Sequence[str]) -> dict[str, Any]:
        """Return everything that is kept in tables, to compare before with after."""
        query = "SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM {} t"
        async with self.service.database.reading() as connection:
            return {table: await connection.scalar(text(query.format(table))) for table in tables}

    async def events(self, aggregate_type: str = "") -> list[Event]:
        """Return the events of all that happened, or of one aggregate type, oldest first."""
        async with self.service.database.reading() as connection:
            rows = await connection.execute(text("SELECT event FROM outbox ORDER BY id"))
            found = [Event.FromString(row[0]) for row in rows]
        return [event for event in found if aggregate_type in {"", event.aggregate_type}]

    def renew_token(self) -> None:
        """Give the service another token of its own: those of tests end after ten minutes."""
        path = self.service.settings.service_token_file
        assert path is not None
        path.write_text(self.directory.token(("system", "*"), subject="service:charity"), encoding="ascii")

    async def scalar(self, query: str, **values: Any) -> Any:
        """Return one value out of the service's database."""
        async with self.service.database.reading() as connection:
            return await connection.scalar(text(query), values)


class Caller(Client):
    """Calls every service of the contract with one token."""

    def __init__(self, running: Running, *grants: tuple[str, str], stubs: Sequence[Any], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        super().__init__(None, running.directory.token(*(grants or (("city_admin", "1304"),)), subject=subject))
        self._stubs = [stub(running.channel) for stub in stubs]

    async def __call__(self, method: str, request: Any) -> Any:
        """Call a method of whichever service has it."""
        self._stub = next(stub for stub in self._stubs if hasattr(stub, method))
        return await super().__call__(method, request)


async def eventually(look: Any, wanted: Any) -> None:
    """Wait until what `look` sees is what is wanted, and fail with what it saw last."""
    seen: Any = None
    for _ in range(int(PATIENCE / 0.05)):
        seen = await look()
        if seen == wanted:
            return
        await asyncio.sleep(0.05)
    assert seen == wanted, f"{seen} is not {wanted}"


class _NotThere(Refusal):
    """There is no such organisation."""

    kind = Kind.NOT_FOUND
    reason = "ORGANIZATION_NOT_FOUND"
    domain = "wushe.incubation"


class _Organizations(OrganizationServiceServicer):
    """Answers for the incubation service what the charity service asks of it."""

    async def BatchGetOrganizations(  # noqa: N802 — the contract's name
        self, request: Any, _context: Any
    ) -> organizations_pb.BatchGetOrganizationsResponse:
        """Tell of the organisations that there are."""
        for position, name in enumerate(request.names):
            if name not in {CHARITY, SPONSOR, BASE}:
                raise _NotThere(field=f"names[{position}]", metadata={"name": name})
        return organizations_pb.BatchGetOrganizationsResponse(organizations=map(_known, request.names))

    async def GetOrganization(  # noqa: N802 — the contract's name
        self, request: Any, _context: Any
    ) -> organizations_pb.GetOrganizationResponse:
        """Tell of one organisation."""
        return organizations_pb.GetOrganizationResponse(organization=_known(request.name))


def _known(name: str) -> Organization:
    called, code = CALLED.get(name, ("样本单位", ""))
    return Organization(name=name, display_name=called, unified_social_credit_code=code, state=Organization.STATE_REGISTERED)


@asynccontextmanager
async def organizations(directory: Directory) -> AsyncIterator[str]:
    """Serve what is asked of the incubation service, for the length of the block, and return its address."""
    settings = directory.service.settings
    server = RpcServer(settings, Metrics(), TokenVerifier.from_settings(settings))
    methods = [name for name in vars(OrganizationServiceServicer) if not name.startswith("_")]
    policies = {f"/wushe.incubation.v1.OrganizationService/{name}": Policy(EVERY_ROLE) for name in methods}
    server.add(add_OrganizationServiceServicer_to_server, _Organizations(), policies)
    yield await server.start()
    await server.stop(0.05)


@asynccontextmanager
async def beside(
    directory: Directory, infra: Infra, database_url: str, folder: Path, peers: dict[str, str], **changes: Any
) -> AsyncIterator[Running]:
    """Migrate the database and run a charity service on it for the length of the block."""
    async with organizations(directory) as incubation:
        known = {"directory": directory.service.address, "incubation": incubation, "volunteer": incubation, **peers}
        settings = settings_beside(directory, infra, database_url, folder, {"peers": known, **changes})
        serving = served("charity", settings, directory, package=PACKAGE, migrations=migrations.PACKAGE, assemble=assemble)
        async with serving as (service, channel):
            yield Running(service, directory, channel)


def settings_beside(directory: Directory, infra: Infra, database_url: str, folder: Path, changes: dict[str, Any]) -> Settings:
    """Return what a charity service beside a directory is told; its files are put into a new folder."""
    return Settings(
        **{
            **told("charity", directory, infra, database_url, folder),
            "log_level": "error",
            "duty_seconds": 0.05,
            "follow_seconds": 0.05,
            **changes,
        }
    )
