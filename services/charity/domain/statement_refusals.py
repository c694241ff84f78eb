"""How the rules about bank statements say no."""

from __future__ import annotations

from services.charity.domain.refusals import CharityRefusal
from shared.refusals import Kind


class StatementLineNotFound(CharityRefusal):
    """There is no such line of a statement in your scope."""

    kind = Kind.NOT_FOUND
    reason = "STATEMENT_LINE_NOT_FOUND"


class StatementLineKnown(CharityRefusal):
    """The line was imported before."""

    kind = Kind.ALREADY_EXISTS
    reason = "STATEMENT_LINE_KNOWN"


class MalformedStatement(CharityRefusal):
    """A day is written as 2026-03-01, an amount in yuan with at most two decimals."""

    reason = "MALFORMED_STATEMENT"


class MatchMismatch(CharityRefusal):
    """It is of another charity, went the other way, or is another amount."""

    kind = Kind.FAILED_PRECONDITION
    reason = "MATCH_MISMATCH"


class MatchTaken(CharityRefusal):
    """Another line is it."""

    kind = Kind.ALREADY_EXISTS
    reason = "MATCH_TAKEN"
