"""What several subjects send and read alike: names of places and organisations, days, employers, texts."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, Protocol
from uuid import UUID

from google.protobuf.timestamp_pb2 import Timestamp
from google.type.date_pb2 import Date
from wushe.social_work.v1.employer_pb2 import Employer as SentEmployer

from services.social_work.domain.employer import Employer
from services.social_work.domain.refusals import MalformedText
from shared import etag
from shared.facts import Aggregate
from shared.ids import identifier_in
from shared.instants import write_instant
from shared.refusals import InvalidField
from shared.texts import readable

COMMUNITY_DIGITS: Final = 12


class Stamped(Aggregate, Protocol):
    """An aggregate that knows when it was recorded."""

    @property
    def create_time(self) -> Any:
        """Return when it was recorded."""
        ...


class StampedMessage(Protocol):
    """A message that says how new its resource is."""

    version: int
    etag: str

    @property
    def create_time(self) -> Timestamp:
        """Return when it was recorded."""
        ...

    @property
    def update_time(self) -> Timestamp:
        """Return when it last changed."""
        ...


def stamp(message: StampedMessage, one: Stamped) -> None:
    """Write down how new a resource is."""
    message.version, message.etag = one.version, etag.of(one.version)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)


def place_name(code: str) -> str:
    """Return the resource name of a community or a division."""
    return f"communities/{code}" if len(code) == COMMUNITY_DIGITS else f"divisions/{code}"


def organisation_name(identifier: UUID | None) -> str:
    """Return the resource name of an organisation; empty for none."""
    return "" if identifier is None else f"organizations/{identifier}"


def organisation(name: str) -> UUID | None:
    """Return the organisation that is named; None where none is."""
    return identifier_in(name) if name else None


def sent_employer(one: Employer | None) -> SentEmployer | None:
    """Return an employer as it is sent; none stays absent."""
    return None if one is None else SentEmployer(organisation=organisation_name(one.organisation), display_name=one.display_name)


def employer(sent: SentEmployer, *, field: str) -> Employer:
    """Return an employer. Raises MalformedText."""
    return Employer(organisation(sent.organisation), line(sent.display_name, field=f"{field}.display_name"))


def line(text: str, *, field: str) -> str:
    """Return a text of one line. Raises MalformedText."""
    return readable(text, MalformedText, field=field)


def day(sent: Date, *, field: str) -> date:
    """Return a day. Raises InvalidField for one that is none."""
    try:
        return date(sent.year, sent.month, sent.day)
    except ValueError:
        raise InvalidField("This is no day of the calendar.", field=field) from None


def day_if_sent(message: Any, field: str, *, path: str = "") -> date | None:
    """Return the day in a field of a message; None where it is absent. Raises InvalidField."""
    return day(getattr(message, field), field=path or field) if message.HasField(field) else None
