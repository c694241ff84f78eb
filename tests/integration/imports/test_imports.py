"""Lists of things that no service has: what the kit does for every kind of list."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterable
from typing import Any

import grpc
import pytest
from wushe.common.v1 import job_pb2
from wushe.common.v1.import_pb2 import ImportConfig
from wushe.common.v1.import_service_pb2 import ListImportOutcomesRequest, UndoImportRequest
from wushe.common.v1.import_service_pb2_grpc import ImportServiceStub
from wushe.common.v1.job_service_pb2 import CancelJobRequest, WatchJobRequest
from wushe.common.v1.job_service_pb2_grpc import JobServiceStub

from shared.jobs import Again, runner
from tests.integration.imports.contract import ImportPartsRequest, PartRow, PartRows
from tests.integration.imports.parts import Running
from tests.integration.kit.told import told, told_in_stream

COMPLETE = ImportPartsRequest(complete=True)
WAITING = "SELECT (SELECT count(*) FROM part_import) + (SELECT count(*) FROM part_import_portion) + count(*) FROM part_import_identity"
_keys = itertools.count()


def config(key: str = "", **changes: Any) -> Any:
    told = {"request_id": key or f"list-{next(_keys)}", "parent": "divisions/130402", "content_sha256": b"\x01" * 32, **changes}
    return ImportPartsRequest(config=ImportConfig(**told))


def row(line: int, name: str = "", colour: str = "red") -> Any:
    return PartRow(line=line, part_name=name or f"part {line}", colour=colour)


def message(*rows: Any) -> Any:
    return ImportPartsRequest(rows=PartRows(rows=rows))


async def send(running: Running, sent: Iterable[Any], *grants: tuple[str, str]) -> list[Any]:
    call = running.send(iter(sent), metadata=running.signed(*grants))
    return [answer async for answer in call]


async def watched(running: Running, name: str) -> job_pb2.Job:
    watch = JobServiceStub(running.channel).WatchJob(WatchJobRequest(name=name), metadata=running.signed())
    job: job_pb2.Job = [answer.job async for answer in watch][-1]
    return job


async def imported(running: Running, rows: Iterable[Any], **told: Any) -> job_pb2.Job:
    return await watched(running, (await send(running, [config(**told), message(*rows), COMPLETE]))[-1].job.name)


async def outcomes(running: Running, job: str, *grants: tuple[str, str], **wanted: Any) -> list[Any]:
    request = ListImportOutcomesRequest(parent=job, **{"page_size": 2, **wanted})
    found: list[Any] = []
    while True:
        page = await ImportServiceStub(running.channel).ListImportOutcomes(request, metadata=running.signed(*grants))
        found += page.outcomes
        if not page.next_page_token:
            return found
        request.page_token = page.next_page_token


def undo(running: Running, job: str, key: str = "undo", reason: str = "名单有误") -> Any:
    request = UndoImportRequest(name=job, reason=reason, request_id=key)
    return ImportServiceStub(running.channel).UndoImport(request, metadata=running.signed())


async def test_every_row_has_an_outcome_and_what_it_says_is_masked_unless_it_is_public(running: Running) -> None:
    rows = [row(2, "wheel"), row(3, "WHEEL"), row(4, "axle", "pink"), row(5, "axles", "粉红色"), row(9, "hub")]
    job = await imported(running, rows)
    assert (job.kind, job.state, job.done_count, job.refused_count) == ("part_import", job_pb2.Job.STATE_SUCCEEDED, 5, 3)
    found = {one.line: one for one in await outcomes(running, job.name)}
    refused = {line: one.refusal for line, one in found.items() if one.HasField("refusal")}
    assert {line: (one.reason, one.column, one.masked_value, one.first_line) for line, one in refused.items()} == {
        3: ("DUPLICATE_ROW", "part_name", "", 2),
        4: ("INVALID_FIELD", "colour", "pink", 0),
        5: ("INVALID_FIELD", "colour", "粉*色", 0),
    }
    assert [one.line for one in await outcomes(running, job.name, refused_only=True)] == list(refused)
    assert sorted(one.resource for one in found.values() if one.resource) == await running.scalar(
        "SELECT array_agg('parts/' || id ORDER BY id) FROM part"
    )
    again = await imported(running, [row(1, "wheel")])
    [one] = await outcomes(running, again.name)
    assert (one.refusal.reason, one.refusal.column, one.refusal.masked_value) == ("NAME_TAKEN", "part_name", "w***l")
    assert await running.scalar(WAITING) == 0


async def test_a_row_that_is_refused_half_way_leaves_nothing_and_the_others_stand(running: Running) -> None:
    job = await imported(running, [row(1, "right glove"), row(2, "glove", "both"), row(3, "hat")])
    assert [one.line for one in await outcomes(running, job.name, refused_only=True)] == [2]
    assert await running.scalar("SELECT array_agg(name ORDER BY name) FROM part") == ["hat", "right glove"]


async def test_a_dry_run_asks_the_database_too_and_leaves_nothing(running: Running) -> None:
    await imported(running, [row(1, "wheel")])
    job = await imported(running, [row(1, "wheel"), row(2, "axle"), row(3, "axle")], validate_only=True)
    assert [(one.line, one.resource, one.refusal.reason) for one in await outcomes(running, job.name)] == [
        (1, "", "NAME_TAKEN"), (2, "", ""), (3, "", "DUPLICATE_ROW"),
    ]  # fmt: skip
    assert await running.scalar("SELECT count(*) FROM part") == 1


async def test_a_broken_stream_goes_on_behind_the_line_that_the_server_names_and_rows_wait_sealed(running: Running) -> None:
    [*_, broken] = await send(running, [config("broken"), message(*map(row, range(1, 13)))])
    assert (broken.received_line, broken.job.state) == (12, job_pb2.Job.STATE_RECEIVING)
    waiting = await running.scalar("SELECT string_agg(t::text, '') FROM part_import_portion t")
    assert b"part 1".hex() not in waiting
    again = await send(running, [config("broken"), message(*map(row, range(10, 26))), message(*map(row, range(1, 26))), COMPLETE])
    assert [one.received_line for one in again] == [12, 25, 25, 25]
    job = await watched(running, again[-1].job.name)
    assert (job.name, job.done_count, job.refused_count) == (broken.job.name, 25, 0)
    assert {one.job.state for one in await send(running, [config("broken"), COMPLETE])} == {job_pb2.Job.STATE_SUCCEEDED}
    assert await running.scalar("SELECT count(*) FROM part") == 25


async def test_two_streams_of_one_list_at_once_keep_each_row_once(running: Running) -> None:
    portions = [message(*map(row, range(start, start + 5))) for start in range(1, 51, 5)]
    both = await asyncio.gather(*(send(running, [config("both"), *portions]) for _ in range(2)))
    assert {answers[-1].received_line for answers in both} == {50}
    [*_, answer] = await send(running, [config("both"), COMPLETE])
    job = await watched(running, answer.job.name)
    assert (job.total_count, job.done_count, job.refused_count) == (50, 50, 0)


@pytest.mark.parametrize(
    ("sent", "reason", "field"),
    [
        ([message(row(1))], "ROWS_OUT_OF_ORDER", "config"),
        ([config(), config()], "ROWS_OUT_OF_ORDER", "config"),
        ([config(), message(row(2), row(2))], "ROWS_OUT_OF_ORDER", "rows.rows"),
        ([config(), message(row(0))], "ROWS_OUT_OF_ORDER", "rows.rows"),
        ([config("closed"), COMPLETE, message(row(1))], "IMPORT_CLOSED", "rows"),
        ([config("", parent="divisions/130403")], "DIVISION_OUT_OF_SCOPE", ""),
        ([config("", parent="130402")], "INVALID_FIELD", "config.parent"),
        ([config("", content_sha256=b"")], "INVALID_FIELD", "config.content_sha256"),
    ],
)
async def test_a_stream_out_of_order_is_refused_by_name_and_nothing_is_kept(
    running: Running, sent: list[Any], reason: str, field: str
) -> None:
    _, why = await told_in_stream(running.send(iter(sent), metadata=running.signed()))
    assert (why.reason, why.domain, why.fields) == (reason, "wushe.common", (field,) if field else ())
    assert await running.scalar("SELECT count(*) FROM part_import_portion") == 0


async def test_the_same_request_with_another_file_is_refused(running: Running) -> None:
    await send(running, [config("file"), message(row(1))])
    _, why = await told_in_stream(running.send(iter([config("file", content_sha256=b"\x02" * 32)]), metadata=running.signed()))
    assert why.reason == "REQUEST_ID_REUSED"


async def test_an_import_is_taken_back_as_a_whole_or_not_at_all(running: Running) -> None:
    job = await imported(running, map(row, range(1, 26)))
    await running.scalar("UPDATE part SET used = name = 'part 7' RETURNING 1")
    used = await running.scalar("SELECT id FROM part WHERE used")
    why = await told(undo(running, job.name, "first"))
    assert (why.reason, why.metadata) == ("IMPORT_IN_USE", {"resource": f"parts/{used}"})
    assert await running.scalar("SELECT count(*) FROM part") == 25
    await running.scalar("UPDATE part SET used = false RETURNING 1")
    begun = (await undo(running, job.name)).job
    assert (await undo(running, job.name)).job.name == begun.name
    done = await watched(running, begun.name)
    assert (done.kind, done.state, done.done_count) == ("part_import_undo", job_pb2.Job.STATE_SUCCEEDED, 25)
    assert await running.scalar("SELECT count(*) FROM part") == 0
    assert (await told(undo(running, job.name, "late"))).reason == "ILLEGAL_TRANSITION"
    assert (await told(undo(running, begun.name, "itself"))).reason == "JOB_NOT_FOUND"
    assert (await told(undo(running, job.name, "number", "见 13812345678"))).reason == "INVALID_FIELD"


async def test_whoever_may_not_see_an_import_does_not_find_it(running: Running) -> None:
    job = await imported(running, [row(1)])
    for stranger in (("registrar", "130403"), ("city_admin", "1304")):  # of another county, and of a role without lists of parts
        with pytest.raises(grpc.aio.AioRpcError, match="no such job"):
            await outcomes(running, job.name, stranger)
    with pytest.raises(grpc.aio.AioRpcError, match="no such job"):
        await outcomes(running, "jobs/01900000-0000-7000-8000-000000000000")


async def test_a_step_that_fails_is_taken_again_and_nothing_is_doubled(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "PAUSE_SECONDS", 0.01)
    running.importable.faults = [RuntimeError("part 1"), OSError(), Again()]
    job = await imported(running, map(row, range(1, 26)))
    assert (job.state, job.done_count, job.refused_count) == (job_pb2.Job.STATE_SUCCEEDED, 25, 0)
    assert await running.scalar("SELECT count(*) FROM part") == await running.scalar("SELECT count(*) FROM part_import_outcome") == 25


async def test_a_cancelled_import_forgets_its_rows(running: Running) -> None:
    [*_, answer] = await send(running, [config("cancelled"), message(row(1))])
    cancel = CancelJobRequest(name=answer.job.name, request_id="cancel")
    await JobServiceStub(running.channel).CancelJob(cancel, metadata=running.signed())
    assert await running.scalar(WAITING) == await running.scalar("SELECT count(*) FROM part") == 0
