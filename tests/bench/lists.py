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

from services.admin.volunteer_lists import VolunteerLists
from tests.bench.people import Population
from tests.bench.processes import cpu_seconds, forget_peak, peak_mib
from tests.bench.session import Session

APPROVED = 10_000


class ListRefused(Exception):
    """A job did not end well; the text says which, and how far it was."""


def measure(session: Session) -> None:
    """Import as many people as a batch figure writes, nobody of whom is known, and approve the first ten thousand."""
    served, count = session.stack, session.effort.persons
    served.rest()
    first = session.invent(count)
    watched = {**served.services, "postgresql": served.database, "nats": served.bus}
    for process in served.services.values():
        forget_peak(process)
    before = {name: cpu_seconds(process) for name, process in watched.items()}
    addresses = served.addresses
    with grpc.insecure_channel(addresses["volunteer"]) as own, grpc.insecure_channel(addresses["directory"]) as other:
        lists = VolunteerLists(own, other, _token(session, "registrar"))
        digest = hashlib.sha256(session.run.encode()).digest()
        config = ImportVolunteersConfig(request_id=session.run, parent="divisions/1304", content_sha256=digest)
        began = time.monotonic()
        name = lists.send(config, lambda: _rows(session.population, first, count), lambda _: None, resume=False)
        sent = time.monotonic() - began
        _assert_good(lists.watch(name, lambda _: None), count)
        seconds = time.monotonic() - began
        cost = {f"{each}_us": round((cpu_seconds(process) - before[each]) / count * 1e6, 1) for each, process in watched.items()}
        session.results.add("list_rows", count / seconds, sending_seconds=round(sent, 2), **cost)
        session.results.add("list_rss", max(map(peak_mib, served.services.values())))
        _approve(session, own, name)


def _approve(session: Session, channel: grpc.Channel, imported: str) -> None:
    """Approve people of a list, by a call and its job."""
    lists = VolunteerLists(channel, channel, _token(session, "reviewer"))
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
