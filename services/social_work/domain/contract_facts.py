"""What can happen to a contract. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.social_work.domain.contract import Contract
from shared.facts import Fact


class ContractChangeKind(IntEnum):
    """What happened to a contract. Numbers are stored: none is ever changed or used again."""

    CREATED = 1
    AMENDED = 2
    SIGNED = 3
    DELIVERED = 4
    PAID = 5
    REVERSED = 6
    EVALUATED = 7
    COMPLETED = 8
    TERMINATED = 9


class ContractCreated(Fact[Contract]):
    """A draft is on record."""

    kind = ContractChangeKind.CREATED


class ContractAmended(Fact[Contract]):
    """It has other terms."""

    kind = ContractChangeKind.AMENDED


class ContractSigned(Fact[Contract]):
    """It is in force."""

    kind = ContractChangeKind.SIGNED


class MilestoneDelivered(Fact[Contract]):
    """What a milestone asks for was delivered."""

    kind = ContractChangeKind.DELIVERED


class ContractPaid(Fact[Contract]):
    """Something was paid for a milestone."""

    kind = ContractChangeKind.PAID


class PaymentReversed(Fact[Contract]):
    """A payment was taken back."""

    kind = ContractChangeKind.REVERSED


class ContractEvaluated(Fact[Contract]):
    """It was evaluated."""

    kind = ContractChangeKind.EVALUATED


class ContractCompleted(Fact[Contract]):
    """It came to its end."""

    kind = ContractChangeKind.COMPLETED


class ContractTerminated(Fact[Contract]):
    """It ended before its time, or was never signed."""

    kind = ContractChangeKind.TERMINATED
