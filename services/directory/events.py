"""From the directory's facts to the events that others hear."""

from __future__ import annotations

from typing import Final

from shared.outbox import Outbox

SOURCE: Final = "wushe.directory"
PACKAGE: Final = "wushe.directory.v1"

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The directory's outbox; append in the transaction of the change, after the aggregate's row lock."""
