"""What a caller says of a person, and what of it can be believed."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from services.directory.domain.document import Document, DocumentType, Gender, document
from services.directory.domain.person_name import person_name
from services.directory.domain.person_refusals import (
    BirthDateMismatch,
    BirthDateOutOfRange,
    BirthDateUnknown,
    GenderMismatch,
    PersonTooYoung,
)
from services.directory.domain.phone import phone
from shared.codes import is_code
from shared.refusals import InvalidField

LONGEST_LIFE_YEARS: Final = 150
LONGEST_NUMBER: Final = 64
LONGEST_PHONE: Final = 32


class StatedDocument(NamedTuple):
    """A document as a caller wrote it."""

    type: DocumentType | None
    number: str

    def __repr__(self) -> str:
        """Keep the number out of tracebacks and logs."""
        return f"<StatedDocument {self.type}>"


class StatedClaim(NamedTuple):
    """A claim as a caller wrote it; `field` is where it stands in the request (`claims[3]`)."""

    document: StatedDocument
    name: str
    division: str
    phone: str
    birth_date: date | None
    gender: Gender
    field: str
    least_age: int | None = None
    """In years: whoever is younger is not to be recorded."""

    def __repr__(self) -> str:
        """Keep what is personal out of tracebacks and logs."""
        return f"<StatedClaim {self.field}>"


class Claim(NamedTuple):
    """A claim whose every part is in order and agrees with the others."""

    document: Document
    name: str
    division: str
    """Code of the division in which the person becomes known."""
    phone: str
    birth_date: date | None
    gender: Gender
    field: str
    born_until: date | None = None
    """Whoever was born after this day is too young for the claim; None where anybody will do."""

    def __repr__(self) -> str:
        """Keep what is personal out of tracebacks and logs."""
        return f"<Claim {self.field}>"


def claim(stated: StatedClaim, *, today: date) -> Claim:
    """Read a claim, or refuse it by the first thing that is wrong with it."""
    field = stated.field
    if not is_code(stated.division):
        raise InvalidField("A division is divisions/… or communities/… with a code of 2, 4, 6, 9 or 12 digits.", field=f"{field}.division")
    proof = stated_document(stated.document, today=today, field=f"{field}.document")
    if len(stated.phone) > LONGEST_PHONE:
        raise InvalidField("A phone number has at most 32 characters.", field=f"{field}.phone")
    if stated.least_age is not None and not 0 <= stated.least_age <= LONGEST_LIFE_YEARS:
        raise InvalidField("An age is 0 to 150 years.", field=f"{field}.least_age")
    return Claim(
        document=proof,
        name=person_name(stated.name, field=f"{field}.display_name"),
        division=stated.division,
        phone=phone(stated.phone, field=f"{field}.phone"),
        birth_date=agreed_birth_date(stated.birth_date, proof, today=today, field=f"{field}.birth_date"),
        gender=agreed_gender(stated.gender, proof, field=f"{field}.gender"),
        field=field,
        born_until=None if stated.least_age is None else _years_before(today, stated.least_age),
    )


def require_age(claim: Claim, birth_date: date | None) -> None:
    """Let nobody pass who is younger than the claim asks for. Raises PersonTooYoung, BirthDateUnknown."""
    if claim.born_until is None:
        return
    if birth_date is None:
        raise BirthDateUnknown(field=f"{claim.field}.birth_date")
    if birth_date > claim.born_until:
        raise PersonTooYoung(field=f"{claim.field}.least_age")


def stated_document(stated: StatedDocument, *, today: date, field: str) -> Document:
    """Read a document as a caller wrote it."""
    if stated.type is None:
        raise InvalidField("Say what kind of document it is.", field=f"{field}.type")
    if not 0 < len(stated.number) <= LONGEST_NUMBER:
        raise InvalidField("A document number has 1 to 64 characters.", field=f"{field}.number")
    return document(stated.type, stated.number, today=today, field=f"{field}.number")


def agreed_birth_date(stated: date | None, proof: Document, *, today: date, field: str) -> date | None:
    """Return the day of birth that caller and document agree on. Raises BirthDateMismatch, BirthDateOutOfRange."""
    if stated is None:
        return proof.birth_date
    if proof.birth_date is not None and proof.birth_date != stated:
        raise BirthDateMismatch(field=field)
    if stated > today or stated.year < today.year - LONGEST_LIFE_YEARS:
        raise BirthDateOutOfRange(field=field)
    return stated


def agreed_gender(stated: Gender, proof: Document, *, field: str) -> Gender:
    """Return the sex that caller and document agree on. Raises GenderMismatch."""
    if stated is Gender.UNKNOWN:
        return proof.gender
    if proof.gender not in {Gender.UNKNOWN, stated}:
        raise GenderMismatch(field=field)
    return stated


def _years_before(day: date, years: int) -> date:
    """Return the last day on which somebody was born who is that old; a 29 February is followed by 1 March in a common year."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
