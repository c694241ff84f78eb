"""The service is killed again and again while a list is imported: what was accepted is stored and in the outbox, once."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Sequence
from pathlib import Path

import grpc
import pytest
from sqlalchemy import text
from wushe.common.v1 import job_pb2, job_service_pb2
from wushe.common.v1.event_pb2 import Event
from wushe.common.v1.job_service_pb2_grpc import JobServiceStub
from wushe.volunteer.v1 import volunteer_service_pb2 as pb
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow
from wushe.volunteer.v1.volunteer_service_pb2_grpc import VolunteerServiceStub

from services.volunteer.store import migrations
from shared import migrate
from shared.db import Database
from shared.embedded.ports import LOOPBACK, free_port
from tests.faults.service_process import ServiceProcess
from tests.infrastructure import Infra
from tests.integration.directory.persons import PLACES
from tests.integration.directory.running import running as running_directory
from tests.integration.volunteer.conftest import volunteer_database_url
from tests.integration.volunteer.jobs import COMPLETE, config, messages, nobody, row
from tests.integration.volunteer.running import settings_beside

__all__ = ["volunteer_database_url"]

FULL = bool(os.environ.get("WUSHE_FAULTS_FULL"))
ROWS, KILLS, AT_ONCE = (100_000, 10, 500) if FULL else (2_000, 3, 100)
SEED = 20261124
RECONNECTING = [("grpc.initial_reconnect_backoff_ms", 100), ("grpc.max_reconnect_backoff_ms", 500)]
STORED = """
SELECT (SELECT array_agg(id::text ORDER BY id) FROM volunteer), (SELECT array_agg(volunteer_id::text ORDER BY volunteer_id)
FROM volunteer_import_outcome WHERE volunteer_id IS NOT NULL), (SELECT array_agg(line ORDER BY line) FROM volunteer_import_outcome)
"""

REACHED = f"SELECT coalesce(max(CASE WHEN state > 3 THEN {2 * ROWS} ELSE total + done END), 0) FROM job"  # noqa: S608


class Sender:
    """Sends a list and follows its job, through whatever breaks."""

    def __init__(self, channel: grpc.aio.Channel, token: str) -> None:
        self._volunteers = VolunteerServiceStub(channel)
        self._jobs = JobServiceStub(channel)
        self._metadata = (("authorization", f"Bearer {token}"),)

    async def send(self, rows: Sequence[VolunteerRow]) -> str:
        while True:
            try:
                return await self._send(rows)
            except grpc.aio.AioRpcError as error:
                await pause_while_away(error)

    async def watch(self, name: str) -> job_pb2.Job:
        while True:
            try:
                async for answer in self._jobs.WatchJob(job_service_pb2.WatchJobRequest(name=name), metadata=self._metadata):
                    job: job_pb2.Job = answer.job
            except grpc.aio.AioRpcError as error:
                await pause_while_away(error)
            else:
                return job

    async def _send(self, rows: Sequence[VolunteerRow]) -> str:
        stream = self._volunteers.ImportVolunteers(metadata=self._metadata)
        await stream.write(config("killed"))
        answer: pb.ImportVolunteersResponse = await stream.read()
        for message in [*messages([one for one in rows if one.line > answer.received_line], AT_ONCE), COMPLETE]:
            if answer.job.state == job_pb2.Job.STATE_RECEIVING:
                await stream.write(message)
                answer = await stream.read()
        await stream.done_writing()
        return answer.job.name


def name_of(at: int) -> str:
    """Return a name of its own for each: people of one name and one birthday are looked at again by the directory."""
    return f"样{chr(0x4E00 + at % 5000)}{chr(0x4E00 + at // 5000)}"


async def pause_while_away(error: grpc.aio.AioRpcError) -> None:
    if error.code() is not grpc.StatusCode.UNAVAILABLE:
        raise error
    await asyncio.sleep(0.1)


async def kill_again_and_again(service: ServiceProcess, database: Database, dice: random.Random) -> int:
    """Kill the service at places of the import that the dice choose, in both halves of it."""
    kills = 0
    for place in sorted(dice.randrange(1, 2 * ROWS - 500) for _ in range(KILLS)):
        async with database.reading() as connection:
            while (await connection.scalar(text(REACHED))) < place:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        await service.kill()
        kills += 1
        await service.start()
    return kills


@pytest.mark.timeout(1800 if FULL else 180)
async def test_nothing_is_lost_and_nothing_doubled(
    infra: Infra, database_url: str, volunteer_database_url: str, nats_url: str, tmp_path: Path
) -> None:
    assert nats_url
    print(f"seed {SEED}")
    dice = random.Random(SEED)
    twice, wrong = (set(dice.sample(range(2, ROWS), ROWS // 20)) for _ in range(2))
    rows = [
        row(line, nobody(line // 2) if line in twice else "x" if line in wrong else "", name_of(line // 2 if line in twice else line))
        for line in range(1, ROWS + 1)
    ]
    address = f"{LOOPBACK}:{free_port()}"
    await migrate.upgrade(volunteer_database_url, migrations.PACKAGE)
    database = Database(volunteer_database_url, pool_size=2)
    async with running_directory(infra, database_url, tmp_path) as directory:
        await directory.communities().load(PLACES)
        settings = settings_beside(directory, infra, volunteer_database_url, tmp_path / "volunteer", {"listen": address})
        service = ServiceProcess("volunteer", settings)
        await service.start()
        killing = asyncio.create_task(kill_again_and_again(service, database, dice))
        async with grpc.aio.insecure_channel(address, options=RECONNECTING) as channel:
            sender = Sender(channel, directory.token(("city_admin", "1304")))
            job = await sender.watch(await sender.send(rows))
        kills = await killing
        await service.kill()
        async with directory.service.database.reading() as connection:
            persons = await connection.scalar(text("SELECT count(*) FROM person"))
    async with database.reading() as connection:
        [(stored, accepted, lines)] = await connection.execute(text(STORED))
        events = [Event.FromString(found[0]) for found in await connection.execute(text("SELECT event FROM outbox"))]
    await database.close()
    assert kills == KILLS
    assert (job.state, job.total_count, job.done_count) == (job_pb2.Job.STATE_SUCCEEDED, ROWS, ROWS)
    assert lines == list(range(1, ROWS + 1))
    assert job.refused_count == ROWS - len(accepted) >= len(wrong)
    assert stored == accepted
    assert sorted(event.subject for event in events) == [f"volunteers/{one}" for one in stored]
    assert persons == len(accepted)
