"""Who may do what with funds, donations, vouchers and the ledger."""

from __future__ import annotations

from tests.contract.policies.rows import (
    ADMINISTRATION,
    BECAUSE,
    DECIDERS,
    EVERYBODY,
    IN_SCOPE,
    KEEPERS,
    NOBODY_ID,
    PUBLIC,
    UNKNOWN,
    Row,
    mutation,
    one,
)

FUNDS = "wushe.charity.v1.CharityFundService"
DONATIONS = "wushe.charity.v1.DonationService"
VOUCHERS = "wushe.charity.v1.VoucherService"
LEDGER = "wushe.charity.v1.LedgerService"
FUND, DONATION, PLEDGE, VOUCHER, ENTRY, ORGANIZATION = (
    f"{collection}/{NOBODY_ID}" for collection in ("charityFunds", "donations", "pledges", "vouchers", "ledgerEntries", "organizations")
)
NO_FUND, NO_CAUSE, NO_DONATION, NO_PLEDGE, NO_VOUCHER, NO_ENTRY, NO_ORGANIZATION = (
    f"{kind}_NOT_FOUND" for kind in ("FUND", "CAUSE", "DONATION", "PLEDGE", "VOUCHER", "ENTRY", "ORGANIZATION")
)
BOOKERS = ADMINISTRATION | {"finance"}
SEERS = BOOKERS | {"reviewer", "auditor"}
READERS = SEERS | {"registrar", "publisher", "statistician"}
BELOW = f"divisions/{IN_SCOPE}"
PERSON = f"persons/{NOBODY_ID}"
PROPOSAL = {
    "display_name": "权限样本基金",
    "community": UNKNOWN,
    "organization": ORGANIZATION,
    "sub_account": "1",
    "purposes": ["CHARITY_PURPOSE_POVERTY_RELIEF"],
    "agreement_number": "1",
    "committee": {"members": [{"person": PERSON}], "supervisors": [{"person": PERSON}]},
}
GIFT = {
    "cause": FUND,
    "donor": {"kind": "KIND_ANONYMOUS"},
    "amount_fen": 1,
    "received_day": {"year": 2024, "month": 1, "day": 1},
}
EXPENSE = {
    "cause": FUND,
    "asset": "ASSET_MONEY",
    "amount_fen": 1,
    "category": "CATEGORY_PROGRAMME",
    "beneficiary": {"kind": "KIND_GROUP", "name": "权限样本"},
}


def fund(**content: object) -> dict[str, object]:
    """A fund that nobody has, as nobody read it."""
    return {"name": FUND, "etag": "stale", **content}


ROWS: dict[str, Row] = {
    f"{FUNDS}/CreateCharityFund": Row(KEEPERS, mutation(charity_fund=PROPOSAL)),
    f"{FUNDS}/UpdateCharityFund": Row(KEEPERS, mutation(**fund(update={"display_name": "权限样本"})), NO_FUND),
    f"{FUNDS}/ReplaceCommittee": Row(KEEPERS, mutation(**fund(committee=PROPOSAL["committee"], **BECAUSE)), "COMMITTEE_MISMATCH"),
    f"{FUNDS}/EstablishCharityFund": Row(DECIDERS, mutation(**fund()), NO_FUND),
    f"{FUNDS}/SuspendCharityFund": Row(DECIDERS, mutation(**fund(**BECAUSE)), NO_FUND),
    f"{FUNDS}/ResumeCharityFund": Row(DECIDERS, mutation(**fund()), NO_FUND),
    f"{FUNDS}/WindUpCharityFund": Row(DECIDERS, mutation(**fund(**BECAUSE)), NO_FUND),
    f"{FUNDS}/CloseCharityFund": Row(DECIDERS, mutation(**fund()), NO_FUND),
    f"{FUNDS}/GetCharityFund": Row(EVERYBODY, one(name=FUND), NO_FUND),
    f"{FUNDS}/ListCharityFunds": Row(EVERYBODY, one(parent=BELOW)),
    f"{FUNDS}/ListCharityFundChanges": Row(READERS, one(parent=FUND), NO_FUND),
    f"{DONATIONS}/Donate": Row(BOOKERS, mutation(donation=GIFT), NO_CAUSE),
    f"{DONATIONS}/BatchDonate": Row(BOOKERS, mutation(donations=[GIFT]), ""),  # the outcome of each says CAUSE_NOT_FOUND
    f"{DONATIONS}/GetDonation": Row(SEERS, one(name=DONATION), NO_DONATION),
    f"{DONATIONS}/ListDonations": Row(SEERS, one(parent=FUND), NO_CAUSE),
    f"{DONATIONS}/VerifyReceipt": Row(EVERYBODY, one(number="2026-000001", check_code="2" * 12), PUBLIC, login=False),
    f"{DONATIONS}/CreatePledge": Row(
        BOOKERS,
        mutation(
            cause=FUND,
            donor={"kind": "KIND_ORGANIZATION", "published_name": "权限样本"},
            asset="ASSET_MONEY",
            pledged_fen=1,
        ),
        NO_CAUSE,
    ),
    f"{DONATIONS}/ReleasePledge": Row(DECIDERS, mutation(name=PLEDGE, etag="stale", **BECAUSE), NO_PLEDGE),
    f"{DONATIONS}/GetPledge": Row(SEERS, one(name=PLEDGE), NO_PLEDGE),
    f"{DONATIONS}/ListPledges": Row(SEERS, one(parent=FUND), NO_CAUSE),
    f"{DONATIONS}/ListPledgeChanges": Row(SEERS, one(parent=PLEDGE), NO_PLEDGE),
    f"{VOUCHERS}/PrepareVoucher": Row(BOOKERS, mutation(summary="权限样本", proof="1", expense=EXPENSE), NO_CAUSE),
    f"{VOUCHERS}/PostVoucher": Row(DECIDERS, mutation(name=VOUCHER, etag="stale"), NO_VOUCHER),
    f"{VOUCHERS}/RejectVoucher": Row(DECIDERS, mutation(name=VOUCHER, etag="stale", **BECAUSE), NO_VOUCHER),
    f"{VOUCHERS}/GetVoucher": Row(SEERS, one(name=VOUCHER), NO_VOUCHER),
    f"{VOUCHERS}/ListVouchers": Row(SEERS, one(parent=BELOW)),
    f"{VOUCHERS}/ListVoucherChanges": Row(SEERS, one(parent=VOUCHER), NO_VOUCHER),
    f"{LEDGER}/ListBooks": Row(READERS, one(parent=BELOW)),
    f"{LEDGER}/GetLedgerEntry": Row(SEERS, one(name=ENTRY), NO_ENTRY),
    f"{LEDGER}/ListLedgerEntries": Row(SEERS, one(parent=FUND), NO_CAUSE),
    f"{LEDGER}/GetSpendingRatios": Row(READERS, one(organization=ORGANIZATION, year=2026), NO_ORGANIZATION),
    f"{LEDGER}/ListRatioEntries": Row(
        SEERS,
        one(organization=ORGANIZATION, year=2026, kind="RATIO_KIND_SPENDING", side="RATIO_SIDE_NUMERATOR"),
        NO_ORGANIZATION,
    ),
    f"{LEDGER}/AuditLedger": Row(frozenset({"system", "auditor"}), one(parent=BELOW)),
}
