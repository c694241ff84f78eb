"""Batches and searches: latency where a person waits, throughput where an import does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from wushe.directory.v1.community_service_pb2 import BatchGetCommunitiesRequest, SearchCommunitiesRequest

from tests.bench import bodies, places
from tests.bench.people import BATCH
from tests.bench.session import Session
from tests.bench.stack import COMMUNITIES, IDENTITY

_BATCH_BODIES = 40
_SEARCH_BODIES = 500
_IMPORTERS = 4
"""Batches under way at once, as an import that keeps the service busy would send them."""
_COMMON = ("社区居民委员会", "村民委员会", "居民委员会", "村村民委员会")


def measure_round(session: Session) -> None:
    """Measure what a person waits for."""
    effort, results = session.effort, session.results
    load, cost = session.stack.load(
        COMMUNITIES + "BatchGetCommunities",
        communities(session),
        connections=1,
        streams=1,
        seconds=effort.seconds,
        warmup=effort.warmup,
        cycle=True,
    )
    results.add("batch_get_p50", load.p50_ms, calls_per_second=load.calls_per_second, **cost)
    results.add("batch_get_p99", load.p99_ms)
    queries = searches(session)
    for streams, keys in ((1, ("search_p50", "search_p99")), (8, ("search_p50_of_8", ""))):
        load, cost = session.stack.load(
            COMMUNITIES + "SearchCommunities", queries, connections=1, streams=streams, seconds=effort.seconds, warmup=0.5, cycle=True
        )
        results.add(keys[0], load.p50_ms, calls_per_second=load.calls_per_second, p99_ms=load.p99_ms, **cost)
        if keys[1]:
            results.add(keys[1], load.p99_ms)


def measure_resolving(session: Session) -> None:
    """Write new persons, claim them again, fill the table, and write new ones onto it."""
    effort, results = session.effort, session.results
    empty = resolve(session, "batch_resolve_new", session.invent(effort.persons), effort.persons)
    resolve(session, "batch_resolve_known", session.first_of["batch_resolve_new"], effort.persons)
    if effort.full_table > effort.persons:
        filling = effort.full_table - effort.persons
        _send(session, session.invent(filling), filling, "fill")
    else:
        results.notes.append(f"the full table held {effort.persons:,} persons, not 1,600,000: --full takes the figure that is asked for")
    full = resolve(session, "batch_resolve_full", session.invent(effort.persons), effort.persons)
    results.add("batch_resolve_full_ratio", full / empty, persons_before=max(effort.persons, effort.full_table))


def communities(session: Session) -> Path:
    """Return bodies that each read a thousand communities."""
    return bodies.write(session.file("batch_get.bodies"), _batches_of_communities(session))


def searches(session: Session) -> Path:
    """Return bodies that search as clerks do."""
    return bodies.write(session.file("search.bodies"), _searches())


def new_persons(session: Session) -> Path:
    """Return bodies that each claim a thousand persons nobody knows yet."""
    count = session.effort.persons
    return bodies.write(session.file("resolve.bodies"), session.population.batches(session.invent(count), count, f"{session.run}-new"))


def resolve(session: Session, key: str, first: int, count: int) -> float:
    """Resolve so many persons in batches and return persons a second, once everything they left behind is done too."""
    session.stack.rest()
    rate, details = _send(session, first, count, key)
    session.first_of[key] = first
    session.results.add(key, rate, **details)
    return rate


def _send(session: Session, first: int, count: int, name: str) -> tuple[float, dict[str, float]]:
    file = bodies.write(session.file("resolve.bodies"), session.population.batches(first, count, f"{session.run}-{name}"))
    load, cost = session.stack.load(IDENTITY + "BatchResolvePersons", file, connections=_IMPORTERS, streams=1, timeout="60S")
    file.unlink()
    per_person = {name: round(value / BATCH, 2) for name, value in cost.items()}
    return count / load.seconds, {"p50_ms": load.p50_ms, "p99_ms": load.p99_ms, **per_person}


def _batches_of_communities(session: Session) -> Iterator[bytes]:
    chance = Random(1)  # noqa: S311 — a choice of communities, not a secret
    for _ in range(_BATCH_BODIES):
        names = [f"communities/{code}" for code in chance.sample(list(session.codes), BATCH)]
        yield BatchGetCommunitiesRequest(names=names).SerializeToString()


def _searches() -> Iterator[bytes]:
    """Yield what clerks type: parts of names of two and three characters, and initials, some of them very common."""
    chance = Random(2)  # noqa: S311 — a choice of names, not a secret
    queries = ["南街", "nanjie", "njc", "新村", "xincun", "东", "社区", "dzc"]
    for name in chance.sample(places.community_names(), _SEARCH_BODIES - len(queries)):
        stem = next((name.removesuffix(suffix) for suffix in _COMMON if name.endswith(suffix)), name)
        start = chance.randrange(max(1, len(stem) - 2))
        queries.append(stem[start : start + chance.choice((2, 3))] or stem)
    for query in queries:
        yield SearchCommunitiesRequest(query=query).SerializeToString()
