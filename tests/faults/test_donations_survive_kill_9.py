"""The service is killed while fifty givers write at once: what was acknowledged is booked, and receipts have no gap and no double."""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from pathlib import Path

import grpc
import pytest
from google.type.date_pb2 import Date
from sqlalchemy import text
from wushe.charity.v1 import donation_pb2, ledger_service_pb2
from wushe.charity.v1 import donation_service_pb2 as pb
from wushe.charity.v1.donation_service_pb2_grpc import DonationServiceStub
from wushe.charity.v1.ledger_service_pb2_grpc import LedgerServiceStub

from services.charity.store import migrations
from shared import migrate
from shared.db import Database
from shared.embedded.ports import LOOPBACK, free_port
from tests.faults.service_process import ServiceProcess
from tests.infrastructure import Infra
from tests.integration.charity.conftest import database as own_database
from tests.integration.charity.conftest import directory
from tests.integration.charity.ledger import established, persons
from tests.integration.charity.running import beside, organizations, settings_beside
from tests.integration.directory.running import Directory

__all__ = ["directory"]

FULL = bool(os.environ.get("WUSHE_FAULTS_FULL"))
WRITERS, GIFTS, KILLS = 50, (200 if FULL else 16), (10 if FULL else 3)
SEED = 20261128
RECONNECTING = [("grpc.initial_reconnect_backoff_ms", 50), ("grpc.max_reconnect_backoff_ms", 300)]
BOOKED = "SELECT count(*) FROM donation"
SERIES = """
SELECT organization_id, year, count(*), min(number), max(number), count(DISTINCT number), max(last_number)
FROM receipt JOIN receipt_series USING (organization_id, year) GROUP BY organization_id, year
"""


class Giver:
    """Gives again and again, and notes what came of it. A call whose outcome is unknown is made again with the same id."""

    def __init__(self, stub: DonationServiceStub, token: str, cause: str, number: int) -> None:
        self._stub, self._metadata, self._cause, self._number = stub, (("authorization", f"Bearer {token}"),), cause, number
        self.acknowledged: dict[str, tuple[int, int]] = {}
        self.repeated = 0

    async def give(self) -> None:
        for at in range(GIFTS):
            entry = pb.DonationEntry(
                cause=self._cause,
                donor=donation_pb2.Donor(kind=donation_pb2.Donor.KIND_ANONYMOUS),
                amount_fen=self._number * 1000 + at + 1,
                received_day=Date(year=2026, month=2, day=1),
            )
            one = await self._until_it_is_known(pb.DonateRequest(donation=entry, request_id=f"{self._number}-{at}"))
            self.acknowledged[one.name] = (one.amount_fen, one.receipt.number)

    async def _until_it_is_known(self, request: pb.DonateRequest) -> donation_pb2.Donation:
        while True:
            try:
                answer: pb.DonateResponse = await self._stub.Donate(request, metadata=self._metadata, timeout=20)
            except grpc.aio.AioRpcError as error:
                if error.code() not in {grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.DEADLINE_EXCEEDED, grpc.StatusCode.UNKNOWN}:
                    raise
                self.repeated += 1
                await asyncio.sleep(0.05)
            else:
                return answer.donation


async def kill_again_and_again(service: ServiceProcess, database: Database, dice: random.Random) -> None:
    """Kill the service when so many gifts as the dice say are booked."""
    for place in sorted(dice.randrange(1, WRITERS * GIFTS * 9 // 10) for _ in range(KILLS)):
        async with database.reading() as connection:
            while (await connection.scalar(text(BOOKED))) < place:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        await service.kill()
        await service.start()


@pytest.mark.timeout(1800 if FULL else 240)
async def test_no_fen_and_no_receipt_is_lost_or_doubled(infra: Infra, directory: Directory, tmp_path: Path) -> None:
    print(f"seed {SEED}")
    with own_database(infra) as url:
        await migrate.upgrade(url, migrations.PACKAGE)
        async with beside(directory, infra, url, tmp_path / "before", {}) as running:
            fund = (await established(running, await persons(running, 6))).name
        address = f"{LOOPBACK}:{free_port()}"
        async with organizations(directory) as incubation:
            peers = {"directory": directory.service.address, "incubation": incubation, "volunteer": incubation}
            service = ServiceProcess(
                "charity", settings_beside(directory, infra, url, tmp_path / "killed", {"listen": address, "peers": peers})
            )
            await service.start()
            database = Database(url, pool_size=2)
            killing = asyncio.create_task(kill_again_and_again(service, database, random.Random(SEED)))
            async with grpc.aio.insecure_channel(address, options=RECONNECTING) as channel:
                token = directory.token(("finance", "1304"), subject="finance")
                givers = [Giver(DonationServiceStub(channel), token, fund, number) for number in range(1, WRITERS + 1)]
                await asyncio.gather(*(giver.give() for giver in givers))
                await killing
                auditor = (("authorization", f"Bearer {directory.token(('auditor', '13'))}"),)
                asked = ledger_service_pb2.AuditLedgerRequest(parent="divisions/1304")
                found = [one async for one in LedgerServiceStub(channel).AuditLedger(asked, metadata=auditor, timeout=60)]
            await service.kill()
            await hold(database, givers, found)
            await database.close()


async def hold(database: Database, givers: list[Giver], found: list[ledger_service_pb2.AuditLedgerResponse]) -> None:
    """Compare what givers know with what is stored."""
    acknowledged = {name: told for giver in givers for name, told in giver.acknowledged.items()}
    assert len(acknowledged) == WRITERS * GIFTS
    assert sum(giver.repeated for giver in givers) > 0, "no call was cut off: nothing was tried"
    async with database.reading() as connection:
        rows = await connection.execute(text("SELECT 'donations/' || id, amount_fen, receipt_number FROM donation"))
        stored = {name: (amount, number) for name, amount, number in rows}
        [(*_, count, first, last, distinct, given)] = await connection.execute(text(SERIES))
        [(received, balance)] = await connection.execute(text("SELECT received_fen, money_fen FROM ledger_book"))
    assert stored == acknowledged
    assert (first, last, count, distinct, given) == (1, WRITERS * GIFTS, WRITERS * GIFTS, WRITERS * GIFTS, WRITERS * GIFTS)
    assert received == balance == sum(amount for amount, _ in acknowledged.values())
    assert Counter(number for _, number in acknowledged.values()).most_common(1)[0][1] == 1
    assert [one.tally.findings for one in found] == [0]
