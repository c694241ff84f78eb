"""From the facts about social work to the events that others hear."""

from __future__ import annotations

from typing import Final

from shared.outbox import Outbox

SOURCE: Final = "wushe.social_work"
PACKAGE: Final = "wushe.social_work.v1"

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The service's outbox; append in the transaction of the change, after the aggregate's row lock."""
