"""`python -m tests.bench`: take the figures, or see where the time goes."""

from __future__ import annotations

import argparse
import asyncio
import os
import shlex
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from tests.bench import (
    alterations,
    batches,
    ceilings,
    counting,
    country,
    donations,
    echo,
    growth,
    lists,
    loader,
    machine,
    mirror,
    organizations,
    pages,
    places,
    posts,
    profiling,
    registry,
    report,
    stack,
    unary,
)
from tests.bench.figures import Results
from tests.bench.processes import resident_mib
from tests.bench.rivals import beside
from tests.bench.session import Effort, Session

STEPS = (
    "up",
    "ceilings",
    "communities",
    "persons",
    "volunteers",
    "organizations",
    "donations",
    "posts",
    "alterations",
    "rivals",
    "batches",
    "resolving",
    "lists",
    "registry",
    "console",
    "growth",
    "warehouse",
    "figures",
    "import",
)
OF_A_CITY = frozenset({"registry", "console", "growth", "warehouse", "figures"})
"""Steps that fill a registry by SQL up to a size: on a stack of their own, for others leave it fuller than that."""
BUSY = 0.5
"""Load average above which somebody else must be at work."""
FAILURES = (
    loader.LoaderMissing,
    loader.CallsFailed,
    stack.StackFailed,
    country.RowsRefused,
    lists.ListRefused,
    profiling.ProfilerMissing,
    beside.RivalFailed,
)


def main() -> int:
    """Do what was asked for and return the exit code."""
    asked = _arguments().parse_args()
    try:
        loader.build()
        if asked.profile:
            with ExitStack() as running:
                profiling.profile(_open(running, asked, Results()), asked.profile, asked.seconds)
        else:
            _measure(asked)
    except FAILURES as failure:
        sys.stderr.write(f"bench: {failure}\n")
        return 1
    return 0


def _measure(asked: argparse.Namespace) -> None:
    about, results = machine.describe(), Results()
    if os.getloadavg()[0] > BUSY:
        results.notes.append(f"the machine was busy before this began (load {os.getloadavg()[0]:.2f}): the figures are too low")
    command = f"make bench ARGS='{shlex.join(sys.argv[1:])}'" if sys.argv[1:] else "make bench"
    try:
        _take(asked, results)
    finally:  # a run of half an hour that breaks off leaves what it had
        report.show(results, about)
        report.write_json(asked.json, results, about, command)
    if asked.write:
        report.write_document(results, about, command)


def _take(asked: argparse.Namespace, results: Results) -> None:
    with ExitStack() as running:
        if "up" in asked.only:
            _starts(running.enter_context(stack.folder()), results)
        if set(asked.only) - OF_A_CITY - {"up"}:
            _steps(_open(running, asked, results), asked)
    if OF_A_CITY & set(asked.only):
        with ExitStack() as running:
            _city(_open(running, asked, results), asked)


def _steps(session: Session, asked: argparse.Namespace) -> None:
    """Take the rounds first, while the tables are small; what fills them comes last."""
    results = session.results
    session.stack.rest()
    results.add("loaded_rss", resident_mib(session.stack.service))
    # Each step that measures single calls: what it reads is made once, then read in every round.
    calls: dict[str, tuple[Callable[[Session], Any], Callable[[Session, Any], None]]] = {
        "communities": (unary.communities_to_read, unary.measure_communities),
        "persons": (unary.persons_to_read, unary.measure_persons),
        "volunteers": (unary.volunteers_to_read, unary.measure_volunteers),
        "organizations": (organizations.to_read, organizations.measure),
        "donations": (donations.to_read, donations.measure),
        "posts": (posts.to_read, posts.measure),
        "alterations": (alterations.base, alterations.measure),
        "rivals": (beside.prepare, beside.measure),  # after the volunteers they are held against
    }
    wanted = {*asked.only, *({"volunteers"} if "rivals" in asked.only else ())}
    measures = [(measure, to_read(session)) for step, (to_read, measure) in calls.items() if step in wanted]
    for number in range(1, session.effort.rounds + 1):
        _tell(f"round {number} of {session.effort.rounds}")
        if "ceilings" in asked.only:
            asyncio.run(ceilings.statements(results, session.stack.database_url))
            asyncio.run(ceilings.publish(results, session.stack.nats_url, session.stack.nats_password))
        for measure, read in measures:
            measure(session, read)
        if "batches" in asked.only:
            batches.measure_round(session)
    if "resolving" in asked.only:
        _tell("persons in batches")
        batches.measure_resolving(session)
    if "lists" in asked.only:
        _tell("a list of volunteers")
        lists.measure(session)
    if "import" in asked.only:
        _tell("the country")
        country.measure(session, asked.communities)
    if "ceilings" in asked.only:
        _tell("other ceilings")
        _other_ceilings(session)


