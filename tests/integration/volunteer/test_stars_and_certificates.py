"""From service to stars and certificates, and back: what stood on hours that were revoked falls with them."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from google.type.date_pb2 import Date
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from wushe.common.v1.replication_service_pb2 import ListDigestsRequest, StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.volunteer.v1 import certificate_service_pb2 as pb
from wushe.volunteer.v1 import star_service_pb2 as stars_pb
from wushe.volunteer.v1.certificate_events_pb2 import CertificateState
from wushe.volunteer.v1.star_events_pb2 import StarState

from shared.digests import digests
from shared.refusals import DivisionOutOfScope, IllegalTransition, Refusal, RoleNotAllowed, StaleEtag
from tests.integration.directory.persons import CONGTAI, HANSHAN
from tests.integration.directory.running import Client
from tests.integration.volunteer.recognition import (
    ISSUER,
    NO_STAR,
    NOT_FOUND,
    REVOKED,
    STAR,
    VALID,
    Anybody,
    Caller,
    a_project,
    hundred_hours,
    told,
)
from tests.integration.volunteer.records import RECORD, Records, project
from tests.integration.volunteer.reviews import SCORE, Reviews
from tests.integration.volunteer.running import HOME, Running, request_id
from tests.integration.volunteer.teams import active


@pytest.fixture
def desk(running: Running) -> Caller:
    return Caller(running)


async def test_from_service_to_a_star_and_a_certificate_and_all_fall_with_one_record(running: Running, desk: Caller) -> None:
    volunteer, records = await hundred_hours(running, desk)
    with pytest.raises(Refusal) as refused:
        await desk.apply(volunteer.name, 2)
    assert (refused.value.reason, refused.value.metadata) == (
        "HOURS_BELOW_THRESHOLD",
        {"required_minutes": "18000", "effective_minutes": "6000"},
    )
    star = await desk.star("Approve", await desk.apply(volunteer.name))
    assert (star.state, star.level, star.required_minutes, star.counted_minutes) == (STAR.STATE_GRANTED, 1, 6000, 6000)
    whole = await desk.certificate("Issue", await desk.request(volunteer.name))
    visits = await desk.certificate("Issue", await desk.request(volunteer.name, projects=[records[-1].project]))
    waiting = await desk.request(volunteer.name)
    paper = await desk.paper(whole.name)
    assert (paper.content.volunteer_display_name, paper.content.volunteer_number) == ("样本人", volunteer.volunteer_number)
    assert [(one.display_name, one.minutes, one.record_count) for one in paper.content.services] == [("植树", 4500, 6), ("敬老", 1500, 2)]
    assert (whole.certified_minutes, whole.record_count, whole.issuer) == (6000, 8, ISSUER)

    anybody = Anybody(running)
    valid = await anybody.verify(whole.number.lower(), f"{paper.content.check_code[:4]}-{paper.content.check_code[4:]}")
    assert (valid.verdict, valid.issuer_display_name, valid.certified_minutes) == (VALID, ISSUER.display_name, 6000)
    assert valid.issue_date == Date(year=2026, month=3, day=1)
    nothing = pb.VerifyCertificateResponse(verdict=NOT_FOUND)
    assert await anybody.verify(whole.number, "22222222") == nothing == await anybody.verify("2" * 12, paper.content.check_code)
    assert await anybody.verify(whole.number, (await desk.paper(visits.name)).content.check_code) == nothing

    await desk.revoke(records[0])

    assert await desk.stars(volunteer.name) == [(1, "WITHDRAWN")]
    assert sorted(await desk.certificates(volunteer.name)) == ["ISSUED", "REJECTED", "REVOKED"]
    after = await desk.paper(whole.name)
    assert (after.certificate.cause, after.certificate.number) == (records[0].name, whole.number)
    revoked = await anybody.verify(whole.number, paper.content.check_code)
    assert revoked.verdict == REVOKED
    assert revoked.revoke_date == Date(year=2026, month=3, day=1)
    assert (await anybody.verify(visits.number, (await desk.paper(visits.name)).content.check_code)).verdict == VALID
    assert (await desk.paper(waiting.name)).certificate.cause == records[0].name

    kinds = [(event.type.rpartition(".")[2], event.version) for event in await told(running, "star")]
    assert kinds == [("StarApplied", 1), ("StarGranted", 2), ("StarWithdrawn", 3)]
    state = StarState()
    assert (await told(running, "star"))[-1].data.Unpack(state)
    assert (state.state, state.cause) == (STAR.STATE_WITHDRAWN, records[0].name)
    fallen = [event for event in await told(running, "certificate") if event.type.endswith(("Revoked", "Rejected"))]
    assert sorted((event.type.rpartition(".")[2], event.version, event.subject) for event in fallen) == sorted(
        [("CertificateRevoked", 3, whole.name), ("CertificateRejected", 2, waiting.name)]
    )
    for event in await told(running, "certificate"):
        said = CertificateState()
        assert event.data.Unpack(said)
        for secret in (paper.content.check_code, ISSUER.handler, ISSUER.contact, "样本人"):
            assert secret.encode() not in event.SerializeToString()
    assert await running.scalar("SELECT count(*) FROM star_change") == 3
    assert await running.scalar("SELECT count(*) FROM certificate_change") == 7
    again = await desk.serve(volunteer, 12.5, await a_project(running))
    assert (await desk.star("Approve", await desk.apply(volunteer.name))).state == STAR.STATE_GRANTED
    await desk.correct(again, 12.25)
    assert await desk.stars(volunteer.name, page_size=1) == [(1, "WITHDRAWN"), (1, "WITHDRAWN")]


async def test_hours_that_a_reviewer_takes_back_by_their_flag_take_star_and_certificate_with_them(running: Running, desk: Caller) -> None:
    volunteer, old = await active(running), await a_project(running, "植树")
    for _ in range(7):
        await desk.serve(volunteer, 12.5, old)
    records, reviews = Records(running), Reviews(running)
    where = await project(running, volunteer)
    running.directory.clock.advance(timedelta(hours=13))  # 01:00 of the next day
    checked_in = await records.check_in(where, volunteer.name)
    running.directory.clock.advance(timedelta(hours=15))
    bought = await records.check_out(checked_in)
    await desk.star("Approve", await desk.apply(volunteer.name))
    await desk.certificate("Issue", await desk.request(volunteer.name))
    [fallen] = await reviews.decide("RevokeFlagged", await reviews.score(bought.name))
    assert (fallen.state, (await records.get(bought.name)).state) == (SCORE.STATE_UPHELD, RECORD.STATE_REVOKED)
    assert await desk.stars(volunteer.name) == [(1, "WITHDRAWN")]
    assert await desk.certificates(volunteer.name) == ["REVOKED"]


async def test_what_does_not_lower_a_record_lets_everything_stand_and_what_was_asked_for_waits(running: Running, desk: Caller) -> None:
    volunteer, records = await hundred_hours(running, desk)
    applied = await desk.apply(volunteer.name)
    certificate = await desk.certificate("Issue", await desk.request(volunteer.name))
    longer = await desk.correct(records[0], 13)
    assert (await desk.stars(volunteer.name), await desk.certificates(volunteer.name)) == ([(1, "APPLIED")], ["ISSUED"])
    await desk.correct(longer, 12)
    assert await desk.stars(volunteer.name) == [(1, "APPLIED")]
    with pytest.raises(Refusal) as refused:
        await desk.star("Approve", applied)
    assert refused.value.reason == "HOURS_BELOW_THRESHOLD"
    assert (await desk.paper(certificate.name)).certificate.cause == records[0].name
    assert (await desk.star("Reject", applied, reason="时长不足")).state == STAR.STATE_REJECTED
    with pytest.raises(IllegalTransition):
        await desk.certificate("Revoke", (await desk.paper(certificate.name)).certificate, reason="再次撤销")


async def test_a_star_granted_and_a_certificate_asked_for_while_hours_are_revoked_never_stand(running: Running, desk: Caller) -> None:
    """Whoever comes second sees the first: in no order is anything left on hours that went."""
    people = [await hundred_hours(running, desk, sequence) for sequence in range(1, 5)]
    applied = [await desk.apply(volunteer.name) for volunteer, _ in people]
    asked = [await desk.request(volunteer.name) for volunteer, _ in people]
    calls = [
        call
        for (volunteer, records), star, certificate in zip(people, applied, asked, strict=True)
        for call in (
            desk.star("Approve", star),
            desk.revoke(records[0]),
            desk.request(volunteer.name),
            desk.certificate("Issue", certificate),
        )
    ]
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert all(isinstance(one, Refusal) or not isinstance(one, BaseException) for one in outcomes), outcomes
    assert await running.scalar("SELECT count(*) FROM service_record WHERE state = 5") == 4
    assert await running.scalar("SELECT count(*) FROM star WHERE state = 2") == 0
    assert (
        await running.scalar("""
            SELECT count(*) FROM certificate JOIN certificate_record ON certificate_id = certificate.id
            JOIN service_record ON service_record.id = record_id WHERE certificate.state <= 2 AND service_record.state <> 3
        """)
        == 0
    )


async def test_a_star_is_applied_for_once_decided_at_its_level_and_repeated_safely(running: Running, desk: Caller) -> None:
    volunteer, _ = await hundred_hours(running, desk)
    rule = (await desk("GetStarRule", stars_pb.GetStarRuleRequest())).rule
    assert (list(rule.level_hours), rule.approver_level) == ([100, 300, 600, 1000, 1500], stars_pb.APPROVER_LEVEL_COUNTY)
    outcomes = await asyncio.gather(*(desk.apply(volunteer.name) for _ in range(4)), return_exceptions=True)
    [star] = [one for one in outcomes if not isinstance(one, BaseException)]
    refusals = [one for one in outcomes if isinstance(one, Refusal)]
    assert [(one.reason, one.metadata) for one in refusals] == [("STAR_ALREADY_HELD", {"star": star.name})] * 3
    street = Caller(running, ("reviewer", HOME[:9]))
    with pytest.raises(Refusal) as refused:
        await street.star("Approve", star)
    assert (refused.value.reason, refused.value.metadata) == ("APPROVER_LEVEL_TOO_LOW", {"approver_level": "APPROVER_LEVEL_COUNTY"})
    assert (await street("GetStar", stars_pb.GetStarRequest(name=star.name))).star == star
    with pytest.raises(RoleNotAllowed):
        await Caller(running, ("registrar", HANSHAN)).star("Approve", star)
    county, key = Caller(running, ("reviewer", HANSHAN)), request_id()
    granted = await county.star("Approve", star, request_id=key)
    assert await county.star("Approve", star, request_id=key) == granted
    with pytest.raises(StaleEtag):
        await county.star("Approve", star)
    stranger = Caller(running, ("city_admin", CONGTAI))
    for ask in (
        lambda name: stranger("GetStar", stars_pb.GetStarRequest(name=name)),
        lambda name: stranger.star("Approve", star, name=name),
    ):
        answers = []
        for name in (star.name, NO_STAR):
            with pytest.raises(Refusal) as unseen:
                await ask(name)
            answers.append((unseen.value.reason, str(unseen.value), unseen.value.metadata))
        assert answers[0] == answers[1] == ("STAR_NOT_FOUND", answers[0][1], {})
    with pytest.raises(Refusal) as unseen:
        await stranger.stars(volunteer.name)
    assert unseen.value.reason == "VOLUNTEER_NOT_FOUND"
    with pytest.raises(DivisionOutOfScope):
        await stranger.stars(f"divisions/{HANSHAN}")
    assert await county.stars(f"divisions/{HANSHAN}") == [(1, "GRANTED")]
    assert await county.stars(f"divisions/{HANSHAN}", state=STAR.STATE_APPLIED) == []


async def test_a_copy_of_stars_and_certificates_can_be_compared_and_filled(running: Running, desk: Caller) -> None:
    volunteer, _ = await hundred_hours(running, desk)
    star = await desk.star("Approve", await desk.apply(volunteer.name))
    certificates = [await desk.request(volunteer.name), await desk.certificate("Issue", await desk.request(volunteer.name))]
    held = {"star": [(star.name, 2)], "certificate": [(one.name, one.version) for one in certificates]}
    copier = Client(ReplicationServiceStub(running.channel), running.directory.token(("system", "*")))
    for kind, versions in held.items():
        answer = await copier("ListDigests", ListDigestsRequest(aggregate_type=kind))
        theirs = {digest.bucket: (digest.count, digest.digest) for digest in answer.digests}
        assert theirs == {bucket: (held.count, held.digest) for bucket, held in digests(versions).items()}
        for names in ([], [versions[0][0]]):
            request = StreamAggregatesRequest(aggregate_type=kind, names=names)
            stream = copier._stub.StreamAggregates(request, metadata=copier._metadata)  # noqa: SLF001 — it has no name for such a stream
            found = [(snapshot.subject, snapshot.version) async for chunk in stream for snapshot in chunk.snapshots]
            assert found == (versions[:1] if names else sorted(versions))


async def test_the_database_itself_holds_what_must_always_be_true(running: Running, desk: Caller) -> None:
    volunteer, _ = await hundred_hours(running, desk)
    await desk.star("Approve", await desk.apply(volunteer.name))
    await desk.certificate("Issue", await desk.request(volunteer.name))
    for change in (
        "star SET counted_minutes = 5999",
        "star SET state = 4",
        "star SET grant_time = NULL",
        "certificate SET number = NULL",
        "certificate SET number = '000000000000'",
        "certificate SET check_code = NULL",
        "certificate SET state = 1",
        "certificate SET state = 4",
        "certificate SET publicity_ends_on = issued_on",
        "certificate SET signed_payload = repeat('x', 301)",
        "certificate SET minutes = 0",
    ):
        with pytest.raises(IntegrityError):
            async with running.service.database.transaction() as tx:
                await tx.execute(text(f"UPDATE {change}"))
