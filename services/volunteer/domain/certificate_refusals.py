"""How the rules about certificates say no. No refusal ever carries a number or a check code."""

from __future__ import annotations

from services.volunteer.domain.refusals import VolunteerRefusal
from shared.refusals import Kind


class CertificateNotFound(VolunteerRefusal):
    """There is no such certificate in your scope."""

    kind = Kind.NOT_FOUND
    reason = "CERTIFICATE_NOT_FOUND"


class NothingToCertify(VolunteerRefusal):
    """No effective service record lies within what was asked for."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOTHING_TO_CERTIFY"


class MalformedPeriod(VolunteerRefusal):
    """A period is of days that exist and have come, the first not after the last."""

    reason = "MALFORMED_PERIOD"


class PublicityRunning(VolunteerRefusal):
    """The certificate is still published; it can be issued on the day after the last."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PUBLICITY_RUNNING"


class VolunteerErased(VolunteerRefusal):
    """The person wanted to be forgotten, so that nothing can be certified of them."""

    kind = Kind.FAILED_PRECONDITION
    reason = "VOLUNTEER_ERASED"
