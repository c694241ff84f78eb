"""Pledge codes: eight characters that a giver writes into the remark of a transfer, so that the bank's statement finds the pledge.

32 characters to the eighth are 40 bits, and a code that is taken is drawn again. 0, 1, I and O are left out: on paper they look alike.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Final, TypeAlias

ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH: Final = 8

NewCode: TypeAlias = Callable[[], str]
"""Where a use case takes new codes from; a test hands in a list."""


def new_code() -> str:
    """Return a code at random."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
