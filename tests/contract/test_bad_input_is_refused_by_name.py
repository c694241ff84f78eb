"""Golden errors: every bad input gets a typed reason and the path of the field at fault, and nothing is stored."""

from __future__ import annotations

import base64
from typing import Any

import grpc
import pytest

from tests.contract.stranger import Stranger

COMMUNITIES = "wushe.directory.v1.CommunityService"
IDENTITIES = "wushe.directory.v1.IdentityService"
DATED = {"effective_date": {"year": 2024, "month": 1, "day": 1}, "document_number": "邯政字〔2024〕1号"}
HEADING = "code,name,level,parent_code\n"
INVALID = grpc.StatusCode.INVALID_ARGUMENT


def claim(**changes: Any) -> dict[str, Any]:
    """A good claim, and what is bad about it."""
    good = {
        "document": {"type": "DOCUMENT_TYPE_RESIDENT_ID", "number": "132121197001010017"},
        "display_name": "错样本",
        "division": "divisions/130402",
    }
    return {"claim": good | changes, "request_id": "bad"}


def resident_id(number: str) -> dict[str, Any]:
    return claim(document={"type": "DOCUMENT_TYPE_RESIDENT_ID", "number": number})


BAD_CLAIMS: dict[str, tuple[dict[str, Any], str, str]] = {
    "wrong checksum": (resident_id("132121197001010018"), "DOCUMENT_CHECKSUM_MISMATCH", "claim.document.number"),
    "wrong checksum in full-width digits": (
        resident_id("１３２１２１１９７００１０１００１８"),
        "DOCUMENT_CHECKSUM_MISMATCH",
        "claim.document.number",
    ),
    "future birth date": (resident_id("130402209901010013"), "DOCUMENT_BIRTH_DATE_INVALID", "claim.document.number"),
    "a day that does not exist": (resident_id("130402199902300016"), "DOCUMENT_BIRTH_DATE_INVALID", "claim.document.number"),
    "15 digits with a day that does not exist": (resident_id("130402700230001"), "DOCUMENT_BIRTH_DATE_INVALID", "claim.document.number"),
    "17 characters": (resident_id("13040219700101001"), "MALFORMED_DOCUMENT_NUMBER", "claim.document.number"),
    "a number that a spreadsheet rounded": (resident_id("1.32121E+17"), "NUMBER_LOST_TO_SPREADSHEET", "claim.document.number"),
    "a birthday that is not the document's": (
        claim(birth_date={"year": 1970, "month": 1, "day": 2}),
        "BIRTH_DATE_MISMATCH",
        "claim.birth_date",
    ),
    "a sex that is not the document's": (claim(gender="GENDER_FEMALE"), "GENDER_MISMATCH", "claim.gender"),
    "a phone of six digits": (claim(phone="123456"), "MALFORMED_PHONE", "claim.phone"),
    "a name of digits": (claim(display_name="12345"), "MALFORMED_PERSON_NAME", "claim.display_name"),
}
BAD_FIELDS: dict[str, tuple[str, dict[str, Any], str]] = {
    "full-width digits in a resource name": (f"{COMMUNITIES}/GetCommunity", {"name": "communities/１３０４０２００１００１"}, "name"),
    "negative page size": (f"{COMMUNITIES}/ListCommunities", {"parent": "divisions/1304", "page_size": -1}, "page_size"),
    "1,001 names": (f"{COMMUNITIES}/BatchGetCommunities", {"names": ["communities/130402001001"] * 1001}, "names"),
    "1,001 claims": (f"{IDENTITIES}/BatchResolvePersons", {"request_id": "bad", "claims": [claim()["claim"]] * 1001}, "claims"),
    "no request_id": (f"{IDENTITIES}/ResolvePerson", {"claim": claim()["claim"]}, "request_id"),
    "an empty query": (f"{COMMUNITIES}/SearchCommunities", {"query": ""}, "query"),
    "a purpose of one character": (
        f"{IDENTITIES}/RevealPerson",
        {"name": "persons/01900000-0000-7000-8000-000000000000", "purpose": "x"},
        "purpose",
    ),
}
BAD_FILES = {
    "unknown parent": ("130402998001,甲社区,COMMUNITY,130402998", "UNKNOWN_PARENT", 2),
    "duplicate code": ("130402997,甲街道,TOWNSHIP,130402\n130402997,乙街道,TOWNSHIP,130402", "DUPLICATE_CODE", 2),
    "full-width code": ("１３０４０２９９７,甲街道,TOWNSHIP,130402", "MALFORMED_CODE", 2),
    "a level that is not the code's": ("130402997,甲街道,COUNTY,130402", "MALFORMED_CODE", 2),
    "a parent that is not the code's": ("130402997,甲街道,TOWNSHIP,130403", "PARENT_MISMATCH", 2),
    "no name": ("130402997,,TOWNSHIP,130402", "MALFORMED_NAME", 2),
    "too few columns": ("130402997,甲街道", "MALFORMED_CSV", 2),
}


