"""How the rules about funds say no."""

from __future__ import annotations

from services.charity.domain.refusals import CharityRefusal
from shared.refusals import Kind


class FundNotFound(CharityRefusal):
    """There is no such fund in your scope."""

    kind = Kind.NOT_FOUND
    reason = "FUND_NOT_FOUND"


class CommitteeMismatch(CharityRefusal):
    """A committee has at least five members, an odd number, and a supervisor who is none of them; nobody is named twice."""

    reason = "COMMITTEE_MISMATCH"


class CommitteePaid(CharityRefusal):
    """Members and supervisors of a committee are not paid."""

    reason = "COMMITTEE_PAID"


class SubAccountTaken(CharityRefusal):
    """The charity gave this sub-account to another fund."""

    kind = Kind.ALREADY_EXISTS
    reason = "SUB_ACCOUNT_TAKEN"


class PurposesFixed(CharityRefusal):
    """Once a fund is established, its purposes stay."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PURPOSES_FIXED"
