"""How the rules about organizations say no."""

from __future__ import annotations

from services.incubation.domain.refusals import IncubationRefusal
from shared.refusals import Kind


class MalformedCreditCode(IncubationRefusal):
    """A code has 18 characters of GB 32100, the last of which checks the others."""

    reason = "MALFORMED_CREDIT_CODE"


class CreditCodeMismatch(IncubationRefusal):
    """The first two characters of the code are another type's."""

    reason = "CREDIT_CODE_MISMATCH"


class CreditCodeTaken(IncubationRefusal):
    """Another organization has this code."""

    kind = Kind.ALREADY_EXISTS
    reason = "CREDIT_CODE_TAKEN"


class RepresentativeTaken(IncubationRefusal):
    """The person represents another registered association."""

    kind = Kind.FAILED_PRECONDITION
    reason = "REPRESENTATIVE_TAKEN"


class RepresentativeMissing(IncubationRefusal):
    """A registered organization always has a legal representative."""

    reason = "REPRESENTATIVE_MISSING"


class RequirementsUnmet(IncubationRefusal):
    """Conditions of the registration or filing are not met."""

    kind = Kind.FAILED_PRECONDITION
    reason = "REQUIREMENTS_UNMET"


class TypeFixed(IncubationRefusal):
    """A registered organization keeps its type."""

    kind = Kind.FAILED_PRECONDITION
    reason = "TYPE_FIXED"


class TypeMismatch(IncubationRefusal):
    """A community organization is filed, every other type is registered."""

    kind = Kind.FAILED_PRECONDITION
    reason = "TYPE_MISMATCH"


class PenaltyRecorded(IncubationRefusal):
    """A penalty with this number is on record."""

    kind = Kind.ALREADY_EXISTS
    reason = "PENALTY_RECORDED"


class CharityAlreadyRecognized(IncubationRefusal):
    """The organization is recognised as a charity already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "CHARITY_RECOGNIZED"


class NoCharity(IncubationRefusal):
    """The organization is not recognised as a charity."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NO_CHARITY"


class YearMismatch(IncubationRefusal):
    """The year lies before the registration or has not begun."""

    reason = "YEAR_MISMATCH"