@pytest.mark.parametrize("case", sorted(BAD_CLAIMS))
def test_a_bad_claim_is_refused_and_nobody_is_recorded(stranger: Stranger, city_admin: str, case: str) -> None:
    request, reason, path = BAD_CLAIMS[case]
    answer = stranger.call(f"{IDENTITIES}/ResolvePerson", request, token=city_admin)
    assert (answer.code, answer.reason, answer.domain, answer.fields) == (INVALID, reason, "wushe.directory", (path,))
    number = request["claim"]["document"]["number"]
    assert number not in answer.description
    good = {"type": "DOCUMENT_TYPE_RESIDENT_ID", "number": "132121197001010017"}
    found = stranger.call(f"{IDENTITIES}/LookupPerson", {"document": good, "purpose": "核对未入库"}, token=city_admin)
    assert found.message.get("persons", []) == []


@pytest.mark.parametrize("case", sorted(BAD_FIELDS))
def test_a_field_that_breaks_the_contract_is_named(stranger: Stranger, city_admin: str, case: str) -> None:
    method, request, path = BAD_FIELDS[case]
    answer = stranger.call(method, request, token=city_admin)
    assert (answer.code, answer.reason, answer.domain) == (INVALID, "INVALID_FIELD", "wushe.common"), answer
    assert answer.fields == (path,)


@pytest.mark.parametrize("case", sorted(BAD_FILES))
def test_a_bad_row_refuses_the_file_and_is_told_with_its_line(stranger: Stranger, city_admin: str, case: str) -> None:
    rows, reason, line = BAD_FILES[case]
    before = list_townships(stranger, city_admin)
    content = base64.b64encode((HEADING + rows + "\n").encode()).decode()
    config = {"request_id": f"bad-file-{case}".replace(" ", "-"), "document_number": "样本"}
    rejected = stranger.call(f"{COMMUNITIES}/ImportDivisions", {"config": config}, {"chunk": content}, token=city_admin)
    assert (rejected.code, rejected.reason) == (INVALID, "IMPORT_REJECTED")
    looked = stranger.call(
        f"{COMMUNITIES}/ImportDivisions",
        {"config": config | {"request_id": config["request_id"] + "-dry", "validate_only": True, "keep_good_rows": True}},
        {"chunk": content},
        token=city_admin,
    )
    errors = [error for message in looked.messages for error in message.get("rowErrors", [])]
    assert (errors[0]["reason"], int(errors[0]["line"])) == (reason, line)
    assert list_townships(stranger, city_admin) == before


def list_townships(stranger: Stranger, token: str) -> list[str]:
    answer = stranger.call(f"{COMMUNITIES}/ListDivisions", {"parent": "divisions/130402", "page_size": 1000}, token=token)
    return [division["name"] for division in answer.message["divisions"]]


