"""From the facts about organizations to the events that others hear."""

from __future__ import annotations

from typing import Final

from shared.outbox import Outbox

SOURCE: Final = "wushe.incubation"
PACKAGE: Final = "wushe.incubation.v1"

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The service's outbox; append in the transaction of the change, after the aggregate's row lock."""
