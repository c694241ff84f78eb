"""Receipts as anybody verifies them: how their numbers are read, what their codes are, and what is told of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from wushe.charity.v1 import donation_service_pb2 as pb

from services.charity.domain.book import Cause, CauseKind
from services.charity.domain.donation import Donation, DonationState, Issuer, Receipt, ReceiptKind, Serial, serial
from services.charity.domain.donor import Donor, DonorKind
from services.charity.domain.purposes import CharityPurpose
from services.charity.wire import donations as wire
from shared.ids import uuid7
from shared.numbered import ALPHABET, as_typed, new_check_code

NOW = datetime(2026, 3, 1, 4, tzinfo=UTC)
ISSUER = Issuer("样本慈善总会", "51130400500000001B")


def donation(**changes: Any) -> Donation:
    person, book = uuid7(), uuid7()
    given = Donation(
        id=uuid7(), book=book, cause=Cause(CauseKind.FUND, uuid7()), purpose=CharityPurpose.POVERTY_RELIEF, organization=uuid7(),
        place="130402001006", donor=Donor(DonorKind.PERSON, person, None, "热心市民", name_withheld=False), amount_fen=88_800,
        goods=None, received_on=date(2026, 3, 1), payment_reference="B0001", pledge=None, entry=uuid7(),
        receipt=Receipt(2026, 12, ReceiptKind.ISSUED, "7QAMN8ZL89UW"), state=DonationState.RECEIVED, refunded_fen=0, recorded_by="desk",
        version=1, create_time=NOW, update_time=NOW,
    )  # fmt: skip
    return replace(given, **changes)


@pytest.mark.parametrize("typed", ["2026-000012", "2026-12", " 2026 000012 ", "２０２６－００００１２", "2026000012"])
def test_a_number_is_read_however_somebody_types_it(typed: str) -> None:
    assert serial(as_typed(typed)) == Serial(2026, 12)


@pytest.mark.parametrize("typed", ["", "2026", "2026-", "2026-000000", "2026-1a", "7QAMN8ZL89UW", "2026-" + "9" * 19, "٢٠٢٦-12"])
def test_what_no_receipt_says_is_no_number(typed: str) -> None:
    assert serial(as_typed(typed)) is None


def test_check_codes_are_at_random_and_as_long_as_numbers_that_nobody_guesses() -> None:
    drawn = {new_check_code() for _ in range(1000)}
    assert len(drawn) == 1000
    assert {len(code) for code in drawn} == {12}
    assert set().union(*drawn) == set(ALPHABET)


def test_a_receipt_shows_its_check_code_to_no_log() -> None:
    assert "7QAMN8ZL89UW" not in repr(donation())


def test_events_and_lists_say_nothing_of_a_check_code() -> None:
    for message in (wire.state(donation()), wire.donation(donation())):
        assert b"7QAMN8ZL89UW" not in message.SerializeToString()


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({}, pb.RECEIPT_VERDICT_VALID),
        ({"state": DonationState.PARTLY_REFUNDED, "refunded_fen": 800}, pb.RECEIPT_VERDICT_VALID),
        ({"state": DonationState.REFUNDED, "refunded_fen": 88_800}, pb.RECEIPT_VERDICT_REFUNDED),
        ({"state": DonationState.REVERSED}, pb.RECEIPT_VERDICT_VOID),
    ],
)
def test_a_receipt_holds_until_its_donation_is_reversed_or_all_given_back(changes: dict[str, Any], verdict: pb.ReceiptVerdict) -> None:
    answer = wire.verdict(donation(**changes), ISSUER)
    assert (answer.verdict, answer.amount_fen, answer.refunded_fen) == (verdict, 88_800, changes.get("refunded_fen", 0))


def test_whoever_verifies_learns_what_stands_on_the_receipt_but_not_who_gave() -> None:
    given = donation()
    answer = wire.verdict(given, ISSUER)
    assert (answer.issuer_display_name, answer.issuer_credit_code) == ISSUER
    assert (answer.receipt_year, answer.receipt_number, answer.received_day.day) == (2026, 12, 1)
    sent = answer.SerializeToString()
    for kept in (str(given.donor.person), given.donor.published_name, given.payment_reference, str(given.cause.id), str(given.id)):
        assert kept.encode() not in sent


def test_of_no_receipt_nothing_is_told() -> None:
    assert wire.verdict(None, None) == pb.VerifyReceiptResponse(verdict=pb.RECEIPT_VERDICT_NOT_FOUND)
