"""How the rules about contracts say no."""

from __future__ import annotations

from services.social_work.domain.refusals import SocialWorkRefusal
from shared.refusals import Kind


class ContractNotFound(SocialWorkRefusal):
    """There is no such contract in your scope."""

    kind = Kind.NOT_FOUND
    reason = "CONTRACT_NOT_FOUND"


class AmountsDiffer(SocialWorkRefusal):
    """Budget lines or milestones do not come to the amount, or a milestone number stands twice."""

    reason = "AMOUNTS_DIFFER"


class TownshipElsewhere(SocialWorkRefusal):
    """A township lies outside the division of the buyer."""

    reason = "TOWNSHIP_ELSEWHERE"


class PaidAlready(SocialWorkRefusal):
    """More was paid, or delivered, than the new terms allow."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PAID_ALREADY"


class MilestoneNotFound(SocialWorkRefusal):
    """The contract has no such milestone."""

    kind = Kind.NOT_FOUND
    reason = "MILESTONE_NOT_FOUND"


class AlreadyDelivered(SocialWorkRefusal):
    """The milestone was delivered."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ALREADY_DELIVERED"


class NotDelivered(SocialWorkRefusal):
    """A milestone is paid once it was delivered."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_DELIVERED"


class PaymentAboveMilestone(SocialWorkRefusal):
    """Payments for the milestone come to more than its amount."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PAYMENT_ABOVE_MILESTONE"


class PaymentNotFound(SocialWorkRefusal):
    """The contract has no such payment."""

    kind = Kind.NOT_FOUND
    reason = "PAYMENT_NOT_FOUND"


class AlreadyReversed(SocialWorkRefusal):
    """The payment was reversed."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ALREADY_REVERSED"


class ContractAlreadyEvaluated(SocialWorkRefusal):
    """The contract has an evaluation of this kind."""

    kind = Kind.ALREADY_EXISTS
    reason = "CONTRACT_EVALUATED"


class NotEvaluated(SocialWorkRefusal):
    """A contract is completed once it was finally evaluated."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOT_EVALUATED"
