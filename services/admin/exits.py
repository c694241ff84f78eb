"""Exit codes of the command, the same for every subcommand."""

from __future__ import annotations

from typing import Final

FAILURE: Final = 1
USAGE: Final = 2
NOT_FOUND: Final = 3
NOT_ALLOWED: Final = 4
INVALID: Final = 5
UNAVAILABLE: Final = 6
INTERRUPTED: Final = 130
