"""Lists of volunteers, from the first row sent to the last one registered; then ten thousand of them approved."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from itertools import islice

import grpc
from wushe.common.v1.job_pb2 import Job
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow
from wushe.volunteer.v1.volunteer_service_pb2 import (
    BatchApproveVolunteersRequest,
    ImportVolunteersConfig,
    ListImportOutcomesRequest,
)
from wushe.volunteer.v1.volunteer_service_pb2_grpc import VolunteerServiceStub

from services.admin.lists.sending import Lists
from services.admin.lists.volunteers import VOLUNTEERS
from tests.bench.people import Population
from tests.bench.processes import cpu_by_database, cpu_seconds, forget_peak, peak_mib
from tests.bench.session import Session
from tests.bench.stack import Stack

APPROVED = 10_000
FULL_TABLE = 1_600_000


class ListRefused(Exception):
    """A job did not end well; the text says which, and how far it was."""


def measure(session: Session) -> None:
    """Import as many new people as a batch figure writes, approve ten thousand, and import as many again onto a full table."""
    results, count = session.results, session.effort.persons
    for process in session.stack.services.values():
        forget_peak(process)
    name, empty, cost = _import(session, count, "first")
    results.add("list_rows", empty, **cost)
    results.add("list_rss", max(map(peak_mib, session.stack.services.values())))
    _approve(session, name)
    if (missing := session.effort.full_table - count) > 0:
        _import(session, missing, "filling")
    _, full, cost = _import(session, count, "last")
    results.add("list_full", full, **cost)
    results.add("list_full_ratio", full / empty, volunteers_before=max(count, session.effort.full_table))
    if session.effort.full_table < FULL_TABLE:
        results.notes.append(f"the list onto a full table met {max(count, session.effort.full_table):,} volunteers, not {FULL_TABLE:,}")


def _import(session: Session, count: int, label: str) -> tuple[str, float, dict[str, float]]:
    """Import people whom nobody knows; return the job, rows a second, and what a row cost each process in microseconds."""
    served, run = session.stack, f"{session.run}-{label}"
    served.rest()
    first, before = session.invent(count), _used(served)
    addresses = served.addresses
    with grpc.insecure_channel(addresses["volunteer"]) as own, grpc.insecure_channel(addresses["directory"]) as other:
        lists = Lists(VOLUNTEERS, own, other, _token(session, "registrar"))
        config = ImportVolunteersConfig(request_id=run, parent="divisions/1304", content_sha256=hashlib.sha256(run.encode()).digest())
        began = time.monotonic()
        name = lists.send(config, lambda: _rows(session.population, first, count), lambda _: None, resume=False)
        sent = time.monotonic() - began
        _assert_good(lists.watch(name, lambda _: None), count)
        seconds = time.monotonic() - began
    served.rest()  # events are published a moment later, and belong to the row
    cost = {f"{each}_us": round((used - before.get(each, 0.0)) / count * 1e6, 1) for each, used in _used(served).items()}
    return name, count / seconds, {"sending_seconds": round(sent, 2), **cost}


def _used(served: Stack) -> dict[str, float]:
    """Return the processor time that each process has used, and within PostgreSQL each database."""
    watched = {**served.services, "postgresql": served.database, "nats": served.bus}
    within = {f"postgresql_{name}": used for name, used in cpu_by_database(served.database).items()}
    return {name: cpu_seconds(process) for name, process in watched.items()} | within


def _approve(session: Session, imported: str) -> None:
    """Approve people of a list, by a call and its job."""
    with grpc.insecure_channel(session.stack.addresses["volunteer"]) as channel:
        _approve_by(session, channel, imported)


def _approve_by(session: Session, channel: grpc.Channel, imported: str) -> None:
    lists = Lists(VOLUNTEERS, channel, channel, _token(session, "reviewer"))
    stub, names = VolunteerServiceStub(channel), list[str]()
    request = ListImportOutcomesRequest(parent=imported, page_size=1000)
    while len(names) < min(APPROVED, session.effort.persons):
        page = stub.ListImportOutcomes(request, metadata=lists.metadata)
        names += [one.volunteer for one in page.outcomes]
        request.page_token = page.next_page_token
    began = time.monotonic()
    asked = BatchApproveVolunteersRequest(request_id=session.run, names=islice(names, APPROVED))
    job = stub.BatchApproveVolunteers(asked, metadata=lists.metadata).job
    _assert_good(lists.watch(job.name, lambda _: None), job.total_count)
    session.results.add("approve_batch", time.monotonic() - began)


def _rows(population: Population, first: int, count: int) -> Iterator[VolunteerRow]:
    for line, number in enumerate(range(first, first + count), 2):
        claim = population.claim(number)
        yield VolunteerRow(
            line=line,
            document_type=claim.document.type,
            document_number=claim.document.number,
            display_name=claim.display_name,
            phone=claim.phone,
            community=claim.division.rpartition("/")[2],
        )


def _token(session: Session, role: str) -> str:
    return session.stack.mint(role, "1304")


def _assert_good(job: Job, count: int) -> None:
    if (job.state, job.done_count, job.refused_count) != (Job.STATE_SUCCEEDED, count, 0):
        raise ListRefused(f"{job.kind} ended as {Job.State.Name(job.state)}: {job.done_count} of {count} done, {job.refused_count} refused")
