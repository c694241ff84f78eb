"""Who may call what of funds, donations, vouchers and the ledger, on one screen. A method that is missing here answers nobody.

Finance records and prepares, a reviewer decides; the city's administrator may do either, and never both about the same thing: that it
takes two persons is held by rules and by the database, whatever roles they have.
"""

from __future__ import annotations

from typing import Any, Final

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.caller import Role
from shared.codes import code_of

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})
_BOOK: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.FINANCE})
_DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})
_SEE: Final = _BOOK | {Role.REVIEWER, Role.AUDITOR}  # who gave what is personal
_SEE_SUMS: Final = _SEE | {Role.REGISTRAR, Role.PUBLISHER, Role.STATISTICIAN}

_FUND: Final = "/wushe.charity.v1.CharityFundService/"
_DONATION: Final = "/wushe.charity.v1.DonationService/"
_VOUCHER: Final = "/wushe.charity.v1.VoucherService/"
_LEDGER: Final = "/wushe.charity.v1.LedgerService/"


def _division(request: Any) -> tuple[str, ...]:
    """Return the division that a list is of; of a fund's or project's own list the use case asks."""
    return (code_of(request.parent),) if request.parent.startswith(("divisions/", "communities/")) else ()


def _community(request: Any) -> tuple[str, ...]:
    return (code_of(request.charity_fund.community),)


# Where no scope is given, what is asked about is in scope or does not exist: the use cases narrow by the caller's scopes.
FUND_POLICIES: Final[Policies] = {
    _FUND + "CreateCharityFund": Policy(_KEEP, scope=_community),
    _FUND + "UpdateCharityFund": Policy(_KEEP),
    _FUND + "ReplaceCommittee": Policy(_KEEP),
    _FUND + "EstablishCharityFund": Policy(_DECIDE),
    _FUND + "SuspendCharityFund": Policy(_DECIDE),
    _FUND + "ResumeCharityFund": Policy(_DECIDE),
    _FUND + "WindUpCharityFund": Policy(_DECIDE),
    _FUND + "CloseCharityFund": Policy(_DECIDE),
    _FUND + "GetCharityFund": Policy(EVERY_ROLE),
    _FUND + "ListCharityFunds": Policy(EVERY_ROLE, scope=_division),
    _FUND + "ListCharityFundChanges": Policy(_SEE_SUMS),
}

DONATION_POLICIES: Final[Policies] = {
    _DONATION + "Donate": Policy(_BOOK),
    _DONATION + "BatchDonate": Policy(_BOOK),
    _DONATION + "GetDonation": Policy(_SEE),
    _DONATION + "ListDonations": Policy(_SEE, scope=_division),
    _DONATION + "VerifyReceipt": Policy(frozenset(), public=True),
    _DONATION + "CreatePledge": Policy(_BOOK),
    _DONATION + "ReleasePledge": Policy(_DECIDE),
    _DONATION + "GetPledge": Policy(_SEE),
    _DONATION + "ListPledges": Policy(_SEE, scope=_division),
    _DONATION + "ListPledgeChanges": Policy(_SEE),
}

PUBLIC: Final = (_DONATION + "VerifyReceipt",)
"""What answers anybody, without a token: it tells nothing about a person, and guessing is slowed down."""

VOUCHER_POLICIES: Final[Policies] = {
    _VOUCHER + "PrepareVoucher": Policy(_BOOK),
    _VOUCHER + "PostVoucher": Policy(_DECIDE),
    _VOUCHER + "RejectVoucher": Policy(_DECIDE),
    _VOUCHER + "GetVoucher": Policy(_SEE),
    _VOUCHER + "ListVouchers": Policy(_SEE, scope=_division),
    _VOUCHER + "ListVoucherChanges": Policy(_SEE),
}

LEDGER_POLICIES: Final[Policies] = {
    _LEDGER + "ListBooks": Policy(_SEE_SUMS, scope=_division),
    _LEDGER + "GetLedgerEntry": Policy(_SEE),
    _LEDGER + "ListLedgerEntries": Policy(_SEE),
    _LEDGER + "GetSpendingRatios": Policy(_SEE_SUMS),
    _LEDGER + "ListRatioEntries": Policy(_SEE),
    _LEDGER + "AuditLedger": Policy(frozenset({Role.SYSTEM, Role.AUDITOR}), scope=_division),
}
