"""Spot checks: a population that is frozen before there is a seed, a sample recomputed from outside, findings, and a result that stays."""

from __future__ import annotations

import asyncio
import hashlib

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from wushe.volunteer.v1 import service_record_service_pb2 as record_pb
from wushe.volunteer.v1 import spot_check_pb2
from wushe.volunteer.v1 import spot_check_service_pb2 as pb
from wushe.volunteer.v1.spot_check_events_pb2 import SpotCheckState

from shared.refusals import Refusal
from tests.integration.volunteer.records import NO_RECORD, RECORD, Records, account, project, stated
from tests.integration.volunteer.reviews import CHECK, NO_CHECK, SpotChecks, copied, crowd, entered, stored, told
from tests.integration.volunteer.running import ELSEWHERE, HOME, Running, day, request_id

CONFIRMED, DISPUTED = spot_check_pb2.SpotCheckItem.FINDING_CONFIRMED, spot_check_pb2.SpotCheckItem.FINDING_DISPUTED
STORED = {"name": NO_CHECK, "etag": "v1", "request_id": "bad"}


async def effective(running: Running, number: int) -> list[str]:
    """Put so many effective records of this morning on record."""
    clerk, who = Records(running, ("registrar", "1304"), subject="clerk"), await crowd(running, number)
    where = await project(running, backfilled=True)
    new = await entered(clerk, [stated(where, one, -2, 0) for one in who])
    seen = [record_pb.RecordAsSeen(name=one.name, etag=one.etag) for one in new]
    await Records(running)("BatchApproveRecords", record_pb.BatchApproveRecordsRequest(records=seen, request_id=request_id()))
    return [one.name for one in new]


def recomputed(seed: str, population: list[str], size: int) -> list[str]:
    """Draw the sample as anybody would who read how it is drawn."""
    return sorted(population, key=lambda name: hashlib.sha256((seed + name.partition("/")[2]).encode()).digest())[:size]


