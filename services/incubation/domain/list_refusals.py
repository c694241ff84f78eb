"""How rows of lists are refused, beside what refuses a single call."""

from __future__ import annotations

from services.incubation.domain.refusals import IncubationRefusal
from shared.refusals import Kind


class PersonNameConflict(IncubationRefusal):
    """The document is on record under another name; a reviewer of the directory decides."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PERSON_NAME_CONFLICT"


class MalformedNumber(IncubationRefusal):
    """A cell holds a whole number, or an amount of yuan with two decimals at most."""

    reason = "MALFORMED_NUMBER"


class StandingIncomplete(IncubationRefusal):
    """An organization that exists already is registered, with code, day and representative, or filed, with number and day."""

    reason = "STANDING_INCOMPLETE"
