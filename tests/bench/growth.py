"""How calls, pages and searches fare while the registry grows to the city's size: the curves of docs/images/growth.svg."""

from __future__ import annotations

import asyncio
import statistics
from pathlib import Path
from typing import Final

import asyncpg
from wushe.volunteer.v1.volunteer_service_pb2 import GetVolunteerRequest

from tests.bench import bodies, chart, registry, unary
from tests.bench.figures import GROWN, SIZES
from tests.bench.session import Session
from tests.bench.stack import VOLUNTEERS

READ: Final = 5_000
PICTURE: Final = "growth.svg"


def measure(session: Session, most: int, picture: Path) -> None:
    """Fill the registry step by step up to `most` volunteers, measure at each size, and draw what was seen."""
    sizes, before = [size for size in SIZES if size <= most], 0
    for size in sizes:
        names = asyncio.run(registry.fill(session, size, first=before))
        before = size
        session.stack.rest()
        _at(session, size, names)
    panels = [
        chart.Panel(title, unit, [(size, session.results.median(f"{key}_at_{size}") or 0.0) for size in sizes])
        for key, (title, unit) in GROWN.items()
    ]
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text(chart.drawn(panels, "volunteers in the registry"), encoding="utf-8")
    session.results.notes.append(f"the curves of growth are in {picture.name}")


def _at(session: Session, size: int, names: list[str]) -> None:
    reading = asyncio.run(_to_read(session))
    for key, method, calls, cycle in (
        ("get", "GetVolunteer", reading, True),
        ("register", "RegisterVolunteer", unary.new_volunteers(session), False),
    ):
        load, cost = session.stack.load(
            VOLUNTEERS + method, calls, seconds=session.effort.seconds, warmup=session.effort.warmup, cycle=cycle
        )
        session.results.add(f"{key}_at_{size}", load.calls_per_second, p50_ms=load.p50_ms, p99_ms=load.p99_ms, **cost)
        session.stack.rest()
    page, searches = registry.read(session, names, size * 15 // 16)
    session.results.add(f"page_at_{size}", statistics.median(page))
    session.results.add(f"search_at_{size}", statistics.median(searches))


async def _to_read(session: Session) -> Path:
    """Return bodies that read volunteers from all over the table."""
    connection = await asyncpg.connect(session.stack.database_urls["volunteer"])
    try:
        rows = await connection.fetch("SELECT id FROM volunteer ORDER BY random() LIMIT $1", READ)
    finally:
        await connection.close()
    requests = (GetVolunteerRequest(name=f"volunteers/{row[0]}").SerializeToString() for row in rows)
    return bodies.write(session.file("growth.bodies"), requests)