async def test_anybody_recomputes_the_sample_and_what_is_disputed_is_revoked_and_published(running: Running) -> None:  # noqa: PLR0915 # one story
    checks, auditor = SpotChecks(running), SpotChecks(running, ("auditor", "130402"), subject="auditor")
    viewer = SpotChecks(running, ("viewer", "130403"), subject="viewer")
    names = await effective(running, 12)
    frozen = await checks.create(size=5)
    assert (frozen.state, frozen.population_size, frozen.sample_size, frozen.seed) == (CHECK.STATE_FROZEN, 12, 5, "")
    late = await effective_later(running)
    population = await auditor_reads(checks, frozen.name)
    assert population == sorted(names)
    assert late not in population
    uuids = sorted(name.partition("/")[2] for name in population)
    assert hashlib.sha256("".join(f"{one}\n" for one in uuids).encode()).hexdigest() == frozen.population_digest
    drawn = await checks.change("Draw", frozen)
    assert (drawn.state, len(drawn.seed)) == (CHECK.STATE_DRAWN, 64)
    items = await checks.listed("ListSpotCheckItems", "items", drawn.name, page_size=2)
    sample = [one.service_record for one in items]
    assert sample == recomputed(drawn.seed, population, 5)
    with pytest.raises(Refusal) as again:
        await checks.change("Draw", drawn)
    assert again.value.reason == "ILLEGAL_TRANSITION"

    outside = next(name for name in names if name not in sample)
    clerk = SpotChecks(running, ("city_admin", "1304"), subject="clerk")
    wrong = ((clerk, sample[0], "SAME_HAND"), (checks, outside, "NOT_IN_SAMPLE"), (checks, NO_RECORD, "NOT_IN_SAMPLE"))
    for caller, record, reason in wrong:
        with pytest.raises(Refusal) as refused:
            await caller.find(drawn, record, CONFIRMED)
        assert refused.value.reason == reason
    await asyncio.gather(*(checks.find(drawn, name, CONFIRMED) for name in sample[:3]))
    with pytest.raises(Refusal) as open_ones:
        await checks.change("Publish", await checks.get(drawn.name))
    assert (open_ones.value.reason, open_ones.value.metadata) == ("ITEMS_UNCHECKED", {"unchecked": "2"})
    await Records(running).change("RevokeRecord", await Records(running).get(sample[4]), reason="本人声明未参加")
    await checks.find(drawn, sample[3], DISPUTED)
    after = await checks.find(drawn, sample[4], DISPUTED)
    assert (after.confirmed, after.disputed) == (3, 2)
    fallen = await Records(running).get(sample[3])
    assert (fallen.state, fallen.state_reason, await account(running, fallen.volunteer)) == (RECORD.STATE_REVOKED, "电话回访本人", (0, 0))
    with pytest.raises(Refusal) as twice:
        await checks.find(drawn, sample[0], DISPUTED)
    assert twice.value.reason == "ALREADY_CHECKED"

    with pytest.raises(Refusal) as unseen:
        await viewer.get(drawn.name)
    assert unseen.value.reason == "SPOT_CHECK_NOT_FOUND"
    assert await viewer.listed("ListSpotChecks", "spot_checks", "divisions/13") == []
    assert await auditor.listed("ListSpotChecks", "spot_checks", "divisions/13") == []  # a check of the whole city is not the county's
    published = await checks.change("Publish", after)
    assert await viewer.listed("ListSpotChecks", "spot_checks", "divisions/13") == [published] == [await viewer.get(drawn.name)]
    assert (published.disputed_per_10000, published.sample_size, published.population_digest) == (4000, 5, frozen.population_digest)
    public = await viewer.listed("ListSpotCheckItems", "items", drawn.name)
    assert [(one.service_record, one.finding, one.revoked) for one in public] == [
        *((name, CONFIRMED, False) for name in sample[:3]),
        (sample[3], DISPUTED, True),
        (sample[4], DISPUTED, False),
    ]
    assert {(one.note, one.checked_by) for one in public} == {("", "")}
    assert await viewer.listed("ListSpotCheckPopulation", "service_records", drawn.name, page_size=5) == population
    with pytest.raises(DBAPIError, match="a published spot check never changes"):
        async with running.service.database.transaction() as tx:
            await tx.execute(text("UPDATE spot_check SET disputed = 0"))

    facts = await told(running, "spot_check", SpotCheckState)
    assert [(kind, version) for _, kind, version, _ in facts] == [
        ("PopulationFrozen", 1),
        ("SampleDrawn", 2),
        *(("FindingRecorded", version) for version in range(3, 8)),
        ("SpotCheckPublished", 8),
    ]
    assert (facts[0][0], facts[0][3].population_digest, facts[0][3].seed) == (
        ["wushe.volunteer.v1.spot_check.130400"],
        frozen.population_digest,
        "",
    )
    assert await copied(running, "spot_check") == {drawn.name: 8}


async def effective_later(running: Running) -> str:
    """Put one more effective record on record, which comes too late for what is frozen."""
    clerk, [who] = Records(running, ("registrar", "1304"), subject="clerk"), await crowd(running, 1, sequence=2)
    one = await clerk.enter("RecordService", await project(running, backfilled=True), who)
    await Records(running).change("ApproveRecord", one)
    return one.name


async def auditor_reads(checks: SpotChecks, name: str) -> list[str]:
    """Return the whole population of a spot check."""
    return [str(one) for one in await checks.listed("ListSpotCheckPopulation", "service_records", name, page_size=5)]


