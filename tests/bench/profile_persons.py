"""Where the time of resolving and reading persons goes, in one process without gRPC: `python -m tests.bench.profile_persons`."""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import gc
import pstats
import time
from collections.abc import Sequence
from contextlib import suppress

import psutil
import uvloop
from google.protobuf.message import Message
from wushe.directory.v1.identity_service_pb2 import BatchResolvePersonsRequest, BatchResolvePersonsResponse

from services.directory.store import migrations
from services.directory.store.person_vault import PersonVault
from services.directory.use_cases.known_places import KnownPlaces
from services.directory.use_cases.resolve_persons import ResolveCall, ResolvePersons
from services.directory.wire import resolutions
from shared import migrate
from shared.caller import Caller, Grant, Role
from shared.clock import SystemClock
from shared.crypto import KeyRing
from shared.db import Database, driver
from shared.errand import Errand
from shared.idempotency import Idempotency
from shared.ids import uuid7
from shared.refusals import value
from tests.bench.people import Population
from tests.infrastructure import create_database, embedded

CALLER = Caller("bench", (Grant(Role.SYSTEM, "*"),))
COMMUNITIES = [
    f"13040{county}{township:03d}{community:03d}" for county in (2, 3, 4, 6) for township in (1, 2, 3) for community in range(1, 50)
]


def call(requests: Idempotency, raw: bytes) -> ResolveCall:
    """Decode as the servicer does."""
    request = BatchResolvePersonsRequest.FromString(raw)
    key = requests.key(CALLER.subject, "bench", request.request_id, request)
    errand = Errand(CALLER, ("*",), "BatchResolvePersons", key=key)
    return ResolveCall(errand, resolutions.claims(request), resolutions.batch_answer, BatchResolvePersonsResponse.FromString)


def server_seconds() -> float:
    """Return the processor time that the servers started by this process have used."""
    total = 0.0
    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.NoSuchProcess):
            used = process.cpu_times()
            total += used.user + used.system
    return total


async def rate(resolve: ResolvePersons, requests: Idempotency, batches: Sequence[bytes], lanes: int) -> str:
    """Return persons a second, and the processor time each costs here and in the server."""
    queue = list(batches)

    async def lane() -> None:
        while queue:
            raw = queue.pop()
            answer: Message = value((await resolve([call(requests, raw)]))[0])
            answer.SerializeToString()

    begun, here, there = time.perf_counter(), time.process_time(), server_seconds()
    await asyncio.gather(*(lane() for _ in range(lanes)))
    persons = len(batches) * 1000
    wall, here, there = time.perf_counter() - begun, time.process_time() - here, server_seconds() - there
    return f"{persons / wall:,.0f}/s ({here / persons * 1e6:.0f} µs here, {there / persons * 1e6:.0f} µs in PostgreSQL)"


async def fill(database: Database, persons: int) -> None:
    """Put persons of noise into the tables: nobody can open them, and every index is as large as it would be."""
    for first in range(0, persons, 100_000):
        async with database.transaction() as tx:
            inner = driver(tx)
            await inner.execute(
                "CREATE TEMP TABLE noise ON COMMIT DROP AS SELECT gen_random_uuid() AS id, sha256(('a' || n)::bytea) AS a,"
                " sha256(('b' || n)::bytea) AS b, sha256(('c' || n)::bytea) AS c, (random() * 1.8e19 - 9e18)::bigint AS i,"
                " (random() * 1.8e19 - 9e18)::bigint AS j FROM generate_series($1::integer, $2::integer) AS n",
                first,
                first + min(100_000, persons - first) - 1,
            )
            await inner.execute(
                "INSERT INTO person (id, state, version, name_sealed, phone_sealed, likeness, phone_index, phone_likeness, birth_date,"
                " gender, verification_level, divisions, lent_divisions, name_version, create_time, update_time) SELECT id, 1, 1, a || a,"
                " b || b, i, j, i # j, '1970-01-01', 1, 2, '{130402001001}', '{}', 1, now(), now() FROM noise ORDER BY id"
            )
            await inner.execute("INSERT INTO person_key SELECT id, a || b || c FROM noise ORDER BY id")
            await inner.execute("INSERT INTO person_document SELECT id, 0, 1, b || c, substring(c, 1, 16), false FROM noise ORDER BY id")


async def measure(url: str, arguments: argparse.Namespace) -> None:
    """Fill, then measure new and known persons."""
    await migrate.upgrade(url, migrations.PACKAGE)
    database = Database(url)
    await database.open()
    keyring = KeyRing.generate()
    requests = Idempotency(keyring)
    async with database.transaction() as tx:
        await driver(tx).execute(
            "INSERT INTO community (code, display_name, state, kind, urban_rural_class, party_venue_area_m2, service_facility_area_m2,"
            " households, grids, successors, version, create_time, update_time, spelling, search_terms)"
            " SELECT code, 'x', 1, 0, 0, 0, 0, 0, 0, '{}', 1, now(), now(), '', '' FROM unnest($1::text[]) AS new (code)",
            COMMUNITIES,
        )
    await fill(database, arguments.filled)
    resolve = ResolvePersons(database, PersonVault(keyring), requests, KnownPlaces(database), clock=SystemClock(), new_id=uuid7)
    population = Population(COMMUNITIES)
    gc.collect()
    gc.freeze()  # as a service does
    done = 0
    for _ in range(arguments.rounds):
        fresh = list(population.batches(done, arguments.persons, "new"))
        known = list(population.batches(done, arguments.persons, "known"))
        profile = cProfile.Profile() if arguments.profile else None
        if profile:
            profile.enable()
        new = await rate(resolve, requests, fresh, arguments.lanes)
        again = await rate(resolve, requests, known, arguments.lanes)
        if profile:
            profile.disable()
            pstats.Stats(profile).sort_stats("tottime").print_stats(35)
        done += arguments.persons
        print(f"{done:>9,} persons: new {new}, known {again}", flush=True)  # noqa: T201 - what it is for
    await database.close()


def main() -> None:
    """Measure on a server of our own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--lanes", type=int, default=2)
    parser.add_argument("--filled", type=int, default=0, help="how many persons the tables hold before")
    parser.add_argument("--profile", action="store_true")
    arguments = parser.parse_args()
    with embedded() as infra:
        asyncio.run(create_database(infra, "bench"))
        uvloop.run(measure(infra.database_url("bench"), arguments))


if __name__ == "__main__":
    main()
