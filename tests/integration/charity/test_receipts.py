"""Receipts that anybody verifies: by number and check code, without a login and without learning who gave."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection
from wushe.charity.v1 import donation_service_pb2 as pb
from wushe.charity.v1.donation_service_pb2_grpc import DonationServiceStub

from services.charity.store import donations
from shared.db import driver
from shared.refusals import QuotaExceeded
from tests.infrastructure import Infra
from tests.integration.charity.conftest import database
from tests.integration.charity.ledger import DONOR, POVERTY, Desk, established, persons
from tests.integration.charity.running import CALLED, CHARITY, SPONSOR, Running, beside, day, request_id
from tests.integration.directory.running import Client, Directory

NOT_FOUND = pb.VerifyReceiptResponse(verdict=pb.RECEIPT_VERDICT_NOT_FOUND)
MIGRATION = "services.charity.store.migrations.versions.2026_11_29_0023_receipt_check_codes"


class Anybody(Client):
    """Calls without a token."""

    def __init__(self, running: Running) -> None:
        super().__init__(DonationServiceStub(running.channel), "")
        self._metadata = ()  # type: ignore[assignment] # none at all

    async def verify(self, number: str, check_code: str) -> pb.VerifyReceiptResponse:
        """Ask whether a receipt holds."""
        answer: pb.VerifyReceiptResponse = await self("VerifyReceipt", pb.VerifyReceiptRequest(number=number, check_code=check_code))
        return answer


@pytest.fixture(scope="module")
async def people(running: Running) -> list[str]:
    return await persons(running, 6)


@pytest.fixture
async def fund(running: Running, people: list[str]) -> str:
    return str((await established(running, people)).name)


@pytest.fixture
def finance(running: Running) -> Desk:
    return Desk(running, "finance", ("finance", "130402"))


def number(donation: Any) -> str:
    return f"{donation.receipt.year}-{donation.receipt.number:06d}"


async def gift(desk: Desk, cause: str, amount_fen: int, **more: Any) -> Any:
    """Record a donation, and return it with the check code of its receipt."""
    return await desk("Donate", pb.DonateRequest(donation=desk.entry(cause, amount_fen, **more), request_id=request_id()))


async def read(desk: Desk, name: str) -> Any:
    """Read a donation, with the check code of its receipt."""
    return await desk("GetDonation", pb.GetDonationRequest(name=name))


async def decided(running: Running, **content: Any) -> Any:
    """Prepare a voucher and have somebody else post it."""
    return await Desk(running, "reviewer").decide("Post", await Desk(running, "finance").prepare(**content))


async def test_whoever_holds_a_receipt_has_it_verified_without_login_and_without_a_name(
    running: Running, fund: str, people: list[str], finance: Desk
) -> None:
    giver = DONOR(kind=DONOR.KIND_PERSON, person=people[0], published_name="热心市民")
    made = await gift(finance, fund, 88_800, donor=giver, payment_reference="B0001")
    answer = await Anybody(running).verify(number(made.donation).replace("-", " "), made.receipt_check_code.lower())
    assert answer == pb.VerifyReceiptResponse(
        verdict=pb.RECEIPT_VERDICT_VALID,
        issuer_display_name=CALLED[CHARITY][0],
        issuer_credit_code=CALLED[CHARITY][1],
        receipt_year=made.donation.receipt.year,
        receipt_number=made.donation.receipt.number,
        purpose=POVERTY,
        asset=made.donation.asset,
        amount_fen=88_800,
        received_day=finance.today,
    )


async def test_a_code_is_told_to_whoever_records_or_reads_one_donation_and_stands_in_no_list_and_no_event(
    running: Running, fund: str, finance: Desk
) -> None:
    entries = [finance.entry(fund, 100), finance.entry(fund, 200, received_day=day(2999, 1, 1))]
    batch = pb.BatchDonateRequest(donations=entries, request_id=request_id())
    taken, refused = (await finance("BatchDonate", batch)).outcomes
    assert refused.WhichOneof("outcome") == "refusal"
    assert not refused.receipt_check_code
    one = await gift(finance, fund, 300)
    codes = {taken.donation.name: taken.receipt_check_code, one.donation.name: one.receipt_check_code}
    assert len(set(codes.values())) == 2
    for name, code in codes.items():
        assert (await read(finance, name)).receipt_check_code == code
    listed = (await finance("ListDonations", pb.ListDonationsRequest(parent=fund))).SerializeToString()
    told = b"".join([event.SerializeToString() for event in await running.events()])
    for code in codes.values():
        assert code.encode() not in listed
        assert code.encode() not in told


async def test_the_same_donation_sent_twice_has_one_code(fund: str, finance: Desk) -> None:
    request = pb.DonateRequest(donation=finance.entry(fund, 100), request_id=request_id())
    assert (await finance("Donate", request)) == (await finance("Donate", request))


async def test_receipts_of_two_charities_with_one_number_are_told_apart_by_their_codes(
    running: Running, fund: str, people: list[str], finance: Desk
) -> None:
    other = str((await established(running, people, organization=SPONSOR)).name)
    ours, theirs = await gift(finance, fund, 1), await gift(finance, other, 2)
    while theirs.donation.receipt.number != ours.donation.receipt.number:
        behind = other if theirs.donation.receipt.number < ours.donation.receipt.number else fund
        if behind == other:
            theirs = await gift(finance, other, 2)
        else:
            ours = await gift(finance, fund, 1)
    anybody = Anybody(running)
    assert number(ours.donation) == number(theirs.donation)
    for one, issuer, amount in ((ours, CHARITY, 1), (theirs, SPONSOR, 2)):
        answer = await anybody.verify(number(one.donation), one.receipt_check_code)
        assert (answer.issuer_display_name, answer.amount_fen) == (CALLED[issuer][0], amount)


async def test_a_reversed_donation_leaves_a_void_receipt(running: Running, fund: str, finance: Desk) -> None:
    made = await gift(finance, fund, 7_000)
    await decided(running, reversal={"entry": made.donation.entry})
    answer = await Anybody(running).verify(number(made.donation), made.receipt_check_code)
    assert (answer.verdict, answer.amount_fen) == (pb.RECEIPT_VERDICT_VOID, 7_000)
    assert (await read(finance, made.donation.name)).receipt_check_code == made.receipt_check_code


async def test_what_was_given_back_is_told_and_a_receipt_for_nothing_no_longer_holds(running: Running, fund: str, finance: Desk) -> None:
    made = await gift(finance, fund, 1_000)
    anybody, seen = Anybody(running), []
    for amount in (400, 600):
        await decided(running, refund={"donation": made.donation.name, "amount_fen": amount})
        answer = await anybody.verify(number(made.donation), made.receipt_check_code)
        seen.append((answer.verdict, answer.amount_fen, answer.refunded_fen))
    assert seen == [(pb.RECEIPT_VERDICT_VALID, 1_000, 400), (pb.RECEIPT_VERDICT_REFUNDED, 1_000, 1_000)]


async def test_a_wrong_code_is_answered_like_a_number_that_no_receipt_has(running: Running, fund: str, finance: Desk) -> None:
    made, anybody = await gift(finance, fund, 1), Anybody(running)
    for typed, code in (
        (number(made.donation), "2" * 12),
        (number(made.donation), made.receipt_check_code[:8]),
        ("2026-999999999", made.receipt_check_code),
        ("没有编号", made.receipt_check_code),
    ):
        assert await anybody.verify(typed, code) == NOT_FOUND


async def test_receipts_that_were_there_before_codes_are_given_one_each(running: Running, fund: str, finance: Desk) -> None:
    made = [await gift(finance, fund, amount) for amount in (1, 2, 3)]
    await running.service.database.engine.dispose()
    async with running.service.database.engine.begin() as connection:
        await connection.run_sync(_back_and_forth)
    given = {(await read(finance, one.donation.name)).receipt_check_code for one in made}
    assert len(given) == 3
    assert given.isdisjoint({one.receipt_check_code for one in made})
    kept = await running.scalar("SELECT count(*) - count(DISTINCT receipt_check_code) FROM donation")
    assert kept == 0
    for one in made:
        code = (await read(finance, one.donation.name)).receipt_check_code
        assert (await Anybody(running).verify(number(one.donation), code)).amount_fen == one.donation.amount_fen


async def test_a_replica_that_knows_of_no_codes_goes_on_recording(running: Running, fund: str, finance: Desk) -> None:
    for amount in (1, 2, 3):
        await gift(finance, fund, amount)
    known = ", ".join(name for name in donations.INSERTING.names.split(", ") if name != "receipt_check_code")
    async with running.service.database.transaction() as tx:
        await driver(tx).execute("CREATE TEMP TABLE before (LIKE donation INCLUDING DEFAULTS INCLUDING CONSTRAINTS) ON COMMIT DROP")
        await driver(tx).execute(f"INSERT INTO before ({known}) SELECT {known} FROM donation")  # noqa: S608 — names of columns
        codes = [row[0] for row in await driver(tx).fetch("SELECT receipt_check_code FROM before")]
    assert len(set(codes)) == len(codes) >= 3


async def test_whoever_guesses_waits_and_whoever_holds_a_receipt_does_not(infra: Infra, directory: Directory, tmp_path: Path) -> None:
    with database(infra) as url:
        async with beside(directory, infra, url, tmp_path / "files", {}, verify_miss_burst=3) as running:
            fund = str((await established(running, await persons(running, 6))).name)
            made, anybody = await gift(Desk(running), fund, 1), Anybody(running)
            for _ in range(10):
                assert (await anybody.verify(number(made.donation), made.receipt_check_code)).verdict == pb.RECEIPT_VERDICT_VALID
            for guess in range(3):
                assert await anybody.verify(number(made.donation), f"{guess + 2}" * 12) == NOT_FOUND
            with pytest.raises(QuotaExceeded) as refused:
                await anybody.verify(number(made.donation), "9" * 12)
            assert int(refused.value.metadata["retry_after_seconds"]) > 0


def _back_and_forth(connection: Connection) -> None:
    migration = importlib.import_module(MIGRATION)
    with Operations.context(MigrationContext.configure(connection)):
        migration.downgrade()
        migration.upgrade()
