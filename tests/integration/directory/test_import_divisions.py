"""Imports of code lists, as a caller sees them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from google.type.date_pb2 import Date
from wushe.directory.v1 import community_pb2
from wushe.directory.v1 import community_service_pb2 as pb

from services.directory.domain import refusals as r
from shared.errors import RemoteFault
from shared.refusals import InvalidField, Refusal, RequestIdReused
from tests.integration.directory.code_list import FIRST, changes, events, ordered, rename, stored
from tests.integration.directory.persons import PLACES
from tests.integration.directory.running import HANDAN, CommunityClient, Directory, csv

NEW_TOWNSHIP = ("130402009", "新街道", "TOWNSHIP", "130402")
NEW_COMMUNITY = ("130402009001", "新社区居委会", "COMMUNITY", "130402009")
HOLDS = {"effective_date": Date(year=2026, month=1, day=1)}


async def rejected(caller: CommunityClient, file: bytes, **config: Any) -> tuple[Refusal, list[tuple[int, str, str]]]:
    """Import a list that must be refused; return the refusal and the rows that were told before it."""
    rows: list[tuple[int, str, str]] = []
    settings = pb.ImportDivisionsConfig(**{"request_id": "bad", "document_number": "test", **config})
    requests = [pb.ImportDivisionsRequest(config=settings), pb.ImportDivisionsRequest(chunk=file)]
    try:
        async for answer in caller.stream("ImportDivisions", requests):
            rows += [(error.line, error.column, error.reason) for error in answer.row_errors]
            assert all(error.description for error in answer.row_errors)
    except Refusal as refused:
        return refused, rows
    raise AssertionError("the list was taken")


async def test_handans_real_list_is_taken_whole_and_a_second_time_changes_nothing(directory: Directory) -> None:
    caller = directory.communities()
    [answer] = await caller.load(HANDAN.read_bytes(), chunk=1000)
    assert (answer.result.created_division_count, answer.result.created_community_count) == (268, 5835)
    before = await stored(directory)
    [again] = await caller.load(HANDAN.read_bytes(), request_id="again")
    assert (again.result.unchanged_count, again.result.row_count) == (6103, 6103)
    after = await stored(directory)
    assert {table for table in before if before[table] != after[table]} == {"idempotency"}


async def test_every_row_has_its_history_and_its_event(places: Directory) -> None:
    published = await events(places)
    assert len(published) == 9
    assert {event.version for _, event in published} == {1}
    assert [subjects for subjects, event in published if event.subject == "divisions/13"] == [["wushe.directory.v1.division.130000"]]
    community = await places.communities().get(FIRST)
    assert community.profile.kind == community_pb2.CommunityProfile.KIND_RESIDENTS_COMMITTEE
    assert not community.HasField("valid_from")
    [change] = await changes(places.communities(), FIRST)
    assert (change.kind, change.document_number) == (community_pb2.CommunityChange.KIND_IMPORTED, "test")


async def test_a_list_cut_between_any_two_bytes_is_the_same_list(directory: Directory) -> None:
    [answer] = await directory.communities().load(PLACES, chunk=1)
    assert answer.result.created_community_count == 3


async def test_a_newer_list_renames_what_it_names_otherwise(places: Directory) -> None:
    caller = places.communities()
    rows = csv(
        ("130402001", "火磨路街道", "TOWNSHIP", "130402"), (FIRST, "新甲社区居委会", "COMMUNITY", "130402001"), NEW_TOWNSHIP, NEW_COMMUNITY
    )
    [answer] = await caller.load(rows, request_id="newer", **HOLDS)
    result = answer.result
    assert (result.renamed_count, result.created_division_count, result.created_community_count) == (2, 1, 1)
    renamed = await caller.get(FIRST)
    assert renamed.full_path == "河北省/邯郸市/邯山区/火磨路街道/新甲社区居委会"
    assert (renamed.version, renamed.profile.kind) == (2, 1)
    assert (await changes(caller, FIRST))[1].effective_date == HOLDS["effective_date"]
    assert sorted(event.type.rpartition(".")[2] for _, event in (await events(places))[9:]) == [
        "CommunityImported",
        "CommunityRenamed",
        "DivisionImported",
        "DivisionRenamed",
    ]
    assert (await caller.get(NEW_COMMUNITY[0])).valid_from == HOLDS["effective_date"]


BAD_ROWS: dict[str, tuple[bytes, list[tuple[int, str, str]]]] = {
    "an unknown parent": (csv(NEW_COMMUNITY), [(2, "parent_code", "UNKNOWN_PARENT")]),
    "a bad parent and all below it": (
        csv(("130402009", "", "TOWNSHIP", "130402"), NEW_COMMUNITY),
        [(2, "name", "MALFORMED_NAME"), (3, "parent_code", "UNKNOWN_PARENT")],
    ),
    "a code that stands twice": (csv(NEW_TOWNSHIP, NEW_TOWNSHIP), [(3, "code", "DUPLICATE_CODE")]),
    "a code with two names": (
        csv(NEW_TOWNSHIP, ("130402009", "别街道", "TOWNSHIP", "130402")),
        [(2, "code", "DUPLICATE_CODE"), (3, "code", "DUPLICATE_CODE")],
    ),
    "full-width digits": (csv(("１３０４０２００９", "新街道", "TOWNSHIP", "130402")), [(2, "code", "MALFORMED_CODE")]),
    "a level that is not the code's": (csv(("130402009", "新街道", "COUNTY", "130402")), [(2, "level", "MALFORMED_CODE")]),
    "a parent that is not the code's": (csv(("130402009", "新街道", "TOWNSHIP", "130403")), [(2, "parent_code", "PARENT_MISMATCH")]),
    "a row too short": (csv(("130402009", "新街道")), [(2, "", "MALFORMED_CSV")]),
    "a place outside the caller's scope": (csv(("14", "山西省", "PROVINCE", "")), [(2, "code", "DIVISION_OUT_OF_SCOPE")]),
    "a renaming without a date": (csv((FIRST, "新甲", "COMMUNITY", "130402001")), [(2, "", "EFFECTIVE_DATE_MISSING")]),
}


async def test_every_bad_row_is_told_and_refuses_the_whole_list(places: Directory) -> None:
    caller = places.communities()
    before = await stored(places)
    for case, (file, faults) in BAD_ROWS.items():
        refusal, told = await rejected(caller, file + b"130402008,\xe5\xa5\xbd\xe8\xa1\x97\xe9\x81\x93,TOWNSHIP,130402\n")
        assert told == faults, case
        assert isinstance(refusal, r.ImportRejected), case
        assert refusal.metadata["refused_count"] == str(len(faults)), case
        assert await stored(places) == before, case


async def test_the_good_rows_are_kept_when_asked_and_what_lies_below_bad_ones_is_not(places: Directory) -> None:
    file = csv(NEW_TOWNSHIP, NEW_COMMUNITY, ("130402008", "", "TOWNSHIP", "130402"), ("130402008001", "孤", "COMMUNITY", "130402008"))
    errors, result = await places.communities().load(file, request_id="keep", keep_good_rows=True)
    assert [error.line for error in errors.row_errors] == [4, 5]
    tally = result.result
    assert (tally.row_count, tally.refused_count, tally.created_division_count, tally.created_community_count) == (4, 2, 1, 1)
    assert (await places.communities().get(NEW_COMMUNITY[0])).display_name == NEW_COMMUNITY[1]
    again = await places.communities().load(file, request_id="keep", keep_good_rows=True)
    assert again == [errors, result]


async def test_a_dry_run_tells_the_same_and_stores_nothing(places: Directory) -> None:
    caller = places.communities()
    before = await stored(places)
    [answer] = await caller.load(csv(NEW_TOWNSHIP, NEW_COMMUNITY), request_id="dry", validate_only=True)
    assert (answer.result.created_division_count, answer.result.created_community_count) == (1, 1)
    refusal, told = await rejected(caller, BAD_ROWS["an unknown parent"][0], validate_only=True)
    assert isinstance(refusal, r.ImportRejected)
    assert told == BAD_ROWS["an unknown parent"][1]
    assert await stored(places) == before


async def test_an_ended_community_is_left_alone_by_its_own_name_and_not_renamed(places: Directory) -> None:
    caller = places.communities()
    await caller("AbolishCommunity", pb.AbolishCommunityRequest(name=f"communities/{FIRST}", etag="v1", **ordered()))
    [answer] = await caller.load(PLACES, request_id="old-list")
    assert answer.result.unchanged_count == 9
    refusal, told = await rejected(caller, csv((FIRST, "新甲", "COMMUNITY", "130402001")), **HOLDS)
    assert isinstance(refusal, r.ImportRejected)
    assert told == [(2, "code", "COMMUNITY_ENDED")]


async def test_a_list_is_not_dated_before_the_last_change_of_what_it_renames(places: Directory) -> None:
    caller = places.communities()
    await rename(caller, FIRST, "春风社区")
    _, told = await rejected(caller, csv((FIRST, "秋风社区", "COMMUNITY", "130402001")), **HOLDS)
    assert told == [(2, "", "EFFECTIVE_DATE_TOO_EARLY")]


async def test_a_repeated_import_is_answered_as_the_first_time(places: Directory) -> None:
    caller = places.communities()
    [again] = await caller.load(PLACES)
    assert (again.result.created_community_count, again.result.unchanged_count) == (3, 0)
    with pytest.raises(RequestIdReused):
        await caller.load(PLACES + b"\n")


async def test_two_imports_at_once_leave_each_row_once(directory: Directory) -> None:
    caller = directory.communities()
    answers = await asyncio.gather(*(caller.load(PLACES, request_id=f"twin-{n}") for n in range(4)))
    assert sorted(answer.result.created_community_count for [answer] in answers) == [0, 0, 0, 3]
    assert len(await events(directory)) == 9


async def test_an_import_beside_creations_of_its_own_codes_ends_well(places: Directory) -> None:
    caller = places.communities()
    codes = [f"130402001{n:03d}" for n in range(100, 160)]
    rows = [(code, f"名{code}", "COMMUNITY", "130402001") for code in codes]
    creations = [caller("CreateCommunity", pb.CreateCommunityRequest(code=code, display_name=f"名{code}", **ordered())) for code in codes]
    outcomes = await asyncio.gather(caller.load(csv(*rows), request_id="beside"), *creations, return_exceptions=True)
    assert not isinstance(outcomes[0], BaseException), outcomes[0]
    assert {type(outcome).__name__ for outcome in outcomes[1:]} <= {"CreateCommunityResponse", "CodeTaken"}
    for code in codes:
        assert [change.version for change in await changes(caller, code)] == [1]


CONFIG = pb.ImportDivisionsRequest(config=pb.ImportDivisionsConfig(request_id="form", document_number="test"))
CHUNK = pb.ImportDivisionsRequest(chunk=csv(NEW_TOWNSHIP))
BAD_STREAMS: dict[str, tuple[list[pb.ImportDivisionsRequest], type[Refusal], str]] = {
    "nothing at all": ([], InvalidField, "config"),
    "a chunk first": ([CHUNK, CONFIG], InvalidField, "config"),
    "the config twice": ([CONFIG, CONFIG, CHUNK], InvalidField, "config"),
    "no chunk": ([CONFIG], InvalidField, "chunk"),
    "no heading": ([CONFIG, pb.ImportDivisionsRequest(chunk=b"130402009,x,TOWNSHIP,130402\n")], r.MalformedCsv, "chunk"),
    "an open quote": ([CONFIG, pb.ImportDivisionsRequest(chunk=csv(('"130402009', "x")))], r.MalformedCsv, "chunk"),
    "GBK": ([CONFIG, pb.ImportDivisionsRequest(chunk=csv(NEW_TOWNSHIP).decode().encode("gbk"))], r.MalformedCsv, "chunk"),
    "a future list": (
        [
            pb.ImportDivisionsRequest(
                config=pb.ImportDivisionsConfig(request_id="form", document_number="t", effective_date=Date(year=2027, month=1, day=1))
            ),
            CHUNK,
        ],
        r.EffectiveDateInFuture,
        "config.effective_date",
    ),
    "no request_id": (
        [pb.ImportDivisionsRequest(config=pb.ImportDivisionsConfig(document_number="t")), CHUNK],
        InvalidField,
        "config.request_id",
    ),
    "an empty message": ([CONFIG, pb.ImportDivisionsRequest()], InvalidField, "content"),
}


async def test_every_stream_that_is_no_import_is_refused_by_name(places: Directory) -> None:
    caller = places.communities()
    before = await stored(places)
    for case, (requests, refusal, field) in BAD_STREAMS.items():
        with pytest.raises(refusal) as refused:
            async for _ in caller.stream("ImportDivisions", requests):
                pass
        assert refused.value.violations[0].field == field, case
    assert await stored(places) == before


_RECORDING = (
    "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%INSERT INTO community (%' AND pid <> pg_backend_pid()"
)


async def test_an_import_that_loses_its_database_in_the_middle_leaves_nothing(directory: Directory) -> None:
    before = await stored(directory)
    importing = asyncio.create_task(directory.communities().load(HANDAN.read_bytes()))
    async with directory.service.database.session() as session, asyncio.timeout(30):
        while not await session.fetchval(f"SELECT count(pg_terminate_backend(pid)) {_RECORDING} AND state = 'active'"):  # noqa: ASYNC110
            await asyncio.sleep(0.005)
    with pytest.raises(RemoteFault):
        await importing
    assert await stored(directory) == before
    [answer] = await directory.communities().load(HANDAN.read_bytes())
    assert answer.result.created_community_count == 5835


async def test_a_caller_who_leaves_in_the_middle_leaves_nothing(directory: Directory) -> None:
    before = await stored(directory)
    importing = asyncio.create_task(directory.communities().load(HANDAN.read_bytes()))
    await recording(directory)
    importing.cancel()
    await asyncio.gather(importing, return_exceptions=True)
    await recording(directory, ended=True)
    assert await stored(directory) == before


async def recording(directory: Directory, *, ended: bool = False) -> None:
    """Wait until an import records communities, or until none does any more."""
    async with asyncio.timeout(20), directory.service.database.session() as session:
        while await session.fetchval(f"SELECT count(*) > 0 {_RECORDING} AND state <> 'idle'") is ended:  # noqa: ASYNC110 # another's work
            await asyncio.sleep(0.005)