def test_a_forged_page_token_and_one_of_another_list_are_refused(stranger: Stranger, city_admin: str) -> None:
    first = stranger.call(f"{COMMUNITIES}/ListCommunities", {"parent": "divisions/130402", "page_size": 2}, token=city_admin).message
    forged = stranger.call(f"{COMMUNITIES}/ListCommunities", {"parent": "divisions/130402", "page_token": "AAAA"}, token=city_admin)
    moved = stranger.call(
        f"{COMMUNITIES}/ListCommunities", {"parent": "divisions/130403", "page_token": first["nextPageToken"]}, token=city_admin
    )
    assert [(answer.code, answer.reason, answer.fields) for answer in (forged, moved)] == [
        (INVALID, "INVALID_PAGE_TOKEN", ("page_token",))
    ] * 2


def test_a_community_is_never_merged_into_itself(stranger: Stranger, city_admin: str) -> None:
    name = "communities/130402006015"
    etag = stranger.call(f"{COMMUNITIES}/GetCommunity", {"name": name}, token=city_admin).message["community"]["etag"]
    request = {"sources": [{"name": name, "etag": etag}], "target": name, "etag": etag, "request_id": "cycle", **DATED}
    answer = stranger.call(f"{COMMUNITIES}/MergeCommunities", request, token=city_admin)
    assert (answer.code, answer.reason) == (INVALID, "MERGE_CYCLE")
    assert stranger.call(f"{COMMUNITIES}/GetCommunity", {"name": name}, token=city_admin).message["community"]["etag"] == etag


NO_CERTIFICATE = "certificates/01900000-0000-7000-8000-000000000000"
BAD_RECOGNITION_FIELDS: dict[str, tuple[str, dict[str, Any], str]] = {
    "no level": (
        "StarService/ApplyForStar",
        {"volunteer": NO_CERTIFICATE.replace("certificates", "volunteers"), "request_id": "bad"},
        "level",
    ),
    "a star of another kind": ("StarService/GetStar", {"name": NO_CERTIFICATE}, "name"),
    "full-width digits in a parent": ("StarService/ListStars", {"parent": "divisions/１３０４"}, "parent"),
    "no issuer": ("CertificateService/IssueCertificate", {"name": NO_CERTIFICATE, "etag": "v1", "request_id": "bad"}, "issuer"),
    "an empty number": ("CertificateService/VerifyCertificate", {"check_code": "2"}, "number"),
}


@pytest.mark.parametrize("case", sorted(BAD_RECOGNITION_FIELDS))
def test_a_field_that_breaks_the_contract_of_stars_and_certificates_is_named(
    strangers: dict[str, Stranger], city_admin: str, case: str
) -> None:
    method, request, path = BAD_RECOGNITION_FIELDS[case]
    answer = strangers["volunteer"].call(f"wushe.volunteer.v1.{method}", request, token=city_admin)
    assert (answer.code, answer.reason, answer.domain, answer.fields) == (INVALID, "INVALID_FIELD", "wushe.common", (path,)), answer


BAD_RECEIPTS: dict[str, tuple[dict[str, Any], str]] = {
    "no number": ({"check_code": "2" * 12}, "number"),
    "no check code": ({"number": "2026-000001"}, "check_code"),
    "a number as long as a letter": ({"number": "2" * 41, "check_code": "2" * 12}, "number"),
}


@pytest.mark.parametrize("case", sorted(BAD_RECEIPTS))
def test_whoever_verifies_a_receipt_says_a_number_and_a_check_code(strangers: dict[str, Stranger], case: str) -> None:
    request, path = BAD_RECEIPTS[case]
    answer = strangers["charity"].call("wushe.charity.v1.DonationService/VerifyReceipt", request)
    assert (answer.code, answer.reason, answer.domain, answer.fields) == (INVALID, "INVALID_FIELD", "wushe.common", (path,)), answer


