"""What is wrong about stars and certificates is refused by name and field, and nothing is stored."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from wushe.volunteer.v1 import certificate_pb2
from wushe.volunteer.v1 import certificate_service_pb2 as certificates_pb
from wushe.volunteer.v1 import star_service_pb2 as stars_pb

from shared.refusals import Refusal
from tests.infrastructure import Infra
from tests.integration.directory.persons import PLACES
from tests.integration.directory.running import running as running_directory
from tests.integration.volunteer.recognition import ISSUER, NO_CERTIFICATE, NO_STAR, NOBODY, Anybody, Caller, a_project, stored
from tests.integration.volunteer.running import Running, beside
from tests.integration.volunteer.teams import active

FIRST, LAST = {"year": 2026, "month": 2, "day": 1}, {"year": 2026, "month": 2, "day": 28}
NO_DAY, TO_COME = {"year": 2026, "month": 2, "day": 30}, {"year": 2026, "month": 3, "day": 2}
NAMED = {"etag": "v1", "request_id": "bad"}
STAR, CERTIFICATE = {"name": NO_STAR, **NAMED}, {"name": NO_CERTIFICATE, **NAMED}
ASKED = {"volunteer": NOBODY, "request_id": "bad"}

BAD: dict[str, tuple[str, dict[str, Any], str, str]] = {
    "a volunteer of another kind": ("ApplyForStar", {"volunteer": NO_STAR, "level": 1, "request_id": "bad"}, "INVALID_FIELD", "volunteer"),
    "no level": ("ApplyForStar", {"volunteer": NOBODY, "request_id": "bad"}, "INVALID_FIELD", "level"),
    "a level of 21": ("ApplyForStar", {"volunteer": NOBODY, "level": 21, "request_id": "bad"}, "INVALID_FIELD", "level"),
    "no request id": ("ApplyForStar", {"volunteer": NOBODY, "level": 1}, "INVALID_FIELD", "request_id"),
    "a star for nobody": ("ApplyForStar", {"volunteer": NOBODY, "level": 1, "request_id": "bad"}, "VOLUNTEER_NOT_FOUND", "volunteer"),
    "no etag": ("ApproveStar", {"name": NO_STAR, "request_id": "bad"}, "INVALID_FIELD", "etag"),
    "a star of another kind": ("ApproveStar", STAR | {"name": NOBODY}, "INVALID_FIELD", "name"),
    "no such star": ("ApproveStar", STAR, "STAR_NOT_FOUND", "name"),
    "a reason of one": ("RejectStar", STAR | {"reason": "x"}, "INVALID_FIELD", "reason"),
    "a phone in a reason": ("RejectStar", STAR | {"reason": "电话13812345678"}, "INVALID_FIELD", "reason"),
    "a parent of another kind": ("ListStars", {"parent": NO_STAR}, "INVALID_FIELD", "parent"),
    "a negative page": ("ListStars", {"parent": NOBODY, "page_size": -1}, "INVALID_FIELD", "page_size"),
    "a state nobody knows": ("ListCertificates", {"parent": NOBODY, "state": 99}, "INVALID_FIELD", "state"),
    "a token of another list": ("ListCertificates", {"parent": "divisions/1304", "page_token": "AAAA"}, "INVALID_PAGE_TOKEN", "page_token"),
    "a certificate for nobody": ("RequestCertificate", ASKED, "VOLUNTEER_NOT_FOUND", "volunteer"),
    "a day that is none": ("RequestCertificate", ASKED | {"scope": {"first_date": NO_DAY}}, "MALFORMED_PERIOD", "scope.first_date"),
    "a day without a month": (
        "RequestCertificate",
        ASKED | {"scope": {"last_date": {"year": 2026}}},
        "MALFORMED_PERIOD",
        "scope.last_date",
    ),
    "a day to come": ("RequestCertificate", ASKED | {"scope": {"last_date": TO_COME}}, "MALFORMED_PERIOD", "scope.last_date"),
    "days turned round": (
        "RequestCertificate",
        ASKED | {"scope": {"first_date": LAST, "last_date": FIRST}},
        "MALFORMED_PERIOD",
        "scope.first_date",
    ),
    "a project of another kind": ("RequestCertificate", ASKED | {"scope": {"projects": [NOBODY]}}, "INVALID_FIELD", "scope.projects[0]"),
    "no issuer": ("IssueCertificate", CERTIFICATE, "INVALID_FIELD", "issuer"),
    "a revocation without a reason": ("RevokeCertificate", CERTIFICATE, "INVALID_FIELD", "reason"),
    "no such certificate": ("RevokeCertificate", CERTIFICATE | {"reason": "出具有误"}, "CERTIFICATE_NOT_FOUND", "name"),
    "a number of 41": ("VerifyCertificate", {"number": "A" * 41, "check_code": "A"}, "INVALID_FIELD", "number"),
    "no check code": ("VerifyCertificate", {"number": "A"}, "INVALID_FIELD", "check_code"),
}
BAD_ISSUERS: dict[str, tuple[dict[str, str], str, str]] = {
    "a mobile": ({"contact": "13812345678"}, "INVALID_FIELD", "contact"),
    "a document number": ({"handler": "130402197001010012"}, "INVALID_FIELD", "handler"),
    "a blank name": ({"display_name": "   "}, "MALFORMED_TEXT", "display_name"),
    "a wrong check character": (
        {"unified_social_credit_code": "51130400500000001A"},
        "MALFORMED_CREDIT_CODE",
        "unified_social_credit_code",
    ),
}


async def test_bad_requests_are_refused_by_name_and_field_and_nothing_is_stored(running: Running) -> None:
    desk, anybody = Caller(running), Anybody(running)
    before = await stored(running)
    for case, (method, content, reason, field) in BAD.items():
        pb = stars_pb if hasattr(stars_pb, f"{method}Request") else certificates_pb
        with pytest.raises(Refusal) as refused:
            await (anybody if method == "VerifyCertificate" else desk)(method, getattr(pb, f"{method}Request")(**content))
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == (reason, [field]), case
    assert await stored(running) == before


@pytest.fixture
async def strict(infra: Infra, database_url: str, volunteer_database_url: str, nats_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    """Run a service that asks for two hours, lets the street decide and publishes for a week."""
    assert nats_url
    rules = {"star_hours": (1, 2), "star_approver_level": "township", "certificate_publicity_days": 7}
    async with running_directory(infra, database_url, tmp_path) as directory:
        await directory.communities().load(PLACES)
        async with beside(directory, infra, volunteer_database_url, tmp_path / "volunteer", **rules) as running:
            yield running


async def test_a_city_has_rules_of_its_own(strict: Running) -> None:
    desk, volunteer = Caller(strict), await active(strict)
    with pytest.raises(Refusal) as nothing:
        await desk.request(volunteer.name)
    assert (nothing.value.reason, [each.field for each in nothing.value.violations]) == ("NOTHING_TO_CERTIFY", ["scope"])
    await desk.serve(volunteer, 2, await a_project(strict))
    with pytest.raises(Refusal) as unknown:
        await desk.apply(volunteer.name, 3)
    assert (unknown.value.reason, [each.field for each in unknown.value.violations]) == ("UNKNOWN_STAR_LEVEL", ["level"])
    star = await desk.apply(volunteer.name, 2)
    assert (await Caller(strict, ("reviewer", "130402001")).star("Approve", star)).level == 2
    certificate = await desk.request(volunteer.name)
    assert await desk.certificates("divisions/1304", state=certificate_pb2.Certificate.STATE_REQUESTED) == ["REQUESTED"]
    before = await stored(strict)
    with pytest.raises(Refusal) as published:
        await desk.certificate("Issue", certificate)
    assert (published.value.reason, published.value.metadata) == ("PUBLICITY_RUNNING", {"publicity_end_date": "2026-03-08"})
    for case, (changes, reason, field) in BAD_ISSUERS.items():
        issuer = certificate_pb2.CertificateIssuer()
        issuer.CopyFrom(ISSUER)
        for name, value in changes.items():
            setattr(issuer, name, value)
        with pytest.raises(Refusal) as refused:
            await desk.certificate("Issue", certificate, issuer=issuer)
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == (reason, [f"issuer.{field}"]), case
    assert await stored(strict) == before


async def test_rules_that_make_no_sense_do_not_start(running: Running) -> None:
    settings = running.service.settings
    for rules in ({"star_hours": (300, 100)}, {"star_approver_level": "street"}, {"certificate_publicity_days": 6}):
        with pytest.raises(ValidationError):
            type(settings).model_validate({**settings.model_dump(), **rules})
