"""How the rules about social workers say no. No refusal ever carries a name or the number of a certificate."""

from __future__ import annotations

from services.social_work.domain.refusals import SocialWorkRefusal
from shared.refusals import Kind


class SocialWorkerNotFound(SocialWorkRefusal):
    """There is no such social worker in your scope."""

    kind = Kind.NOT_FOUND
    reason = "SOCIAL_WORKER_NOT_FOUND"


class WorkerExists(SocialWorkRefusal):
    """The person is recorded as a social worker already."""

    kind = Kind.ALREADY_EXISTS
    reason = "WORKER_EXISTS"


class CertificateExists(SocialWorkRefusal):
    """Another social worker has this number of a certificate."""

    kind = Kind.ALREADY_EXISTS
    reason = "CERTIFICATE_EXISTS"


class NotAHigherLevel(SocialWorkRefusal):
    """A promotion leads to a higher level."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_A_HIGHER_LEVEL"


class RenewalNotOpen(SocialWorkRefusal):
    """The registration can be renewed in its last months only."""

    kind = Kind.FAILED_PRECONDITION
    reason = "RENEWAL_NOT_OPEN"


class RegistrationExpired(SocialWorkRefusal):
    """The registration ended; register anew."""

    kind = Kind.FAILED_PRECONDITION
    reason = "REGISTRATION_EXPIRED"


class RegistrationHolds(SocialWorkRefusal):
    """The registration still holds; renew it in its window."""

    kind = Kind.FAILED_PRECONDITION
    reason = "REGISTRATION_HOLDS"


class CreditsShort(SocialWorkRefusal):
    """Continuing education is short of what is asked for."""

    kind = Kind.FAILED_PRECONDITION
    reason = "CREDITS_SHORT"


class CreditNotFound(SocialWorkRefusal):
    """The social worker has no such continuing education, or it counts no longer."""

    kind = Kind.NOT_FOUND
    reason = "CREDIT_NOT_FOUND"


class EmploymentOverlaps(SocialWorkRefusal):
    """The social worker has an employer on one of the days."""

    kind = Kind.FAILED_PRECONDITION
    reason = "EMPLOYMENT_OVERLAPS"


class NotEmployed(SocialWorkRefusal):
    """The social worker has no present employer."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_EMPLOYED"
