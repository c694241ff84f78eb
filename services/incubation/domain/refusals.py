"""How the rules about organizations say no. No refusal ever carries the name, the number or the words that caused it."""

from __future__ import annotations

from typing import ClassVar

from shared.refusals import Kind, Refusal


class IncubationRefusal(Refusal):
    """A rule about organizations and their incubation says no; most often the request is to be mended."""

    kind = Kind.INVALID_ARGUMENT
    domain: ClassVar[str] = "wushe.incubation"


class OrganizationNotFound(IncubationRefusal):
    """There is no such organization in your scope."""

    kind = Kind.NOT_FOUND
    reason = "ORGANIZATION_NOT_FOUND"


class DivisionNotFound(IncubationRefusal):
    """The directory knows no such division or community."""

    kind = Kind.NOT_FOUND
    reason = "DIVISION_NOT_FOUND"


class PersonNotFound(IncubationRefusal):
    """The directory knows no such person in your scope."""

    kind = Kind.NOT_FOUND
    reason = "PERSON_NOT_FOUND"


class MalformedDay(IncubationRefusal):
    """The day is none, or lies in the future."""

    reason = "MALFORMED_DAY"


class MalformedText(IncubationRefusal):
    """The text is blank or holds control characters."""

    reason = "MALFORMED_TEXT"


class BaseNotFound(IncubationRefusal):
    """There is no such incubation base in your scope."""

    kind = Kind.NOT_FOUND
    reason = "BASE_NOT_FOUND"
