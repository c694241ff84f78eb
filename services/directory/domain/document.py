"""Identity documents: what each kind looks like, what its number tells, and when two spellings are the same document.

Nothing here compares the first six digits of a number with today's divisions: they name the place of first issue, and
132121, 130421 or 130429 are on the cards of people who are very much alive.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from enum import IntEnum
from operator import mul
from typing import Final, NamedTuple

from services.directory.domain.person_refusals import (
    DocumentBirthDateInvalid,
    DocumentChecksumMismatch,
    MalformedDocumentNumber,
    NumberLostToSpreadsheet,
)


class DocumentType(IntEnum):
    """Kind of an identity document. Numbers are stored and sent: none is ever changed or used again."""

    RESIDENT_ID = 1
    """Resident identity card (居民身份证), GB 11643."""
    HMT_RESIDENCE_PERMIT = 2
    """Residence permit for Hong Kong, Macao or Taiwan residents (港澳台居民居住证)."""
    FOREIGNER_PERMANENT_RESIDENCE = 3
    """Foreigner's permanent residence card (外国人永久居留身份证), of 2023 or older."""
    HM_TRAVEL_PERMIT = 4
    """Mainland travel permit of Hong Kong and Macao residents (港澳居民来往内地通行证)."""
    TAIWAN_TRAVEL_PERMIT = 5
    """Mainland travel permit of Taiwan residents (台湾居民来往大陆通行证)."""
    PASSPORT = 6
    """Passport (护照)."""
    MILITARY_ID = 7
    """Military identity card (军人证件)."""


class Gender(IntEnum):
    """Sex as an identity document has it."""

    UNKNOWN = 0
    MALE = 1
    FEMALE = 2


class Document(NamedTuple):
    """A document whose number has been normalised and found to be in order."""

    type: DocumentType
    number: str
    birth_date: date | None = None
    """What the number tells, where it does."""
    gender: Gender = Gender.UNKNOWN
    checked: bool = False
    """A check character vouches for the number. Where none does, a clerk must look."""
    converted: bool = False
    """The number came with the 15 digits of the first generation."""

    def __repr__(self) -> str:
        """Keep the number out of tracebacks and logs."""
        return f"<Document {self.type.name}>"


FIRST_BIRTH_YEAR: Final = 1850
NATIONAL: Final = "gb11643"
NATIONAL_LENGTH: Final = 18

_NATIONAL_TYPES: Final = frozenset(
    {DocumentType.RESIDENT_ID, DocumentType.HMT_RESIDENCE_PERMIT, DocumentType.FOREIGNER_PERMANENT_RESIDENCE}
)
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_NOUGHTS: Final = ord("0") * sum(_WEIGHTS)
_CHECK_CHARACTERS: Final = "10X98765432"
_ODD: Final = "13579"
_CENTENARIANS: Final = frozenset({"996", "997", "998", "999"})

_SPACE: Final = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")
_FLOAT: Final = re.compile(r"[0-9]+\.[0-9]*(E[+-]?[0-9]+)?|[0-9]+E\+[0-9]+")
_EIGHTEEN: Final = re.compile(r"[1-9][0-9]{16}[0-9X]")
_FIFTEEN: Final = re.compile(r"[1-9][0-9]{14}")
_OLD_FOREIGNER: Final = re.compile(r"[A-Z]{3}[0-9]{12}")
_HM_PERMIT: Final = re.compile(r"[HM](?:[0-9]{8}|[0-9]{10})")
_TAIWAN_PERMIT: Final = re.compile(r"[0-9]{8}|[0-9]{10}")
_PASSPORT: Final = re.compile(r"[A-Z0-9]{5,17}")
_MILITARY: Final = re.compile(r"(?=(?:.*[0-9]){4})[\u3400-\u9fffA-Z0-9]{6,20}")


def document(kind: DocumentType, number: str, *, today: date, field: str = "document.number") -> Document:
    """Read a document number as people type it.

    Full-width characters, spaces and lower case are the same number; what is wrong after that is refused by name:
    MalformedDocumentNumber, DocumentChecksumMismatch, DocumentBirthDateInvalid, NumberLostToSpreadsheet.
    """
    if not _EIGHTEEN.fullmatch(number):  # nearly all are typed as they stand on the card
        number = normalise(number)
        if _FLOAT.fullmatch(number):
            raise NumberLostToSpreadsheet(field=field)
    return _READERS[kind](number, today, field)


def normalise(number: str) -> str:
    """Return a number without the accidents of keyboards: half-width, without spaces, in capitals."""
    if not number.isascii():
        number = unicodedata.normalize("NFKC", number)
    return _SPACE.sub("", number).upper()