def _city(session: Session, asked: argparse.Namespace) -> None:
    """Take the figures of a registry of the city's size."""
    count = registry.VOLUNTEERS if asked.full else asked.persons
    if "growth" in asked.only:
        _tell("a registry that grows")
        picture = (report.DOCUMENT.parent / "images" if asked.write else loader.BUILD) / growth.PICTURE
        growth.measure(session, count, picture)
    elif "registry" in asked.only:
        _tell("a registry of the city's size")
        registry.measure(session, count)
    if {"console", "warehouse"} & set(asked.only) and not {"registry", "growth"} & set(asked.only):
        asyncio.run(registry.fill(session, count))
    if "console" in asked.only:
        _tell("pages of the console")
        pages.measure(session)
    if "warehouse" in asked.only:
        _tell("the mirror of a city")
        mirror.measure(session, count)
    if "figures" in asked.only:
        _tell("figures over a city")
        counting.measure(session.results, session.folder / "engine")


def _starts(folder: Path, results: Results) -> None:
    """Measure `wushe up` on an empty folder, and again on what that left; and what the service needs when it has nothing to do."""
    _tell("two starts")
    with stack.running(folder) as first:
        results.add("up_first", first.seconds_to_healthy)
    with stack.running(folder) as again:
        results.add("up_again", again.seconds_to_healthy)
        again.rest()
        results.add("idle_rss", resident_mib(again.service))


def _other_ceilings(session: Session) -> None:
    results = session.results
    for _ in range(session.effort.rounds):
        for table in ("community", "person"):
            asyncio.run(ceilings.copy(results, session.stack.database_url, table))
        ceilings.clickhouse(results, session.folder)
    counted = session.echo.load_by_h2load(session.effort.seconds)
    ours, _ = session.echo.load(session.effort.seconds, session.effort.warmup)
    if counted is not None:
        results.add("echo_h2load", counted, our_loader=ours.calls_per_second)
    with echo.running(session.folder, "asyncio") as slower:
        results.add("echo_asyncio", slower.load(session.effort.seconds, session.effort.warmup)[0].calls_per_second)


def _open(running: ExitStack, asked: argparse.Namespace, results: Results) -> Session:
    """Start everything that is measured."""
    _tell("starting")
    folder = running.enter_context(stack.folder())
    served = running.enter_context(stack.running(folder / "stack"))
    ceiling = running.enter_context(echo.running(folder))
    results.add("up_first", served.seconds_to_healthy)
    effort = Effort(asked.rounds, asked.seconds, persons=asked.persons, full_table=lists.FULL_TABLE if asked.full else asked.persons)
    return Session(folder, served, ceiling, effort, results)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--full", action="store_true", help=f"compare with tables of {lists.FULL_TABLE:,}; takes half an hour more")
    usual = [step for step in STEPS if step != "growth"]  # which fills the registry as another step does, and takes long
    parser.add_argument("--only", nargs="+", choices=STEPS, default=usual, help="take these figures alone")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is taken; the median counts")
    parser.add_argument("--seconds", type=float, default=5.0, help="how long each load lasts")
    parser.add_argument("--persons", type=int, default=100_000, help="persons that each batch figure writes")
    parser.add_argument("--communities", type=int, default=places.COUNTRY_COMMUNITIES, help="size of the country to import")
    parser.add_argument("--json", type=Path, default=loader.BUILD / "bench.json", help="where the figures go for programs")
    parser.add_argument("--write", action="store_true", help="write the figures into docs/benchmarks.md")
    parser.add_argument("--profile", choices=profiling.METHODS, help="load one method and show what its time goes into, instead of figures")
    return parser


def _tell(text: str) -> None:
    sys.stderr.write(f"bench {time.strftime('%H:%M:%S')}: {text}\n")


if __name__ == "__main__":
    sys.exit(main())
