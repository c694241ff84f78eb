"""How the rules about the ledger say no."""

from __future__ import annotations

from services.charity.domain.refusals import CharityRefusal
from shared.refusals import Kind


class CauseNotFound(CharityRefusal):
    """There is no such fund or project in your scope, or it has no books yet."""

    kind = Kind.NOT_FOUND
    reason = "CAUSE_NOT_FOUND"


class PurposeMissing(CharityRefusal):
    """The fund or project has several purposes: say which is meant."""

    reason = "PURPOSE_MISSING"


class PurposeNotHeld(CharityRefusal):
    """The fund or project is not for this purpose (慈善法 56)."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PURPOSE_NOT_HELD"


class BookClosed(CharityRefusal):
    """In the present state of the fund or project this cannot be booked."""

    kind = Kind.FAILED_PRECONDITION
    reason = "BOOK_CLOSED"


class BalanceExceeded(CharityRefusal):
    """There is not so much in the book."""

    kind = Kind.FAILED_PRECONDITION
    reason = "BALANCE_EXCEEDED"


class DonorMismatch(CharityRefusal):
    """What is said of the donor does not go with its kind."""

    reason = "DONOR_MISMATCH"


class NameWithheld(CharityRefusal):
    """A donor who wants the name withheld has none to publish (慈善法 82)."""

    reason = "NAME_WITHHELD"


class ReceiptMismatch(CharityRefusal):
    """An anonymous donor is handed no receipt, and only an anonymous one is unknown."""

    reason = "RECEIPT_MISMATCH"


class MalformedText(CharityRefusal):
    """A text is empty, too long, or holds what cannot be read or looks like a phone or document number."""

    reason = "MALFORMED_TEXT"


class DonationNotFound(CharityRefusal):
    """There is no such donation in your scope."""

    kind = Kind.NOT_FOUND
    reason = "DONATION_NOT_FOUND"


class PledgeNotFound(CharityRefusal):
    """There is no such pledge in your scope."""

    kind = Kind.NOT_FOUND
    reason = "PLEDGE_NOT_FOUND"


class PledgeMismatch(CharityRefusal):
    """The pledge is for another fund, project or purpose, or of another kind, or not open."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PLEDGE_MISMATCH"


class PledgeExceeded(CharityRefusal):
    """The pledge does not lack so much: record the rest without it."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PLEDGE_EXCEEDED"


class HardshipUnproven(CharityRefusal):
    """A promise made in public is kept, unless a document shows that its giver fell on hard times (慈善法 41)."""

    reason = "HARDSHIP_UNPROVEN"


class EntryNotFound(CharityRefusal):
    """There is no such entry in your scope."""

    kind = Kind.NOT_FOUND
    reason = "ENTRY_NOT_FOUND"


class VoucherNotFound(CharityRefusal):
    """There is no such voucher in your scope."""

    kind = Kind.NOT_FOUND
    reason = "VOUCHER_NOT_FOUND"


class SamePerson(CharityRefusal):
    """Whoever prepared it does not decide about it: four eyes see more than two."""

    kind = Kind.PERMISSION_DENIED
    reason = "SAME_PERSON"


class BeneficiaryMismatch(CharityRefusal):
    """The name of the beneficiary does not go with its kind."""

    reason = "BENEFICIARY_MISMATCH"


class RefundExceeded(CharityRefusal):
    """Not so much is left of the donation to give back."""

    kind = Kind.FAILED_PRECONDITION
    reason = "REFUND_EXCEEDED"


class SameBook(CharityRefusal):
    """It is there already: the fund or project and the purpose are the same."""

    reason = "SAME_BOOK"


class AccountHolderMismatch(CharityRefusal):
    """The money would go to another charity: that is no transfer."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ACCOUNT_HOLDER_MISMATCH"


class BasisMissing(CharityRefusal):
    """This changes the use of what was given: cite the new filing, the donors' consent or the plan for what is left (慈善法 56, 58)."""

    reason = "BASIS_MISSING"


class PaymentBooked(CharityRefusal):
    """This payment of the bank is in the book already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PAYMENT_BOOKED"


class ProceedsOfSale(CharityRefusal):
    """This is the money for goods that were sold: reverse the sale, and it is reversed with that."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PROCEEDS_OF_SALE"


class AlreadyReversed(CharityRefusal):
    """The entry was reversed before."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ALREADY_REVERSED"


class ReversalOfReversal(CharityRefusal):
    """A reversal is not reversed: book what is right anew."""

    kind = Kind.FAILED_PRECONDITION
    reason = "REVERSAL_OF_REVERSAL"


class RefundedDonation(CharityRefusal):
    """A part of the donation was given back: reverse that first."""

    kind = Kind.FAILED_PRECONDITION
    reason = "REFUNDED_DONATION"
