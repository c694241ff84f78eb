"""Places and persons between the contract and the domain."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from google.type.date_pb2 import Date

from services.incubation.domain.refusals import MalformedDay, MalformedText
from shared.texts import prose, readable

COMMUNITY_DIGITS: Final = 12


def place_name(code: str) -> str:
    """Return the resource name of a division or a community."""
    return f"{'communities' if len(code) == COMMUNITY_DIGITS else 'divisions'}/{code}"


def person_name(identifier: UUID | None) -> str:
    """Return the resource name of a person; empty for nobody."""
    return "" if identifier is None else f"persons/{identifier}"


def day(sent: Date, *, field: str) -> date:
    """Return a day. Raises MalformedDay."""
    try:
        return date(sent.year, sent.month, sent.day)
    except ValueError:
        raise MalformedDay(field=field) from None


def line(text: str, *, field: str) -> str:
    """Return a text of one line that says something. Raises MalformedText."""
    return readable(text, MalformedText, field=field)


def line_or_none(text: str, *, field: str) -> str:
    """Return a text of one line, which may be empty. Raises MalformedText."""
    return line(text, field=field) if text.strip() else ""


def paragraphs(text: str, *, field: str) -> str:
    """Return a text of several lines, which may be empty. Raises MalformedText."""
    return prose(text, MalformedText, field=field)
