"""The whole life of a certificate of completion on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class CompletionState(IntEnum):
    """Where a certificate of completion stands."""

    ISSUED = 1
    REVOKED = 2


class CompletionAction(StrEnum):
    """What can be done with a certificate of completion."""

    REVOKE = "revoke"


LIFECYCLE: Final = Lifecycle(
    {
        (CompletionState.ISSUED, CompletionAction.REVOKE): CompletionState.REVOKED,
    }
)
"""Nothing leads back: whoever attended after all is given another certificate."""
