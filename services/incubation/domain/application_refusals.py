"""How the rules about applications say no."""

from __future__ import annotations

from services.incubation.domain.refusals import IncubationRefusal
from shared.refusals import Kind


class ApplicationNotFound(IncubationRefusal):
    """There is no such application where you work."""

    kind = Kind.NOT_FOUND
    reason = "APPLICATION_NOT_FOUND"


class AlreadyApplied(IncubationRefusal):
    """The organization has an application that is not decided."""

    kind = Kind.ALREADY_EXISTS
    reason = "ALREADY_APPLIED"


class ApplicantBarred(IncubationRefusal):
    """The applicant was penalised or failed an annual check in the last years."""

    kind = Kind.FAILED_PRECONDITION
    reason = "APPLICANT_BARRED"


class ApplicantEnded(IncubationRefusal):
    """The applicant is deregistered."""

    kind = Kind.FAILED_PRECONDITION
    reason = "APPLICANT_ENDED"


class AlreadyReviewed(IncubationRefusal):
    """You spoke about this application already."""

    kind = Kind.ALREADY_EXISTS
    reason = "ALREADY_REVIEWED"


class ConflictOfInterest(IncubationRefusal):
    """Whoever declared a conflict of interest does not decide."""

    kind = Kind.FAILED_PRECONDITION
    reason = "CONFLICT_OF_INTEREST"


class ReviewsMissing(IncubationRefusal):
    """Too few reviewers gave a score."""

    kind = Kind.FAILED_PRECONDITION
    reason = "REVIEWS_MISSING"


class ScoreTooLow(IncubationRefusal):
    """The mean of the scores does not reach the mark."""

    kind = Kind.FAILED_PRECONDITION
    reason = "SCORE_TOO_LOW"
