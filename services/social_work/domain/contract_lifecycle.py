"""The whole life of a contract on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class ContractState(IntEnum):
    """Where a contract stands."""

    DRAFT = 1
    ACTIVE = 2
    COMPLETED = 3
    TERMINATED = 4


class ContractAction(StrEnum):
    """What can be done with a contract."""

    AMEND = "amend"
    SIGN = "sign"
    DELIVER = "deliver"
    PAY = "pay"
    REVERSE = "reverse"
    EVALUATE = "evaluate"
    COMPLETE = "complete"
    TERMINATE = "terminate"


LIFECYCLE: Final = Lifecycle(
    {
        (ContractState.DRAFT, ContractAction.AMEND): ContractState.DRAFT,
        (ContractState.DRAFT, ContractAction.SIGN): ContractState.ACTIVE,
        (ContractState.DRAFT, ContractAction.TERMINATE): ContractState.TERMINATED,
        (ContractState.ACTIVE, ContractAction.AMEND): ContractState.ACTIVE,
        (ContractState.ACTIVE, ContractAction.DELIVER): ContractState.ACTIVE,
        (ContractState.ACTIVE, ContractAction.PAY): ContractState.ACTIVE,
        (ContractState.ACTIVE, ContractAction.REVERSE): ContractState.ACTIVE,
        (ContractState.ACTIVE, ContractAction.EVALUATE): ContractState.ACTIVE,
        (ContractState.ACTIVE, ContractAction.COMPLETE): ContractState.COMPLETED,
        (ContractState.ACTIVE, ContractAction.TERMINATE): ContractState.TERMINATED,
        (ContractState.COMPLETED, ContractAction.PAY): ContractState.COMPLETED,  # what was delivered is owed
        (ContractState.COMPLETED, ContractAction.REVERSE): ContractState.COMPLETED,
        (ContractState.TERMINATED, ContractAction.PAY): ContractState.TERMINATED,  # the same
        (ContractState.TERMINATED, ContractAction.REVERSE): ContractState.TERMINATED,
    }
)
"""Nothing leads back: whoever buys again makes another contract."""