VOLUNTEERS = "wushe.volunteer.v1.VolunteerService"
BAD_VOLUNTEER_FIELDS: dict[str, tuple[str, dict[str, Any], str]] = {
    "full-width digits in a community": ("ListVolunteers", {"parent": "communities/１３０４０２００６０１５"}, "parent"),
    "negative page size": ("ListVolunteers", {"parent": "divisions/1304", "page_size": -1}, "page_size"),
    "a state nobody knows": ("ListVolunteers", {"parent": "divisions/1304", "state": 99}, "state"),
    "an empty query": ("SearchVolunteers", {"query": "", "within": "divisions/1304"}, "query"),
    "1,001 names": ("BatchGetVolunteers", {"names": ["volunteers/01900000-0000-7000-8000-000000000000"] * 1001}, "names"),
    "a name of another kind": ("GetVolunteer", {"name": "persons/01900000-0000-7000-8000-000000000000"}, "name"),
    "a reason of one character": (
        "RejectVolunteer",
        {"name": "volunteers/01900000-0000-7000-8000-000000000000", "reason": "x", "etag": "v1", "request_id": "bad"},
        "reason",
    ),
    "a volunteer twice in a batch": (
        "BatchApproveVolunteers",
        {"names": ["volunteers/01900000-0000-7000-8000-000000000000"] * 2, "request_id": "bad"},
        "names",
    ),
    "an import without a digest": (
        "ImportVolunteers",
        {"config": {"request_id": "bad", "parent": "divisions/1304"}},
        "config.content_sha256",
    ),
    "an import of nothing": ("ImportVolunteers", {"rows": {"rows": []}}, "rows.rows"),
    "a message that brings nothing": ("ImportVolunteers", {}, "content"),
    "outcomes of no job": ("ListImportOutcomes", {"parent": "volunteers/1"}, "parent"),
    "no etag": ("ApproveVolunteer", {"name": "volunteers/01900000-0000-7000-8000-000000000000", "request_id": "bad"}, "etag"),
}


@pytest.mark.parametrize("case", sorted(BAD_VOLUNTEER_FIELDS))
def test_a_field_that_breaks_the_contract_of_volunteers_is_named(strangers: dict[str, Stranger], city_admin: str, case: str) -> None:
    method, request, path = BAD_VOLUNTEER_FIELDS[case]
    answer = strangers["volunteer"].call(f"{VOLUNTEERS}/{method}", request, token=city_admin)
    assert (answer.code, answer.reason, answer.domain, answer.fields) == (INVALID, "INVALID_FIELD", "wushe.common", (path,)), answer


@pytest.mark.parametrize(
    ("messages", "reason", "field"),
    [
        ([{"rows": {"rows": [{"line": 1}]}}], "ROWS_OUT_OF_ORDER", "config"),
        ([{"complete": True}], "ROWS_OUT_OF_ORDER", "config"),
        ([{"config": ...}, {"rows": {"rows": [{"line": 2}, {"line": 2}]}}], "ROWS_OUT_OF_ORDER", "rows.rows"),
        ([{"config": ...}, {"rows": {"rows": [{"line": 0}]}}], "ROWS_OUT_OF_ORDER", "rows.rows"),
    ],
)
def test_rows_out_of_order_are_refused(
    strangers: dict[str, Stranger], city_admin: str, messages: list[dict[str, Any]], reason: str, field: str
) -> None:
    opening = {"request_id": "out-of-order", "parent": "divisions/1304", "content_sha256": base64.b64encode(bytes(32)).decode()}
    sent = [message | ({"config": opening} if "config" in message else {}) for message in messages]
    answer = strangers["volunteer"].call(f"{VOLUNTEERS}/ImportVolunteers", *sent, token=city_admin)
    assert (answer.code, answer.reason, answer.domain, answer.fields) == (INVALID, reason, "wushe.volunteer", (field,))
