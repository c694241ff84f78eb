"""How the rules about persons say no. No refusal ever carries the number, the phone or the name that caused it."""

from __future__ import annotations

from services.directory.domain.refusals import DirectoryRefusal
from shared.refusals import Kind


class PersonRefusal(DirectoryRefusal):
    """A rule about persons says no; most often the request is to be mended."""

    kind = Kind.INVALID_ARGUMENT


class PersonNotFound(PersonRefusal):
    """There is no such person in your scope."""

    kind = Kind.NOT_FOUND
    reason = "PERSON_NOT_FOUND"


class PersonNotActive(PersonRefusal):
    """The person's record was merged or erased."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PERSON_NOT_ACTIVE"


class PersonNotMerged(PersonRefusal):
    """The person's record is not merged into another."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PERSON_NOT_MERGED"


class MalformedDocumentNumber(PersonRefusal):
    """The number does not have the form of its document type."""

    reason = "MALFORMED_DOCUMENT_NUMBER"


class DocumentChecksumMismatch(PersonRefusal):
    """The check character is wrong: a digit was mistyped."""

    reason = "DOCUMENT_CHECKSUM_MISMATCH"


class DocumentBirthDateInvalid(PersonRefusal):
    """The date inside the number does not exist, is in the future or before 1850."""

    reason = "DOCUMENT_BIRTH_DATE_INVALID"


class NumberLostToSpreadsheet(PersonRefusal):
    """A spreadsheet turned the number into a floating-point number and its last digits are lost; make the column text and type it again."""

    reason = "NUMBER_LOST_TO_SPREADSHEET"


class DocumentTaken(PersonRefusal):
    """Another person holds the document."""

    kind = Kind.ALREADY_EXISTS
    reason = "DOCUMENT_TAKEN"


class BirthDateMismatch(PersonRefusal):
    """The day of birth differs from the one in the document."""

    reason = "BIRTH_DATE_MISMATCH"


class GenderMismatch(PersonRefusal):
    """The sex differs from the one in the document."""

    reason = "GENDER_MISMATCH"


class BirthDateOutOfRange(PersonRefusal):
    """The day of birth is in the future or more than 150 years ago."""

    reason = "BIRTH_DATE_OUT_OF_RANGE"


class MalformedPhone(PersonRefusal):
    """The phone number is neither a mobile number nor a landline number with area code."""

    reason = "MALFORMED_PHONE"


class MalformedPersonName(PersonRefusal):
    """The name is empty, or holds digits, control characters or more than 100 characters."""

    reason = "MALFORMED_PERSON_NAME"


class PersonReviewNotFound(PersonRefusal):
    """There is no such review in your scope."""

    kind = Kind.NOT_FOUND
    reason = "PERSON_REVIEW_NOT_FOUND"


class DecisionNotApplicable(PersonRefusal):
    """The decision does not fit the kind of review."""

    reason = "DECISION_NOT_APPLICABLE"


class ReviewAlreadyResolved(PersonRefusal):
    """The review was decided already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "REVIEW_ALREADY_RESOLVED"


class TooManyDivisions(PersonRefusal):
    """The person is known in 32 divisions already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "TOO_MANY_DIVISIONS"


class PersonTooYoung(PersonRefusal):
    """The person is younger than the claim asks for."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PERSON_TOO_YOUNG"


class BirthDateUnknown(PersonRefusal):
    """The claim asks for an age, and the day of birth is not known; if the person is on record, UpdatePerson adds it."""

    kind = Kind.FAILED_PRECONDITION
    reason = "BIRTH_DATE_UNKNOWN"
