"""Parts that come by lists: all that a service writes for one kind of list, and a server around it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import grpc
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.import_service_pb2_grpc import add_ImportServiceServicer_to_server
from wushe.common.v1.job_service_pb2_grpc import add_JobServiceServicer_to_server

from shared import call
from shared.auth import Policies, Policy
from shared.caller import Role
from shared.clock import SystemClock
from shared.crypto import KeyRing
from shared.db import Database, driver
from shared.errand import Errand
from shared.idempotency import Idempotency
from shared.ids import uuid7
from shared.imports.alone import alone
from shared.imports.columns import Columns
from shared.imports.importable import ListKind
from shared.imports.receive import within
from shared.imports.servicer import ImportServicer
from shared.imports.wiring import Imports
from shared.jobs import Job, JobRunner
from shared.jobs.servicer import JobServicer, sent
from shared.metrics import Metrics
from shared.once import Once
from shared.page_token import PageTokens
from shared.refusals import InvalidField, JobNotFound, Kind, Outcome, Refusal, attempt
from shared.rpc_server import RpcServer
from shared.tokens import TokenVerifier
from tests.integration.imports.contract import METHOD, ImportPartsResponse, PartRows, add_parts_to_server, import_parts
from tests.integration.kit.echo import settings_for
from tests.issuer import Issuer

MIGRATIONS = "tests.integration.imports.migrations"
KEEPERS = frozenset({Role.REGISTRAR, Role.CITY_ADMIN})
COLOURS = ("red", "blue", "green", "both")


class NameTaken(Refusal):
    """A part has this name."""

    kind = Kind.ALREADY_EXISTS
    reason = "NAME_TAKEN"


class ImportParts:
    """What the rows of a list of parts mean."""

    kind = ListKind(
        name="part_import",
        rows=PartRows,
        collection="parts",
        table="part",
        in_use="made.used",
        same="part_name",
        columns=Columns({"name": "part_name"}, shown=lambda column, value: column == "colour" and value.isascii()),
        roles=frozenset({Role.REGISTRAR}),
        at_once=10,
    )

    def __init__(self) -> None:
        self.faults: list[Exception] = []

    def identity(self, row: Any) -> str:
        return str(row.part_name).casefold()

    async def prepare(self, _job: Job, rows: Sequence[Any]) -> Sequence[Outcome[Any]]:
        return [attempt(self._checked, row) for row in rows]

    async def take(self, tx: AsyncConnection, _job: Job, prepared: Sequence[Outcome[Any]]) -> Sequence[Outcome[UUID]]:
        made = [one if isinstance(one, Refusal) else await alone(tx, self._made(tx, one)) for one in prepared]
        if self.faults:
            raise self.faults.pop()
        return made

    async def take_back(self, tx: AsyncConnection, _job: Job, made: Sequence[UUID], reason: str) -> None:
        assert reason
        await driver(tx).execute("DELETE FROM part WHERE id = ANY($1)", list(made))

    @staticmethod
    def _checked(row: Any) -> Any:
        if row.colour not in COLOURS:
            raise InvalidField(field="part.colour")
        return row

    @staticmethod
    async def _made(tx: AsyncConnection, row: Any) -> UUID:
        """Make a part, and two of one that comes as a pair; one half alone is worth nothing."""
        statement = "INSERT INTO part (id, name, colour) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id"
        names = [f"{half} {row.part_name}" for half in ("left", "right")] if row.colour == "both" else [row.part_name]
        made: list[UUID | None] = [await driver(tx).fetchval(statement, uuid7(), name, row.colour) for name in names]
        if made[-1] is None:
            raise NameTaken(field="part.name")
        return made[-1]


class PartServicer:
    """The one method that brings rows."""

    def __init__(self, imports: Imports) -> None:
        self._imports = imports

    async def ImportParts(self, requests: AsyncIterator[Any], _context: Any) -> AsyncIterator[Any]:  # noqa: N802
        asked = call.current()
        errand = Errand(asked.caller, asked.caller.scopes(KEEPERS), "ImportParts", traceparent=asked.traceparent)
        async for received in self._imports.receive(requests, errand):
            yield ImportPartsResponse(job=sent(received.job), received_line=received.line)


POLICIES: Policies = {METHOD: Policy(KEEPERS, scope=within)}
IMPORT_POLICIES: Policies = {f"/wushe.common.v1.ImportService/{name}": Policy(KEEPERS) for name in ("ListImportOutcomes", "UndoImport")}
JOB_POLICIES: Policies = {f"/wushe.common.v1.JobService/{name}": Policy(KEEPERS) for name in ("GetJob", "WatchJob", "CancelJob")}


@dataclass
class Running:
    """A server for lists of parts, and what a client of it needs."""

    database: Database
    importable: ImportParts
    issuer: Issuer
    channel: grpc.aio.Channel

    @property
    def send(self) -> Any:
        """Return the streaming method."""
        return import_parts(self.channel)

    def signed(self, *grants: tuple[str, str]) -> tuple[tuple[str, str], ...]:
        """Return metadata with the token of a registrar of 130402, or of somebody with these grants."""
        return (("authorization", f"Bearer {self.issuer.token(*(grants or (('registrar', '130402'),)))}"),)

    async def scalar(self, statement: str) -> Any:
        """Return the one value of a query."""
        async with self.database.reading() as connection:
            return await driver(connection).fetchval(statement)


@asynccontextmanager
async def serving(database: Database, folder: Path) -> AsyncIterator[Running]:
    """Serve lists of parts as a service does, and carry their jobs out."""
    importable, issuer, keyring, clock = ImportParts(), Issuer(folder), KeyRing.generate(), SystemClock()
    imports = Imports(importable, database, keyring, clock, uuid7)
    once, tokens = Once(database, Idempotency(keyring)), PageTokens(keyring)
    settings = settings_for(issuer, folder)
    rpc = RpcServer(settings, Metrics(), TokenVerifier.from_settings(settings))
    rpc.add(add_parts_to_server, PartServicer(imports), POLICIES)
    rpc.add(add_ImportServiceServicer_to_server, ImportServicer(database, once, tokens, [imports], IMPORT_POLICIES), IMPORT_POLICIES)
    jobs = JobServicer(database, once, clock, imports.works, policies=JOB_POLICIES, not_found=JobNotFound)
    rpc.add(add_JobServiceServicer_to_server, jobs, JOB_POLICIES)
    runner = asyncio.create_task(JobRunner(database, clock, imports.works).run())
    async with grpc.aio.insecure_channel(await rpc.start()) as channel:
        yield Running(database, importable, issuer, channel)
    await rpc.stop(0)
    runner.cancel()
    await asyncio.gather(runner, return_exceptions=True)
