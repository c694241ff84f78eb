"""Certificates: every state with every action, what they say, when they are issued, and what a third party can verify."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from services.volunteer.domain import certificate_rules as rules
from services.volunteer.domain.certificate import Certificate, Certified, EffectiveRecord, Issuer, Scope
from services.volunteer.domain.certificate_lifecycle import LIFECYCLE, STANDING, CertificateAction, CertificateState
from services.volunteer.domain.certificate_payload import LARGEST, Signer, base64url, key_id
from services.volunteer.domain.certificate_refusals import MalformedPeriod, NothingToCertify, PublicityRunning, VolunteerErased
from services.volunteer.domain.rules import erase
from shared.ids import uuid7
from shared.numbered import ALPHABET, as_typed, matches, new_numbered
from shared.refusals import IllegalTransition, Refusal
from tests.unit.volunteer.people import NOW, TODAY
from tests.unit.volunteer.teams import CODE, active

KEY = Ed25519PrivateKey.generate()
PUBLIC = KEY.public_key().public_bytes_raw()
SIGNER = Signer(key_id(PUBLIC), KEY.sign)
ISSUER = Issuer("样本志愿服务队", CODE, "民政科 03号", "0310-1234567")
EARLIER, LATER = uuid7(), uuid7()
RECORDS = (
    EffectiveRecord(uuid7(), LATER, "敬老", 60, date(2026, 2, 1)),
    EffectiveRecord(uuid7(), EARLIER, "植树", 90, date(2026, 1, 5)),
    EffectiveRecord(uuid7(), LATER, "敬老", 30, date(2026, 1, 20)),
)


def requested(publicity_days: int = 0) -> Certificate:
    fact = rules.request(active(), Scope(), RECORDS, publicity_days=publicity_days, identifier=uuid7(), today=TODAY, now=NOW)
    return fact.after


def issued(certificate: Certificate, today: date = TODAY) -> Certificate:
    return rules.issue(certificate, ISSUER, new_numbered(), SIGNER, today=today, now=NOW).after


@pytest.mark.parametrize(("state", "action"), list(itertools.product(CertificateState, CertificateAction)))
def test_every_action_leads_a_certificate_where_the_table_says_and_nowhere_else(state: CertificateState, action: CertificateAction) -> None:
    if (state, action) in LIFECYCLE.transitions:
        assert LIFECYCLE.advance(state, action) is LIFECYCLE.transitions[state, action]
        return
    with pytest.raises(IllegalTransition) as refused:
        LIFECYCLE.advance(state, action)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


def test_a_certificate_says_what_the_records_say_project_by_project() -> None:
    assert requested().certified == Certified(180, 3, date(2026, 1, 5), date(2026, 2, 1))
    assert [(one.project, one.project_name, one.certified) for one in rules.services(RECORDS)] == [
        (EARLIER, "植树", Certified(90, 1, date(2026, 1, 5), date(2026, 1, 5))),
        (LATER, "敬老", Certified(90, 2, date(2026, 1, 20), date(2026, 2, 1))),
    ]


def test_nothing_is_certified_of_nothing_and_of_nobody() -> None:
    with pytest.raises(NothingToCertify):
        rules.request(active(), Scope(), (), publicity_days=0, identifier=uuid7(), today=TODAY, now=NOW)
    forgotten = erase(active(), now=NOW).volunteer
    with pytest.raises(VolunteerErased):
        rules.request(forgotten, Scope(), RECORDS, publicity_days=0, identifier=uuid7(), today=TODAY, now=NOW)


def test_a_certificate_is_issued_on_the_day_after_the_seventh_of_its_publicity() -> None:
    published = requested(7)
    last = TODAY + timedelta(days=7)
    assert published.publicity_ends_on == last
    with pytest.raises(PublicityRunning) as refused:
        issued(published, last)
    assert refused.value.metadata == {"publicity_end_date": last.isoformat()}
    assert issued(published, last + timedelta(days=1)).state is CertificateState.ISSUED


@pytest.mark.parametrize("state", STANDING)
def test_what_was_issued_is_revoked_with_its_record_and_what_was_not_is_never_issued(state: CertificateState) -> None:
    record, before = uuid7(), requested()
    before = issued(before) if state is CertificateState.ISSUED else before
    after = rules.fall(before, record, today=TODAY, now=NOW).after
    was_issued = state is CertificateState.ISSUED
    assert after.state is (CertificateState.REVOKED if was_issued else CertificateState.REJECTED)
    assert (after.cause, after.revoked_on, after.version) == (record, TODAY if was_issued else None, before.version + 1)


@pytest.mark.parametrize(
    ("scope", "field"),
    [
        (Scope(), ""),
        (Scope(TODAY, TODAY), ""),
        (Scope(TODAY, None), ""),
        (Scope(TODAY, TODAY - timedelta(days=1)), "scope.first_date"),
        (Scope(TODAY + timedelta(days=1), None), "scope.first_date"),
        (Scope(None, TODAY + timedelta(days=1)), "scope.last_date"),
    ],
)
def test_a_period_has_come_and_does_not_run_backwards(scope: Scope, field: str) -> None:
    if not field:
        assert scope.checked(today=TODAY) is scope
        return
    with pytest.raises(MalformedPeriod) as refused:
        scope.checked(today=TODAY)
    assert [each.field for each in refused.value.violations] == [field]


@pytest.mark.parametrize("contact", ["0310-1234567", "0310 12345678 转 8012", "样本街道 12 号", "12345"])
def test_an_office_is_reached_by_telephone_or_address(contact: str) -> None:
    assert replace(ISSUER, contact=contact).checked(path="issuer").contact == contact


@pytest.mark.parametrize(
    ("changes", "reason", "field"),
    [
        ({"contact": "13812345678"}, "INVALID_FIELD", "contact"),
        ({"contact": "手机 138-1234-5678"}, "INVALID_FIELD", "contact"),
        ({"contact": "１３８１２３４５６７８"}, "INVALID_FIELD", "contact"),
        ({"contact": "130402197001010012"}, "INVALID_FIELD", "contact"),
        ({"contact": "   "}, "MALFORMED_TEXT", "contact"),
        ({"handler": "13812345678"}, "INVALID_FIELD", "handler"),
        ({"display_name": "\n\n"}, "MALFORMED_TEXT", "display_name"),
        ({"credit_code": CODE[:-1] + "A"}, "MALFORMED_CREDIT_CODE", "unified_social_credit_code"),
    ],
)
def test_what_is_private_or_wrong_about_an_issuer_is_refused(changes: dict[str, Any], reason: str, field: str) -> None:
    with pytest.raises(Refusal) as refused:
        replace(ISSUER, **changes).checked(path="issuer")
    assert (refused.value.reason, [each.field for each in refused.value.violations]) == (reason, [f"issuer.{field}"])


def test_numbers_and_check_codes_are_at_random_and_are_read_as_people_type_them() -> None:
    drawn = [new_numbered() for _ in range(100)]
    assert len(set(drawn)) == len({one.number for one in drawn}) == 100
    assert all(len(one.number) == 12 and len(one.check_code) == 8 and set(one.number + one.check_code) <= set(ALPHABET) for one in drawn)
    assert as_typed(" ab2c-３ｄ4e ") == "AB2C3D4E"
    assert matches("AB2C3D4E", as_typed("ab2c 3d4e"))
    assert not matches("AB2C3D4E", "AB2C3D4F")
    assert not matches("AB2C3D4E", "验证码")
    assert not matches(None, "0" * 8)


def test_a_third_party_verifies_the_payload_with_any_jwt_library_and_learns_nothing_about_a_person() -> None:
    certificate = issued(requested())
    issue = certificate.issue
    assert issue is not None
    for minutes in (180, 99_999_999):
        longest = issued(replace(requested(), certified=replace(requested().certified, minutes=minutes))).issue
        assert longest is not None
        assert len(longest.signed_payload) <= LARGEST
    assert jwt.get_unverified_header(issue.signed_payload) == {"alg": "EdDSA", "kid": key_id(PUBLIC)}
    key = jwt.PyJWK({"kty": "OKP", "crv": "Ed25519", "x": base64url(PUBLIC), "alg": "EdDSA"}).key
    assert jwt.decode(issue.signed_payload, key, algorithms=["EdDSA"]) == {
        "n": issue.number, "c": issue.check_code, "i": CODE, "d": "2026-03-01", "m": 180, "f": "2026-01-05", "t": "2026-02-01",
    }  # fmt: skip
    head, claims, signature = issue.signed_payload.split(".")
    forged = ".".join((head, claims[:-2] + ("AA" if claims[-2:] != "AA" else "BB"), signature))
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(forged, key, algorithms=["EdDSA"])


def test_a_certificate_shows_its_check_code_and_its_payload_to_no_log() -> None:
    issue = issued(requested()).issue
    assert issue is not None
    assert issue.check_code not in repr(issue)
    assert issue.signed_payload not in repr(issue)
