"""Cells of lists, read as what they say. Each service refuses in words of its own what cannot be read, by the path of the cell."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from shared.refusals import Refusal

FEN: Final = 100
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE: Final = re.compile(r"[0-9]{1,9}")
_YUAN: Final = re.compile(r"([0-9]{1,12})(?:\.([0-9]{1,2}))?")


def day(text: str, refusal: type[Refusal], *, field: str) -> date:
    """Return a day written as `2026-01-02`. Raises `refusal`."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise refusal(field=field)


def whole(text: str, refusal: type[Refusal], *, field: str) -> int:
    """Return a whole number, 0 for an empty cell. Raises `refusal`."""
    told = _half_width(text)
    if told and not _WHOLE.fullmatch(told):
        raise refusal(field=field)
    return int(told or "0")


def fen(text: str, refusal: type[Refusal], *, field: str) -> int:
    """Return an amount in fen of one in yuan, 0 for an empty cell. Raises `refusal`."""
    told = _half_width(text)
    found = _YUAN.fullmatch(told)
    if told and not found:
        raise refusal(field=field)
    return int(found[1]) * FEN + int((found[2] or "").ljust(2, "0")) if found else 0


def document(kind: int, number: str) -> str:
    """Return a document in one spelling, as far as that can be told without knowing its kind."""
    return f"{kind}:{''.join(filter(str.isalnum, unicodedata.normalize('NFKC', number))).upper()}"


def _half_width(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace(",", "").strip()
