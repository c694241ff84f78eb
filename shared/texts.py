"""Texts that people type: nothing that cannot be read. Pure; the refusal is the service's own, so that its reason is."""

from __future__ import annotations

import unicodedata
from typing import Final

from shared.refusals import Refusal

_UNREADABLE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def readable(text: str, refusal: type[Refusal], *, field: str, most: int | None = None) -> str:
    """Return a text of one line without the space around it. Raises `refusal` for an empty, an unreadable or a longer one."""
    told = text.strip()
    if not told or unreadable(told) or (most is not None and len(told) > most):
        raise refusal(field=field)
    return told


def prose(text: str, refusal: type[Refusal], *, field: str, least: int = 0) -> str:
    """Return a text of several lines, or none where `least` is 0, without the space around it. Raises `refusal`."""
    told = text.replace("\r\n", "\n").strip()
    if len(told) < least or unreadable(told.replace("\n", "")):
        raise refusal(field=field)
    return told


def unreadable(text: str) -> bool:
    """Tell whether a text holds control, format or separator characters."""
    return any(unicodedata.category(character) in _UNREADABLE for character in text)
