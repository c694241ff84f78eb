"""A city that is being built: what it is made up of, who builds it, and what is done already."""

from __future__ import annotations

import hashlib
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import typer
from wushe.common.v1.job_pb2 import Job

from services.admin.city.journal import Journal
from services.admin.city.office import Errand, Office
from services.admin.city.people import People
from services.admin.city.places import Places
from services.admin.city.plan import CITY, Plan
from services.admin.lists.kind import ListKind
from services.admin.terminal import tell

AT_ONCE: Final = 8
"""Calls under way: enough for a service to gather them into few commits."""

Work: TypeAlias = Callable[[Errand, int], Any]
"""Does the `number`-th piece of a step, and returns what later steps need of it, as JSON can hold it. It may be done twice."""


class Unforeseen(Exception):
    """A service decided otherwise than the generator knows it must; the text says where."""


@dataclass(frozen=True, slots=True)
class Blueprint:
    """What a city is made up of: everything that is sent, and the truth about it, follows from this alone."""

    plan: Plan
    places: Places
    people: People


@dataclass(frozen=True, slots=True)
class City:
    """A city under construction."""

    blueprint: Blueprint
    office: Office
    journal: Journal

    @property
    def plan(self) -> Plan:
        """Return how much of everything there is."""
        return self.blueprint.plan

    def each(self, step: str, count: int, work: Work, *, at_once: int = AT_ONCE) -> list[Any]:
        """Do so many pieces of a step, but for those that are done; return what each came to, in order."""
        keys = [f"{step}-{number}" for number in range(count)]
        missing = [number for number in range(count) if keys[number] not in self.journal.done]
        with _bar(step, count, len(missing)) as advance, ThreadPoolExecutor(at_once) as pool:
            going: set[Future[None]] = set()
            try:
                for number in missing:
                    going.add(pool.submit(self._piece, keys[number], number, work))
                    if len(going) >= at_once:
                        going = _settled(going, advance)
                while going:
                    going = _settled(going, advance)
            finally:
                pool.shutdown(cancel_futures=True)
        return [self.journal.done[key] for key in keys]

    def _piece(self, key: str, number: int, work: Work) -> None:
        self.journal.note(key, work(Errand(self.office, f"city-{self.plan.seed}-{key}"), number))


def imported(errand: Errand, kind: ListKind, rows: Sequence[Any], refused: int = 0) -> tuple[str, dict[int, str]]:
    """Send a list, of which the last so many rows must be refused and no others; return the job, and by line what was made."""
    lists = errand.office.lists(kind)
    digest = hashlib.sha256(b"".join(row.SerializeToString(deterministic=True) for row in rows)).digest()
    config = kind.calls.config(request_id=errand.next_id(), parent=f"divisions/{CITY}", content_sha256=digest)
    name = lists.send(config, lambda: iter(rows), lambda _: None, resume=True)
    succeeded(lists.watch(name, lambda _: None))
    made, good = made_by(errand, kind, name), len(rows) - refused
    if made.keys() != {row.line for row in rows[:good]}:
        outcomes = lists.outcomes(name, refused_only=True)
        reasons = [f"line {one.line}: {one.refusal.reason}" for one in outcomes if one.line <= rows[good - 1].line]
        raise Unforeseen(f"{errand.key}: {good} rows are good, {len(made)} were taken; {'; '.join(reasons[:5])}")
    return name, made


def made_by(errand: Errand, kind: ListKind, name: str) -> dict[int, str]:
    """Return what an import made, by line."""
    field = "volunteer" if kind.service == "volunteer" else "resource"
    outcomes = errand.office.lists(kind).outcomes(name, refused_only=False)
    return {one.line: made for one in outcomes if (made := getattr(one, field))}


def succeeded(job: Job) -> Job:
    """Return a job that has ended well."""
    if job.state != Job.STATE_SUCCEEDED:
        raise Unforeseen(f"{job.name} ended as {Job.State.Name(job.state)} {job.failure_reason}".rstrip())
    return job


def _settled(going: set[Future[None]], advance: Callable[[int], None]) -> set[Future[None]]:
    done, left = wait(going, return_when=FIRST_COMPLETED)
    for one in done:
        one.result()
    advance(len(done))
    return left


@contextmanager
def _bar(step: str, count: int, missing: int) -> Iterator[Callable[[int], None]]:
    """Show how far a step is; where nobody watches, only say when it is done."""
    begun = time.monotonic()
    if sys.stderr.isatty():
        with typer.progressbar(length=max(count, 1), label=f"wushe: {step:<16}", file=sys.stderr) as bar:
            bar.update(count - missing if count else 1)
            yield bar.update
        return
    yield lambda _: None
    if missing:
        tell(f"{step}: {missing} of {count} in {time.monotonic() - begun:.1f} s")