async def test_a_public_draw_that_was_announced_is_the_seed_and_no_other_and_two_at_once_draw_once(running: Running) -> None:
    checks = SpotChecks(running)
    names = await effective(running, 4)
    announced = await checks.create(f"communities/{HOME}", size=9, seed_source="双色球第2026136期开奖号码")
    assert announced.sample_size == 4
    for content in ({}, {"public_seed": ""}):
        with pytest.raises(Refusal) as missing:
            await checks.change("Draw", announced, **content)
        assert (missing.value.reason, [each.field for each in missing.value.violations]) == ("SEED_MISMATCH", ["public_seed"])
    with pytest.raises(Refusal) as unannounced:
        await checks.change("Draw", await checks.create("divisions/130402"), public_seed="1")
    assert unannounced.value.reason == "SEED_MISMATCH"
    both = await asyncio.gather(
        *(checks.change("Draw", announced, public_seed=seed) for seed in ("01 07 13 22 25 31 + 09", "1")), return_exceptions=True
    )
    [drawn] = [one for one in both if not isinstance(one, BaseException)]
    assert [one.reason for one in both if isinstance(one, Refusal)] == ["STALE_ETAG"]
    items = await checks.listed("ListSpotCheckItems", "items", drawn.name)
    assert [one.service_record for one in items] == recomputed(drawn.seed, names, 4)
    with pytest.raises(Refusal) as nothing:
        await checks.create(f"communities/{ELSEWHERE}")
    assert nothing.value.reason == "NOTHING_TO_CHECK"
    first = await checks.create(size=2, request_id="once")
    assert await checks.create(size=2, request_id="once") == first


async def test_a_bad_spot_check_is_refused_by_name_and_field_and_nothing_is_stored(running: Running) -> None:
    checks = SpotChecks(running)
    period = {"first_day": day(2026, 2, 1), "last_day": day(2026, 3, 1)}
    good = {"division": "divisions/1304", "sample_size": 5, "request_id": "bad", **period}
    bad = {
        "a scope that ends nowhere": ("CreateSpotCheck", {**good, "division": "divisions/13040"}, "INVALID_FIELD", "division"),
        "a sample of none": ("CreateSpotCheck", {**good, "sample_size": 0}, "INVALID_FIELD", "sample_size"),
        "a last day to come": ("CreateSpotCheck", {**good, "last_day": day(2026, 3, 2)}, "PERIOD_MISMATCH", "last_day"),
        "a last day before the first": ("CreateSpotCheck", {**good, "last_day": day(2026, 1, 31)}, "PERIOD_MISMATCH", "last_day"),
        "367 days": ("CreateSpotCheck", {**good, "first_day": day(2025, 2, 28)}, "PERIOD_MISMATCH", "last_day"),
        "a day that is none": (
            "CreateSpotCheck",
            {**good, "first_day": {"year": 2026, "month": 2, "day": 30}},
            "INVALID_FIELD",
            "first_day",
        ),
        "no day": ("CreateSpotCheck", {**good, "first_day": None}, "INVALID_FIELD", "first_day"),
        "a blank source": ("CreateSpotCheck", {**good, "seed_source": "  "}, "MALFORMED_TEXT", "seed_source"),
        "no request id": ("CreateSpotCheck", {**good, "request_id": ""}, "INVALID_FIELD", "request_id"),
        "no etag": ("DrawSpotCheck", {**STORED, "etag": ""}, "INVALID_FIELD", "etag"),
        "no such check": ("PublishSpotCheck", STORED, "SPOT_CHECK_NOT_FOUND", "name"),
        "a record as a check": ("GetSpotCheck", {"name": NO_RECORD}, "INVALID_FIELD", "name"),
        "no finding": (
            "RecordFinding",
            {"name": NO_CHECK, "service_record": NO_RECORD, "note": "电话回访本人", "request_id": "bad"},
            "INVALID_FIELD",
            "finding",
        ),
        "a phone in a note": (
            "RecordFinding",
            {"name": NO_CHECK, "service_record": NO_RECORD, "finding": 1, "note": "电话13812345678", "request_id": "bad"},
            "INVALID_FIELD",
            "note",
        ),
        "a negative page": ("ListSpotCheckItems", {"parent": NO_CHECK, "page_size": -1}, "INVALID_FIELD", "page_size"),
        "a forged page": ("ListSpotChecks", {"parent": "divisions/1304", "page_token": "AAAA"}, "INVALID_PAGE_TOKEN", "page_token"),
    }
    before = await stored(running)
    for case, (method, content, reason, field) in bad.items():
        with pytest.raises(Refusal) as refused:
            await checks(method, getattr(pb, f"{method}Request")(**content))
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == (reason, [field]), case
    assert await stored(running) == before
