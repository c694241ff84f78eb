"""A registry as large as the city's: how deep a list can be read, and how soon a name is found, among 1.6 million volunteers."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

import asyncpg
import grpc
from wushe.volunteer.v1.volunteer_service_pb2 import ListVolunteersRequest, SearchVolunteersRequest
from wushe.volunteer.v1.volunteer_service_pb2_grpc import VolunteerServiceStub

from services.volunteer.domain.search import spelling
from shared.ids import uuid7
from tests.bench.session import Session

VOLUNTEERS: Final = 1_600_000
DEEP: Final = 1_500_000
PAGE: Final = 50
"""Volunteers on a page, as a clerk sees it."""
CALLS: Final = 300

_CREATED: Final = datetime(2026, 1, 1, tzinfo=UTC)
_NAMES: Final = "CREATE TEMPORARY TABLE bench_name (at integer, name text, spelling text, terms text)"
_ROWS: Final = "CREATE TEMPORARY TABLE bench_row (id uuid, number text, community text, at integer)"
_FILL: Final = """
INSERT INTO volunteer (id, person_id, registered_person_id, person_version, display_name, name_version, number, community, state,
    state_reason, skills, age_band, channel, organisation, erased, version, create_time, update_time, spelling, search_terms)
SELECT id, id, id, 1, name, 1, number, community, CASE WHEN right(number, 1) = '7' THEN 1 ELSE 2 END,
    '', '{急救}', 4, 1, '', false, 1, $1, $1, spelling, array_to_tsvector(string_to_array(terms, ' '))
FROM bench_row JOIN bench_name USING (at)
"""
# Built anew over all rows: the bench measures reading, and the result is the same index.
_SEARCH_INDEX: Final = "CREATE INDEX volunteer_by_search_term ON volunteer USING gin (search_terms)"
_MEMORY: Final = "SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 2"


def measure(session: Session, count: int) -> None:
    """Fill the registry up to `count` volunteers by SQL, read it at its end, and search it as clerks do."""
    names = asyncio.run(fill(session, count))
    session.stack.rest()
    deep = min(DEEP, count * 15 // 16)
    if count < VOLUNTEERS:
        session.results.notes.append(
            f"the registry held {count:,} volunteers, not {VOLUNTEERS:,}: --full takes the figures that are asked for"
        )
    pages, searches = read(session, names, deep)
    session.results.add("list_deep_p50", statistics.median(pages), depth=deep)
    session.results.add("volunteer_search_p50", statistics.median(searches))
    session.results.add("volunteer_search_p95", statistics.quantiles(searches, n=20)[-1])


def read(session: Session, names: list[str], deep: int) -> tuple[list[float], list[float]]:
    """Return how long a page behind so many volunteers takes, and a search by part of one of the names: each call, in milliseconds."""
    metadata = (("authorization", session.stack.token),)
    with grpc.insecure_channel(session.stack.addresses["volunteer"]) as channel:
        stub = VolunteerServiceStub(channel)
        token = _token_at(stub, metadata, deep)
        page = ListVolunteersRequest(parent="divisions/1304", page_size=PAGE, page_token=token)
        pages = _timed(lambda _: stub.ListVolunteers(page, metadata=metadata))
        asked = list(_searches(names))
        return pages, _timed(lambda at: stub.SearchVolunteers(asked[at % len(asked)], metadata=metadata))


async def fill(session: Session, count: int, first: int = 0) -> list[str]:
    """Write volunteers from number `first` up to `count`; return their names."""
    names = [session.population.claim(number).display_name for number in range(20_000)]
    spelled = [spelling(name) for name in names]
    connection = await asyncpg.connect(session.stack.database_urls["volunteer"])
    try:
        for statement in (_NAMES, _ROWS, _MEMORY, "DROP INDEX volunteer_by_search_term"):
            await connection.execute(statement)
        named = [(at, name, found.text, " ".join(found.terms)) for at, (name, found) in enumerate(zip(names, spelled, strict=True))]
        await connection.copy_records_to_table("bench_name", records=named)
        await connection.copy_records_to_table("bench_row", records=_rows(session, range(first, count), len(names)))
        await connection.execute(_FILL, _CREATED + timedelta(days=1))
        await connection.execute(_SEARCH_INDEX)
        await connection.execute("VACUUM ANALYZE volunteer")
    finally:
        await connection.close()
    return names


def _rows(session: Session, numbers: range, names: int) -> Iterator[tuple[object, str, str, int]]:
    codes = session.codes
    for number in numbers:
        yield uuid7(), str(9_000_000_000_000 + number), codes[number * 31 % len(codes)], number * 7_919 % names


def _token_at(stub: VolunteerServiceStub, metadata: tuple[tuple[str, str], ...], depth: int) -> str:
    """Read the list up to a depth, and return the token of the page behind it."""
    request = ListVolunteersRequest(parent="divisions/1304", page_size=1000)
    for _ in range(depth // 1000):
        request.page_token = stub.ListVolunteers(request, metadata=metadata).next_page_token
    return request.page_token


def _timed(call: Callable[[int], object]) -> list[float]:
    """Call again and again, one at a time, and return how long each took, in milliseconds as the client sees it."""
    times = []
    for at in range(CALLS):
        began = time.perf_counter()
        call(at)
        times.append((time.perf_counter() - began) * 1000)
    return times


def _searches(names: list[str]) -> Iterator[SearchVolunteersRequest]:
    """Yield what clerks type: a whole name, the given name, the beginning of its pinyin, initials, in the city or in a county."""
    chance = Random(3)  # noqa: S311 — a choice of names, not a secret
    for at, name in enumerate(chance.sample(names, CALLS)):
        _, pinyin, initials, *_ = spelling(name).text.split()
        typed = (name, name[1:], pinyin[:6], initials)[at % 4]
        yield SearchVolunteersRequest(query=typed, within=("divisions/1304", "divisions/130402")[at % 3 == 0], page_size=PAGE)