def check_character(first_seventeen: str) -> str:
    """Return the check character of ISO 7064 MOD 11-2 for the first seventeen digits."""
    return _CHECK_CHARACTERS[(sum(map(mul, _WEIGHTS, first_seventeen.encode())) - _NOUGHTS) % 11]


def identity(kind: DocumentType, number: str) -> str:
    """Return what makes two spellings one document; the blind index is taken over this.

    All cards of 18 characters share one number space, so that a card entered under a neighbouring type is the same card.
    """
    return f"{NATIONAL if len(number) == NATIONAL_LENGTH and kind in _NATIONAL_TYPES else int(kind)}:{number}"


def convert(fifteen: str) -> str:
    """Return the 18-character form of a number of the first generation.

    The century was left out because it was always the twentieth, save for people who were past a hundred when the cards
    came: they have the sequence numbers 996 to 999.
    """
    century = "18" if fifteen[12:] in _CENTENARIANS else "19"
    first_seventeen = fifteen[:6] + century + fifteen[6:]
    return first_seventeen + check_character(first_seventeen)


def _resident_id(number: str, today: date, field: str) -> Document:
    if _FIFTEEN.fullmatch(number):
        return _national(DocumentType.RESIDENT_ID, convert(number), today, field, converted=True)
    if number.startswith("9"):
        raise MalformedDocumentNumber("A number from 9 belongs to a foreigner's permanent residence card.", field=field)
    return _national(DocumentType.RESIDENT_ID, number, today, field)


def _hmt_permit(number: str, today: date, field: str) -> Document:
    if not number.startswith(("810000", "820000", "830000")):
        raise MalformedDocumentNumber("A residence permit of Hong Kong, Macao or Taiwan begins with 810000, 820000 or 830000.", field=field)
    return _national(DocumentType.HMT_RESIDENCE_PERMIT, number, today, field)


def _foreigner_card(number: str, today: date, field: str) -> Document:
    if _OLD_FOREIGNER.fullmatch(number):
        return Document(DocumentType.FOREIGNER_PERMANENT_RESIDENCE, number)
    if not number.startswith("9"):
        raise MalformedDocumentNumber("A foreigner's card has 18 characters from 9, or 3 letters and 12 digits.", field=field)
    return _national(DocumentType.FOREIGNER_PERMANENT_RESIDENCE, number, today, field)


def _national(kind: DocumentType, number: str, today: date, field: str, *, converted: bool = False) -> Document:
    if not _EIGHTEEN.fullmatch(number):
        raise MalformedDocumentNumber("Expected 17 digits and a check character from 0 to 9 or X.", field=field)
    if check_character(number[:17]) != number[17]:
        if number.endswith("000"):  # a spreadsheet keeps fifteen digits and fills up with noughts
            raise NumberLostToSpreadsheet(field=field)
        raise DocumentChecksumMismatch(field=field)
    return Document(
        type=kind,
        number=number,
        birth_date=_birth_date(number, today, field),
        gender=Gender.MALE if number[16] in _ODD else Gender.FEMALE,
        checked=not converted,
        converted=converted,
    )


def _birth_date(number: str, today: date, field: str) -> date:
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        raise DocumentBirthDateInvalid(field=field) from None
    if born.year < FIRST_BIRTH_YEAR or born > today:
        raise DocumentBirthDateInvalid(field=field)
    return born


def _by_form(kind: DocumentType, form: re.Pattern[str], expected: str) -> Callable[[str, date, str], Document]:
    """Return a reader of a kind whose number has a form and nothing that could be checked."""

    def read(number: str, _today: date, field: str) -> Document:
        if not form.fullmatch(number):
            raise MalformedDocumentNumber(expected, field=field)
        return Document(kind, number)

    return read


_READERS: Final[Mapping[DocumentType, Callable[[str, date, str], Document]]] = {
    DocumentType.RESIDENT_ID: _resident_id,
    DocumentType.HMT_RESIDENCE_PERMIT: _hmt_permit,
    DocumentType.FOREIGNER_PERMANENT_RESIDENCE: _foreigner_card,
    DocumentType.HM_TRAVEL_PERMIT: _by_form(DocumentType.HM_TRAVEL_PERMIT, _HM_PERMIT, "Expected H or M and 8 or 10 digits."),
    DocumentType.TAIWAN_TRAVEL_PERMIT: _by_form(DocumentType.TAIWAN_TRAVEL_PERMIT, _TAIWAN_PERMIT, "Expected 8 or 10 digits."),
    DocumentType.PASSPORT: _by_form(DocumentType.PASSPORT, _PASSPORT, "Expected 5 to 17 letters and digits."),
    DocumentType.MILITARY_ID: _by_form(DocumentType.MILITARY_ID, _MILITARY, "Expected 6 to 20 characters, at least 4 of them digits."),
}
