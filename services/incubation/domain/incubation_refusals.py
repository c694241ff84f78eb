"""How the rules about incubations say no."""

from __future__ import annotations

from services.incubation.domain.refusals import IncubationRefusal
from shared.refusals import Kind


class IncubationNotFound(IncubationRefusal):
    """There is no such incubation where you work."""

    kind = Kind.NOT_FOUND
    reason = "INCUBATION_NOT_FOUND"


class MalformedPeriod(IncubationRefusal):
    """A period ends before it begins, or is not extended."""

    reason = "MALFORMED_PERIOD"


class StageMismatch(IncubationRefusal):
    """It is not the next stage."""

    kind = Kind.FAILED_PRECONDITION
    reason = "STAGE_MISMATCH"


class MilestoneNotFound(IncubationRefusal):
    """The incubation has no milestone of this number."""

    kind = Kind.NOT_FOUND
    reason = "MILESTONE_NOT_FOUND"


class AlreadyReached(IncubationRefusal):
    """The milestone was reached already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "MILESTONE_REACHED"


class IndicatorMismatch(IncubationRefusal):
    """Points are missing for an indicator, are more than it gives, or are for none."""

    reason = "INDICATOR_MISMATCH"


class RenewalsUsedUp(IncubationRefusal):
    """The incubation was renewed as often as it may be."""

    kind = Kind.FAILED_PRECONDITION
    reason = "RENEWALS_USED_UP"


class NotEvaluated(IncubationRefusal):
    """The final evaluation is missing or was not passed."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_EVALUATED"


class NotEstablished(IncubationRefusal):
    """The organization is neither filed nor registered."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_ESTABLISHED"


class NotEnded(IncubationRefusal):
    """The incubation is still under way."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_ENDED"


class HandedOver(IncubationRefusal):
    """The hand-over was confirmed already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "HANDED_OVER"


class OutsideIncubation(IncubationRefusal):
    """The day lies outside of the incubation."""

    reason = "OUTSIDE_INCUBATION"


class ServiceDeliveryNotFound(IncubationRefusal):
    """There is no such record of service where you work."""

    kind = Kind.NOT_FOUND
    reason = "SERVICE_DELIVERY_NOT_FOUND"


class OutcomeNotFound(IncubationRefusal):
    """There is no such outcome where you work."""

    kind = Kind.NOT_FOUND
    reason = "OUTCOME_NOT_FOUND"


class OutcomeAlreadyRecorded(IncubationRefusal):
    """The outcome of this year is on record."""

    kind = Kind.ALREADY_EXISTS
    reason = "OUTCOME_RECORDED"
