"""How fast the kit seals, indexes, claims and chains: `python -m tests.bench.kit_security`.

Prints one figure a line: a rate, and for work in the database also the processor time of this process and of PostgreSQL.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import psutil

from shared import schema
from shared.audit import AnchorFile, Entry, Sealer, append, verify
from shared.crypto import SUITES, KeyRing, Suite, context
from shared.db import Database
from shared.idempotency import Idempotency
from shared.ids import uuid7
from shared.page_token import PageTokens, bind
from tests.infrastructure import Infra, create_database, embedded

CALLS = 100_000
RECORDS = 100_000
BATCH = 500


def rate(name: str, once: Callable[[], object], calls: int = CALLS) -> None:
    once()
    best = 0.0
    for _ in range(3):
        started = time.perf_counter()
        for _ in range(calls):
            once()
        best = max(best, calls / (time.perf_counter() - started))
    sys.stdout.write(f"{name:<52}{best:>12,.0f} /s\n")


@contextmanager
def measured(name: str, amount: int, infra: Infra) -> Iterator[None]:
    began, own, server = time.perf_counter(), time.process_time(), server_seconds(infra)
    yield
    took, own, server = time.perf_counter() - began, time.process_time() - own, server_seconds(infra) - server
    each = f"µs each: process {own / amount * 1e6:.1f}, PostgreSQL {server / amount * 1e6:.1f}"
    sys.stdout.write(f"{name:<52}{amount / took:>12,.0f} /s   {each}\n")


def server_seconds(infra: Infra) -> float:
    if infra.postgres is None or infra.postgres.pid is None:
        return 0.0
    family = [root := psutil.Process(infra.postgres.pid), *root.children(recursive=True)]
    return sum(times.user + times.system for times in (process.cpu_times() for process in family))


def crypto(suite: Suite) -> None:
    ring = KeyRing.generate(suite)
    row, number = uuid7(), b"130402199001011234"
    place = context("person_document", "number", row)
    sealed = ring.seal(number, context=place)
    key, wrapped = ring.new_data_key(context=row.bytes)
    own = key.seal(number, context=place)
    rate(
        f"{suite.name}: seal a field, context made each time", lambda: ring.seal(number, context=context("person_document", "number", row))
    )
    rate(f"{suite.name}: seal a field", lambda: ring.seal(number, context=place))
    rate(f"{suite.name}: open a field", lambda: ring.open(sealed, context=place))
    rate(f"{suite.name}: new data key, wrapped", lambda: ring.new_data_key(context=row.bytes))
    rate(f"{suite.name}: unwrap a data key", lambda: ring.unwrap(wrapped, context=row.bytes))
    rate(f"{suite.name}: open a field by its data key", lambda: key.open(own, context=place))
    rate(f"{suite.name}: blind index", lambda: ring.blind_index("resident_id", "130402199001011234"))
    rate(f"{suite.name}: fingerprint of 200 bytes", lambda: ring.fingerprint(bytes(200)))
    tokens, binding = PageTokens(ring), bind("/wushe.directory.v1.CommunityService/ListCommunities", "divisions/1304", "130402")
    token = tokens.encode(("130402001001", 17), binding=binding)
    rate(f"{suite.name}: page token, there and back", lambda: tokens.decode(token, binding=binding))


async def audit(infra: Infra, database: Database, folder: Path) -> None:
    anchors = AnchorFile(folder / "anchors.jsonl")
    entries = [
        Entry(
            actor="018f3f5e-0000-7000-8000-00000000000a",
            action="ResolvePerson",
            outcome="OK",
            time=datetime.now(UTC),
            subjects=(f"persons/{uuid7()}",),
            purpose="志愿者实名登记",
            division="130402",
            traceparent="00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        )
        for _ in range(BATCH)
    ]
    with measured(f"audit: append, {BATCH} a transaction", RECORDS, infra):
        for _ in range(RECORDS // BATCH):
            async with database.transaction() as tx:
                await append(tx, entries)
    with measured("audit: seal into blocks", RECORDS, infra):
        sealed = await Sealer(database, [anchors]).catch_up()
    with measured("audit: verify", RECORDS, infra):
        async with database.reading() as connection:
            report = await verify(connection, [anchors])
    if not (sealed == report.records == RECORDS and report.intact):
        raise AssertionError(report)


async def claims(infra: Infra, database: Database) -> None:
    idempotency = Idempotency(KeyRing.generate())
    batches = [[idempotency.key("caller", "method", str(uuid7()), bytes(200)) for _ in range(BATCH)] for _ in range(40)]
    for name in ("idempotency: claim and remember, batches of 500", "idempotency: replay, batches of 500"):
        with measured(name, 40 * BATCH, infra):
            for batch in batches:
                async with database.transaction() as tx:
                    made = await idempotency.claim(tx, batch)
                    await idempotency.remember(tx, [(claim, bytes(200)) for claim in made])


async def against(infra: Infra) -> None:
    await create_database(infra, "bench")
    connection = await asyncpg.connect(infra.database_url("bench"))
    statements: list[str] = []
    schema.create_kit_tables_v1(type("Op", (), {"execute": staticmethod(statements.append)})())
    for statement in statements:
        await connection.execute(statement)
    await connection.close()
    database = Database(infra.database_url("bench"), pool_size=4)
    await database.open()
    with tempfile.TemporaryDirectory() as folder:
        await audit(infra, database, Path(folder))
    await claims(infra, database)
    await database.close()


if __name__ == "__main__":
    for each in SUITES:
        crypto(each)
    with embedded() as servers:
        asyncio.run(against(servers))
