"""Rules about donors, donations, pledges, vouchers, funds and ratios."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from wushe.charity.v1 import charity_fund_pb2, charity_fund_service_pb2, donation_pb2, ledger_pb2, ledger_service_pb2, voucher_pb2

from services.charity.domain import donation, fund, fund_rules, pledge, ratios, voucher, voucher_rules
from services.charity.domain.audit import FindingKind
from services.charity.domain.book import Account, Book, Cause, CauseKind, Standing
from services.charity.domain.donor import Donor, DonorKind
from services.charity.domain.entry import EntryKind
from services.charity.domain.fund import Committee
from services.charity.domain.fund_refusals import CommitteeMismatch
from services.charity.domain.ledger_refusals import (
    BasisMissing,
    BeneficiaryMismatch,
    DonorMismatch,
    HardshipUnproven,
    NameWithheld,
    PledgeExceeded,
    PledgeMismatch,
    SamePerson,
)
from services.charity.domain.movements import Asset
from services.charity.domain.pledge import Promise
from services.charity.domain.pledge_code import ALPHABET, LENGTH, new_code
from services.charity.domain.purposes import CharityPurpose
from services.charity.domain.ratios import Ratio, RatioKind, RatioSide
from services.charity.domain.voucher import Beneficiary, BeneficiaryKind, Destination, Expense, ExpenseCategory, Transfer, TransferBasis
from services.charity.domain.voucher_rules import Paper

NOW, TODAY = datetime(2026, 3, 1, 8, tzinfo=UTC), date(2026, 3, 1)
PEOPLE = [UUID(int=number) for number in range(1, 20)]
CHARITY = UUID(int=1)


def book(number: int, kind: CauseKind, purpose: CharityPurpose = CharityPurpose.POVERTY_RELIEF) -> Book:
    return Book(UUID(int=number), Cause(kind, UUID(int=number)), purpose, CHARITY, "130402001001", Standing.OPEN)


@pytest.mark.parametrize(
    ("donor", "refusal"),
    [
        (Donor(DonorKind.PERSON), DonorMismatch),
        (Donor(DonorKind.ANONYMOUS, person=PEOPLE[0]), DonorMismatch),
        (Donor(DonorKind.ANONYMOUS, published_name="某人"), DonorMismatch),
        (Donor(DonorKind.PERSON, person=PEOPLE[0], organization=CHARITY), DonorMismatch),
        (Donor(DonorKind.ORGANIZATION), DonorMismatch),
        (Donor(DonorKind.PERSON, person=PEOPLE[0], published_name="某人", name_withheld=True), NameWithheld),
    ],
)
def test_a_donor_is_said_once_and_whole(donor: Donor, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        donor.checked(path="donor")


def test_a_donor_may_be_known_by_reference_by_name_or_not_at_all() -> None:
    for donor in (
        Donor(DonorKind.PERSON, person=PEOPLE[0]),
        Donor(DonorKind.PERSON, person=PEOPLE[0], name_withheld=True),
        Donor(DonorKind.ORGANIZATION, organization=CHARITY),
        Donor(DonorKind.ORGANIZATION, name_withheld=True),
        Donor(DonorKind.ANONYMOUS),
    ):
        assert donor.checked(path="donor") is donor


def promised(*, public: bool = False) -> pledge.Pledge:
    giver = Donor(DonorKind.ORGANIZATION, published_name="样本公司")
    stated = Promise(Cause(CauseKind.FUND, UUID(int=10)), None, giver, Asset.MONEY, 100, public, None)
    return pledge.promise(stated, book(10, CauseKind.FUND), identifier=UUID(int=5), code=new_code(), now=NOW).after


def test_a_pledge_is_kept_by_what_comes_and_reopened_by_what_is_reversed() -> None:
    one = promised()
    part = pledge.receive(one, one.book, Asset.MONEY, 60, now=NOW, field="pledge").after
    assert (part.state, part.received_fen) == (pledge.PledgeState.OPEN, 60)
    with pytest.raises(PledgeExceeded) as refused:
        pledge.receive(part, one.book, Asset.MONEY, 41, now=NOW, field="pledge")
    assert refused.value.metadata == {"lacking_fen": "40"}
    kept = pledge.receive(part, one.book, Asset.MONEY, 40, now=NOW, field="pledge").after
    assert kept.state is pledge.PledgeState.KEPT
    for wrong in ((UUID(int=99), Asset.MONEY), (one.book, Asset.GOODS)):
        with pytest.raises(PledgeMismatch):
            pledge.receive(one, *wrong, 1, now=NOW, field="pledge")
    assert pledge.reopen(kept, 40, now=NOW).after.state is pledge.PledgeState.OPEN


def test_only_a_private_promise_is_released_without_a_document() -> None:
    assert pledge.release(promised(), "无力履行", "", now=NOW).after.state is pledge.PledgeState.RELEASED
    with pytest.raises(HardshipUnproven):
        pledge.release(promised(public=True), "无力履行", "", now=NOW)
    assert pledge.release(promised(public=True), "无力履行", "困难证明1号", now=NOW).after.hardship_document == "困难证明1号"


def test_a_pledge_code_has_nothing_that_looks_like_something_else() -> None:
    code = new_code()
    assert len(code) == LENGTH
    assert set(code) <= set(ALPHABET)
    assert not set(ALPHABET) & set("01IO")


@pytest.mark.parametrize(
    ("kind", "name", "fits"),
    [
        (BeneficiaryKind.PERSON, "persons/01900000-0000-7000-8000-000000000000", True),
        (BeneficiaryKind.PERSON, "communities/130402001001", False),
        (BeneficiaryKind.ORGANIZATION, "organizations/01900000-0000-7000-8000-000000000000", True),
        (BeneficiaryKind.ORGANIZATION, "organizations/1", False),
        (BeneficiaryKind.COMMUNITY, "communities/130402001001", True),
        (BeneficiaryKind.COMMUNITY, "communities/130402", False),
        (BeneficiaryKind.GROUP, "高龄独居老人", True),
        (BeneficiaryKind.GROUP, "persons/01900000-0000-7000-8000-000000000000", False),
    ],
)
def test_a_beneficiarys_name_goes_with_its_kind(kind: BeneficiaryKind, name: str, *, fits: bool) -> None:
    expense = Expense(Asset.MONEY, 1, ExpenseCategory.PROGRAMME, Beneficiary(kind, name, 0))
    if fits:
        voucher_rules.assert_beneficiary(expense, path="expense")
    else:
        with pytest.raises(BeneficiaryMismatch):
            voucher_rules.assert_beneficiary(expense, path="expense")


@pytest.mark.parametrize("source", CauseKind)
@pytest.mark.parametrize("target", CauseKind)
@pytest.mark.parametrize("purpose", [CharityPurpose.POVERTY_RELIEF, CharityPurpose.ENVIRONMENT])
def test_only_a_fund_that_allocates_to_a_project_of_its_purpose_needs_no_basis(
    source: CauseKind, target: CauseKind, purpose: CharityPurpose
) -> None:
    from_, to = book(1, source), book(2, target, purpose)
    goal = Destination(to.id, to.cause, to.purpose)
    allocates = (source, target, purpose) == (CauseKind.FUND, CauseKind.PROJECT, CharityPurpose.POVERTY_RELIEF)
    if allocates:
        voucher_rules.assert_use(from_, to, Transfer(goal, Asset.MONEY, 1, None, ""), path="transfer")
    else:
        with pytest.raises(BasisMissing):
            voucher_rules.assert_use(from_, to, Transfer(goal, Asset.MONEY, 1, None, ""), path="transfer")
    voucher_rules.assert_use(from_, to, Transfer(goal, Asset.MONEY, 1, TransferBasis.REFILING, "备案1号"), path="transfer")


def test_a_voucher_is_decided_by_somebody_else() -> None:
    expense = Expense(Asset.MONEY, 1, ExpenseCategory.PROGRAMME, Beneficiary(BeneficiaryKind.GROUP, "老人", 3))
    one = voucher_rules.prepare(
        expense, Paper("餐费", "票据1"), book(1, CauseKind.FUND), identifier=UUID(int=3), by="finance", now=NOW
    ).after
    for decide in (
        lambda by: voucher_rules.post(one, UUID(int=4), by=by, today=TODAY, now=NOW),
        lambda by: voucher_rules.reject(one, "票据不全", by=by, now=NOW),
    ):
        with pytest.raises(SamePerson):
            decide("finance")
        assert decide("reviewer").after.decided_by == "reviewer"


@pytest.mark.parametrize("members", range(10))
@pytest.mark.parametrize("supervisors", range(3))
def test_a_committee_is_odd_large_enough_and_supervised(members: int, supervisors: int) -> None:
    committee = Committee(tuple(PEOPLE[:members]), tuple(PEOPLE[10 : 10 + supervisors]))
    if members in {5, 7, 9} and supervisors:
        assert committee.checked(5, path="committee") is committee
    else:
        with pytest.raises(CommitteeMismatch):
            committee.checked(5, path="committee")


def test_nobody_sits_twice() -> None:
    for committee in (
        Committee((*PEOPLE[:4], PEOPLE[0]), (PEOPLE[9],)),
        Committee(tuple(PEOPLE[:5]), (PEOPLE[0],)),
        Committee(tuple(PEOPLE[:5]), (PEOPLE[9], PEOPLE[9])),
    ):
        with pytest.raises(CommitteeMismatch):
            committee.checked(5, path="committee")


@pytest.mark.parametrize(
    ("kind", "numerator", "denominator", "basis_points", "met"),
    [
        (RatioKind.SPENDING, 70, 100, 7000, True),
        (RatioKind.SPENDING, 69_999, 100_000, 6999, False),
        (RatioKind.SPENDING, 699_999, 1_000_000, 6999, False),
        (RatioKind.SPENDING, 0, 0, 0, True),
        (RatioKind.MANAGEMENT, 10, 100, 1000, True),
        (RatioKind.MANAGEMENT, 100_001, 1_000_000, 1000, False),
        (RatioKind.MANAGEMENT, 0, 0, 0, True),
    ],
)
def test_a_year_meets_a_ratio_exactly_and_not_as_it_is_rounded(
    kind: RatioKind, numerator: int, denominator: int, basis_points: int, *, met: bool
) -> None:
    rule = ratios.rules(spending_least_percent=70, management_most_percent=10)[kind]
    ratio = Ratio(rule, numerator, denominator)
    assert (ratio.basis_points, ratio.met) == (basis_points, met)


def test_a_fund_has_a_book_for_each_purpose() -> None:
    purposes = (CharityPurpose.POVERTY_RELIEF, CharityPurpose.ENVIRONMENT)
    committee = Committee(tuple(PEOPLE[:5]), (PEOPLE[9],))
    proposal = fund.FundProposal("样本基金", "130402001001", CHARITY, "1", purposes, "1", committee)
    drafted = fund_rules.create(proposal, identifier=UUID(int=9), by="clerk", now=NOW).after
    with pytest.raises(SamePerson):
        fund_rules.establish(drafted, by="clerk", today=TODAY, now=NOW)
    active = fund_rules.establish(drafted, by="reviewer", today=TODAY, now=NOW).after
    held = fund_rules.books(active, iter(PEOPLE).__next__)
    assert [(one.purpose, one.standing, one.balance_fen) for one in held] == [(purpose, Standing.OPEN, 0) for purpose in purposes]


PAIRS = (
    (CauseKind, ledger_pb2.CauseKind, "CAUSE_KIND_"),
    (Asset, ledger_pb2.Asset, "ASSET_"),
    (Account, ledger_pb2.LedgerAccount, "LEDGER_ACCOUNT_"),
    (Standing, ledger_pb2.Book.Standing, "STANDING_"),
    (EntryKind, ledger_pb2.LedgerEntry.Kind, "KIND_"),
    (DonorKind, donation_pb2.Donor.Kind, "KIND_"),
    (donation.ValuationBasis, donation_pb2.Goods.ValuationBasis, "VALUATION_BASIS_"),
    (donation.ReceiptKind, donation_pb2.ReceiptKind, "RECEIPT_KIND_"),
    (donation.DonationState, donation_pb2.Donation.State, "STATE_"),
    (pledge.PledgeState, donation_pb2.Pledge.State, "STATE_"),
    (voucher.VoucherState, voucher_pb2.Voucher.State, "STATE_"),
    (ExpenseCategory, voucher_pb2.Expense.Category, "CATEGORY_"),
    (BeneficiaryKind, voucher_pb2.Beneficiary.Kind, "KIND_"),
    (TransferBasis, voucher_pb2.Transfer.Basis, "BASIS_"),
    (voucher_rules.VoucherChange, voucher_pb2.VoucherChange.Kind, "KIND_"),
    (fund.FundState, charity_fund_pb2.CharityFund.State, "STATE_"),
    (fund_rules.FundChange, charity_fund_pb2.CharityFundChange.Kind, "KIND_"),
    (RatioKind, ledger_service_pb2.RatioKind, "RATIO_KIND_"),
    (RatioSide, ledger_service_pb2.RatioSide, "RATIO_SIDE_"),
    (FindingKind, ledger_service_pb2.AuditFinding.Kind, "KIND_"),
)


@pytest.mark.parametrize(("own", "sent", "prefix"), PAIRS)
def test_numbers_are_the_same_in_the_domain_and_in_the_contract(own: type, sent: object, prefix: str) -> None:
    told = {name.removeprefix(prefix): number for name, number in sent.items() if number}  # type: ignore[attr-defined]
    assert {one.name: one.value for one in own} == told  # type: ignore[attr-defined]
    assert charity_fund_service_pb2 is not None
