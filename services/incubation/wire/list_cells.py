"""Cells of lists, read as what the domain knows. What is wrong is refused by the path of the cell."""

from __future__ import annotations

from datetime import date

from wushe.directory.v1.identity_service_pb2 import PersonClaim

from services.incubation.domain.list_refusals import MalformedNumber
from services.incubation.domain.refusals import MalformedDay
from services.incubation.wire.places import place_name
from shared.imports import cells


def day(text: str, *, field: str) -> date:
    """Return a day written as `2026-01-02`. Raises MalformedDay."""
    return cells.day(text, MalformedDay, field=field)


def whole(text: str, *, field: str) -> int:
    """Return a whole number, 0 for an empty cell. Raises MalformedNumber."""
    return cells.whole(text, MalformedNumber, field=field)


def fen(text: str, *, field: str) -> int:
    """Return an amount in fen of one in yuan, 0 for an empty cell. Raises MalformedNumber."""
    return cells.fen(text, MalformedNumber, field=field)


def claim(kind: int, number: str, display_name: str, *, place: str, phone: str = "") -> PersonClaim:
    """Return what goes to the directory about a person, and nowhere else."""
    told = PersonClaim(display_name=display_name, phone=phone, division=place_name(place))
    told.document.type, told.document.number = kind, number  # type: ignore[assignment] # the same number
    return told
