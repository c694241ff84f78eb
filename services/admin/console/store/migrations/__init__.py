"""The schema of the console's own database."""

from __future__ import annotations

from typing import Final

PACKAGE: Final = __name__
