"""The national import: a code list of 620,000 communities through the same RPC that anybody would call."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import grpc
from wushe.directory.v1.community_service_pb2 import (
    ImportDivisionsConfig,
    ImportDivisionsRequest,
    ImportDivisionsResponse,
    ImportDivisionsResult,
)

from tests.bench import places
from tests.bench.processes import cpu_seconds, forget_peak, peak_mib
from tests.bench.session import Session
from tests.bench.stack import COMMUNITIES

_CHUNK = 512 * 1024
_SECONDS = 900.0


class RowsRefused(Exception):
    """The import did not take every row."""


def measure(session: Session, communities: int) -> None:
    """Import the country once: time, rows a second, and the most memory the service held."""
    file = session.file("country.csv")
    rows = places.write_country(file, communities)
    session.stack.rest()
    forget_peak(session.stack.service)
    before = cpu_seconds(session.stack.service), cpu_seconds(session.stack.database)
    begun = time.monotonic()
    result = send(session, file)
    seconds = time.monotonic() - begun
    if result.created_community_count + result.created_division_count != rows:
        raise RowsRefused(f"{rows} rows were sent; the service says: {result}")
    used = cpu_seconds(session.stack.service) - before[0], cpu_seconds(session.stack.database) - before[1]
    results = session.results
    results.add("import_seconds", seconds, rows=rows, service_cpu_s=round(used[0], 1), postgresql_cpu_s=round(used[1], 1))
    results.add("import_rows", rows / seconds)
    results.add("import_rss", peak_mib(session.stack.service))
    if communities < places.COUNTRY_COMMUNITIES:
        results.notes.append(f"the country had {communities:,} communities, not {places.COUNTRY_COMMUNITIES:,}")


def send(session: Session, file: Path) -> ImportDivisionsResult:
    """Send the file and return what the service made of it."""
    with grpc.insecure_channel(session.stack.address) as channel:
        call = channel.stream_stream(
            COMMUNITIES + "ImportDivisions",
            request_serializer=ImportDivisionsRequest.SerializeToString,
            response_deserializer=ImportDivisionsResponse.FromString,
        )
        answers = call(_messages(session, file), metadata=(("authorization", session.stack.token),), timeout=_SECONDS)
        result = ImportDivisionsResult()
        for answer in answers:
            for error in answer.row_errors:
                raise RowsRefused(f"line {error.line}: {error.reason} {error.description}")
            result = answer.result
    return result


def _messages(session: Session, file: Path) -> Iterator[ImportDivisionsRequest]:
    config = ImportDivisionsConfig(request_id=f"{session.run}-country", document_number="bench")
    yield ImportDivisionsRequest(config=config)
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield ImportDivisionsRequest(chunk=chunk)
