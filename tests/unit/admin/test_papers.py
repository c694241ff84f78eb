"""Papers: what stands on them, which standard their file keeps, and that a camera reads their code."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import pytest
import zxingcpp
from google.protobuf.message import Message
from google.type.date_pb2 import Date
from PIL import Image
from pypdf import PdfReader
from wushe.charity.v1 import charity_project_pb2, charity_project_service_pb2, donation_pb2, donation_service_pb2, purpose_pb2
from wushe.directory.v1 import identity_service_pb2, person_pb2
from wushe.incubation.v1 import (
    base_pb2,
    base_service_pb2,
    completion_certificate_pb2,
    completion_certificate_service_pb2,
    organization_pb2,
    organization_service_pb2,
)
from wushe.volunteer.v1 import certificate_pb2, certificate_service_pb2

from services.admin.papers import PAPERS, Ask, NotPrintable, Paper, printed, printing

HERE = "https://wushe.example"
DAY = Date(year=2026, month=3, day=1)
PAYLOAD = "eyJhbGciOiJFZERTQSJ9." + "x" * 250
CERTIFICATE = certificate_pb2.Certificate(
    name="certificates/1",
    state=certificate_pb2.Certificate.STATE_ISSUED,
    number="7QAMN8ZL89UW",
    certified_minutes=750,
    first_service_date=DAY,
    last_service_date=Date(year=2026, month=3, day=9),
    issue_date=Date(year=2026, month=3, day=20),
    issuer=certificate_pb2.CertificateIssuer(
        display_name="样本志愿服务队", unified_social_credit_code="51130400500000001B", handler="民政科 03号", contact="0310-1234567"
    ),
)
CONTENT = certificate_pb2.CertificateContent(
    volunteer_display_name="王小𬭚",  # a name with a character that few fonts have
    volunteer_number="2817911107891",
    services=[
        certificate_pb2.CertifiedService(
            display_name="敬老院陪伴",
            minutes=750,
            record_count=2,
            first_service_date=DAY,
            last_service_date=Date(year=2026, month=3, day=9),
        )
    ],
    check_code="YK3FQSQ2",
    signed_payload=PAYLOAD,
)


def answering(*answers: Message) -> Ask:
    """Return services that answer each method with one message, told apart by its type."""
    by_type: Mapping[str, Message] = {type(answer).__name__.removesuffix("Response"): answer for answer in answers}

    async def ask(_server: str, method: str, _request: Message) -> Any:
        return by_type[method.rpartition(".")[2]]

    return ask


async def certified(state: int = certificate_pb2.Certificate.STATE_ISSUED, name: str = CONTENT.volunteer_display_name) -> Paper:
    certificate, content = certificate_pb2.Certificate(), certificate_pb2.CertificateContent()
    certificate.CopyFrom(CERTIFICATE)
    content.CopyFrom(CONTENT)
    certificate.state, content.volunteer_display_name = state, name  # type: ignore[assignment] # of an enum
    ask = answering(certificate_service_pb2.GetCertificateResponse(certificate=certificate, content=content))
    return await PAPERS["certificates"].compose(ask, "certificates/1", HERE)


async def test_a_certificate_of_service_says_what_the_regulation_asks_for() -> None:
    reader = PdfReader(io.BytesIO(printed([await certified()])))
    text = "".join(reader.pages[0].extract_text().split())
    for told in ("王小𬭚", "2817911107891", "敬老院陪伴", "12小时30分钟", "样本志愿服务队", "民政科03号", "0310-1234567"):
        assert told in text
    for told in ("7QAMN8ZL89UW", "YK3FQSQ2", "2026年3月20日", "51130400500000001B"):
        assert told in text


async def test_the_file_is_an_archival_pdf_with_its_fonts_in_it() -> None:
    reader = PdfReader(io.BytesIO(printed([await certified()])))
    metadata = reader.trailer["/Root"]["/Metadata"].get_data().decode()  # type: ignore[index] # pypdf's types stop at the trailer
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in metadata
    fonts: Any = reader.pages[0]["/Resources"]["/Font"]  # type: ignore[index] # the same
    for font in fonts.values():
        descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert any(key.startswith("/FontFile") for key in descriptor)


async def test_a_camera_reads_the_page_that_verifies_it_and_the_payload_that_proves_itself() -> None:
    paper = await certified()
    picture = printing.set_in_type([paper]).compile(format="png", ppi=150)
    assert isinstance(picture, bytes)
    [code] = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
    assert code.text == f"{HERE}/verify?kind=certificates&number=7QAMN8ZL89UW&code=YK3FQSQ2#{PAYLOAD}"


async def test_several_papers_are_one_file() -> None:
    assert len(PdfReader(io.BytesIO(printed([await certified()] * 3))).pages) == 3


@pytest.mark.parametrize("state", ["STATE_REQUESTED", "STATE_REJECTED", "STATE_REVOKED"])
async def test_what_was_not_issued_or_no_longer_holds_is_not_printed(state: str) -> None:
    with pytest.raises(NotPrintable):
        await certified(certificate_pb2.Certificate.State.Value(state))


async def test_nothing_is_printed_of_somebody_who_was_erased() -> None:
    with pytest.raises(NotPrintable):
        await certified(name="")


async def test_a_certificate_of_completion_says_what_was_attended() -> None:
    one = completion_certificate_pb2.CompletionCertificate(
        state=completion_certificate_pb2.CompletionCertificate.STATE_ISSUED,
        number="ABCDEFGHJKLM",
        attended_sessions=4,
        held_sessions=5,
        issue_date=DAY,
    )
    answer = completion_certificate_service_pb2.GetCompletionCertificateResponse(
        completion_certificate=one, check_code="23456789", person_display_name="王小明", training_display_name="财务规范"
    )
    ask = answering(answer, base_service_pb2.GetBaseResponse(base=base_pb2.Base(display_name="样本孵化基地")))
    paper = await PAPERS["completionCertificates"].compose(ask, "completionCertificates/1", HERE)
    assert paper.statement == "王小明 参加“财务规范”培训，应到 5 次，实到 4 次，达到结业要求，准予结业。"
    assert (paper.issuer, paper.link) == ("样本孵化基地", f"{HERE}/verify?kind=completionCertificates&number=ABCDEFGHJKLM&code=23456789")


def donated(kind: str, **changes: Any) -> Ask:
    receipt = donation_pb2.Receipt(organization="organizations/1", year=2026, number=7, kind=kind)
    donor = donation_pb2.Donor(kind=donation_pb2.Donor.KIND_PERSON, person="persons/1")
    purpose = purpose_pb2.CHARITY_PURPOSE_SUPPORT_OF_VULNERABLE
    told: dict[str, Any] = {"cause": "charityProjects/1", "purpose": purpose, "donor": donor, "amount_fen": 123405}
    told = {**told, "state": donation_pb2.Donation.STATE_RECEIVED, "received_day": DAY, **changes}
    donation = donation_pb2.Donation(receipt=receipt, **told)
    return answering(
        donation_service_pb2.GetDonationResponse(donation=donation, receipt_check_code="7QAMN8ZL89UW"),
        charity_project_service_pb2.GetCharityProjectResponse(charity_project=charity_project_pb2.CharityProject(display_name="爱心餐桌")),
        organization_service_pb2.GetOrganizationResponse(organization=organization_pb2.Organization(display_name="样本慈善会")),
        identity_service_pb2.GetPersonResponse(person=person_pb2.Person(display_name="王小明")),
    )


async def test_a_receipt_says_the_amount_in_figures_and_in_words() -> None:
    paper = await PAPERS["donations"].compose(donated("RECEIPT_KIND_ISSUED"), "donations/1", HERE)
    assert paper.statement == "今收到 王小明 的捐赠，用于“爱心餐桌”。谨此致谢！"
    assert dict(paper.facts)["捐赠金额"] == "1,234.05 元"
    assert dict(paper.facts)["金额大写"] == "人民币壹仟贰佰叁拾肆元零伍分"
    assert dict(paper.facts)["慈善目的"] == "扶老救孤恤病助残优抚"
    assert (paper.number, paper.issuer) == ("2026-000007", "样本慈善会")


async def test_a_receipt_shows_its_check_code_and_a_camera_reads_where_it_is_verified() -> None:
    paper = await PAPERS["donations"].compose(donated("RECEIPT_KIND_ISSUED"), "donations/1", HERE)
    text = "".join(PdfReader(io.BytesIO(printed([paper]))).pages[0].extract_text().split())
    assert "编号2026-000007校验码7QAMN8ZL89UW" in text
    picture = printing.set_in_type([paper]).compile(format="png", ppi=150)
    assert isinstance(picture, bytes)
    [code] = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
    assert code.text == f"{HERE}/verify?kind=donations&number=2026-000007&code=7QAMN8ZL89UW"


@pytest.mark.parametrize(
    "given",
    [
        donated("RECEIPT_KIND_ANONYMOUS"),
        donated("RECEIPT_KIND_WAIVED"),
        donated("RECEIPT_KIND_ISSUED", state=donation_pb2.Donation.STATE_REVERSED),
    ],
)
async def test_a_receipt_that_nobody_is_handed_is_not_printed(given: Ask) -> None:
    with pytest.raises(NotPrintable):
        await PAPERS["donations"].compose(given, "donations/1", HERE)
