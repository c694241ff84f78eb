"""Certificates by themselves: their keys, their scope, and whoever guesses at them."""

from __future__ import annotations

import asyncio
from uuid import UUID

import jwt
import pytest
from google.protobuf import json_format
from google.type.date_pb2 import Date
from wushe.volunteer.v1 import certificate_service_pb2 as pb

from services.volunteer.store.signing_keys import WRAPPED, SigningKeys
from shared.ids import uuid7
from shared.refusals import DivisionOutOfScope, QuotaExceeded, Refusal
from shared.wrapped_keys import Rewrapped
from tests.integration.directory.persons import CONGTAI
from tests.integration.volunteer.recognition import NO_CERTIFICATE, NOT_FOUND, VALID, Anybody, Caller, hundred_hours
from tests.integration.volunteer.running import Running, Volunteers, request_id


@pytest.fixture
def desk(running: Running) -> Caller:
    return Caller(running)


async def test_keys_rotate_and_what_older_ones_signed_still_verifies(running: Running, desk: Caller) -> None:
    volunteer, _ = await hundred_hours(running, desk)
    anybody = Anybody(running)
    assert not (await anybody.keys()).keys
    asked = [await desk.request(volunteer.name) for _ in range(3)]
    first, second = await asyncio.gather(*(desk.certificate("Issue", one) for one in asked[:2]))
    operator = Caller(running, ("system", "*"))
    key = request_id()
    made = (await operator("RotateSigningKey", pb.RotateSigningKeyRequest(request_id=key))).key
    assert (await operator("RotateSigningKey", pb.RotateSigningKeyRequest(request_id=key))).key == made
    with pytest.raises(DivisionOutOfScope):
        await Caller(running, ("system", "1304"))("RotateSigningKey", pb.RotateSigningKeyRequest(request_id=request_id()))
    third = await desk.certificate("Issue", asked[2])
    jwks = jwt.PyJWKSet.from_dict(json_format.MessageToDict(await anybody.keys()))
    named = {str(key.key_id): key for key in jwks.keys}
    assert len(named) == 2
    made_first, last = named
    assert last == made.kid
    for certificate, kid in zip((first, second, third), (made_first, made_first, made.kid), strict=True):
        payload = (await desk.paper(certificate.name)).content.signed_payload
        assert jwt.get_unverified_header(payload)["kid"] == kid
        assert jwt.decode(payload, named[kid].key, algorithms=["EdDSA"])["n"] == certificate.number
    assert await running.scalar("SELECT count(*) FROM audit_record WHERE action = 'RotateSigningKey'") == 1


async def test_whoever_guesses_waits_and_whoever_holds_a_certificate_does_not(running: Running, desk: Caller) -> None:
    volunteer, _ = await hundred_hours(running, desk)
    certificate = await desk.certificate("Issue", await desk.request(volunteer.name))
    code = (await desk.paper(certificate.name)).content.check_code
    anybody = Anybody(running)
    for _ in range(30):
        assert (await anybody.verify(certificate.number, code)).verdict == VALID
    for guess in range(20):
        assert (await anybody.verify(certificate.number, f"2222{guess:04}")).verdict == NOT_FOUND
    for typed in ("22222222", code):
        with pytest.raises(QuotaExceeded) as refused:
            await anybody.verify(certificate.number, typed)
        assert 0 < int(refused.value.metadata["retry_after_seconds"]) <= 10


async def test_a_certificate_follows_its_scope_and_goes_with_those_who_left(running: Running, desk: Caller) -> None:
    volunteer, records = await hundred_hours(running, desk)
    days = sorted((record.day.year, record.day.month, record.day.day) for record in records)
    first, last = (Date(year=day[0], month=day[1], day=day[2]) for day in (days[0], days[2]))
    some = await desk.request(volunteer.name, first_date=first, last_date=last)
    assert (some.record_count, some.first_service_date, some.last_service_date) == (3, first, last)
    await Volunteers(running).change("Deregister", volunteer, reason="迁往外地")
    left = await desk.certificate("Issue", await desk.request(volunteer.name))
    assert (await desk.certificate("Revoke", left, reason="出具单位有误")).state_reason == "出具单位有误"
    await desk.certificate("Reject", some, reason="公示期有异议")
    with pytest.raises(Refusal) as refused:
        await desk.apply(volunteer.name)
    assert refused.value.reason == "VOLUNTEER_NOT_ACTIVE"
    stranger = Caller(running, ("city_admin", CONGTAI))
    for name in (left.name, NO_CERTIFICATE):
        with pytest.raises(Refusal) as unseen:
            await stranger.paper(name)
        assert unseen.value.reason == "CERTIFICATE_NOT_FOUND"


async def test_when_the_key_ring_rotates_the_same_key_signs_on(running: Running, desk: Caller) -> None:
    volunteer, _ = await hundred_hours(running, desk)
    await desk.certificate("Issue", await desk.request(volunteer.name))
    [known] = (await Anybody(running).keys()).keys
    ring = running.service.keyring.rotated()
    async with running.service.database.session() as session:
        [(row, before)] = await WRAPPED.page(session, after=UUID(int=0), rows=10)
        assert ring.is_outdated(before)
        after = ring.rewrap(before, context=WRAPPED.context(row))
        assert await WRAPPED.replace(session, [Rewrapped(row, before, after)]) == 1
    keys = SigningKeys(ring.without_outdated_keys(), running.service.clock, uuid7)
    async with running.service.database.transaction() as tx:
        signer = await keys.signer(tx)
    assert signer.kid == known.kid
    public = jwt.PyJWK.from_dict(json_format.MessageToDict(known)).key
    public.verify(signer.sign(b"sample"), b"sample")
