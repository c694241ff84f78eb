"""Refusals of the code list: each rule that can say no, by its public name."""

from __future__ import annotations

from typing import ClassVar

from shared.refusals import Kind, Refusal


class DirectoryRefusal(Refusal):
    """A rule of the directory said no."""

    domain: ClassVar[str] = "wushe.directory"


class DivisionNotFound(DirectoryRefusal):
    """No division has this code."""

    kind = Kind.NOT_FOUND
    reason = "DIVISION_NOT_FOUND"


class CommunityNotFound(DirectoryRefusal):
    """No community has or had this code."""

    kind = Kind.NOT_FOUND
    reason = "COMMUNITY_NOT_FOUND"


class UnknownParent(DirectoryRefusal):
    """The division above is not on record."""

    kind = Kind.FAILED_PRECONDITION
    reason = "UNKNOWN_PARENT"


class CodeTaken(DirectoryRefusal):
    """The code is, or once was, another community's."""

    kind = Kind.ALREADY_EXISTS
    reason = "CODE_TAKEN"


class DuplicateCode(DirectoryRefusal):
    """The same code stands twice."""

    kind = Kind.INVALID_ARGUMENT
    reason = "DUPLICATE_CODE"


class MalformedCode(DirectoryRefusal):
    """A code is 2, 4, 6, 9 or 12 digits 0-9, as many as its level has."""

    kind = Kind.INVALID_ARGUMENT
    reason = "MALFORMED_CODE"


class ParentMismatch(DirectoryRefusal):
    """The parent is not the beginning of the code."""

    kind = Kind.INVALID_ARGUMENT
    reason = "PARENT_MISMATCH"


class MalformedCsv(DirectoryRefusal):
    """The file is not the CSV asked for."""

    kind = Kind.INVALID_ARGUMENT
    reason = "MALFORMED_CSV"


class MalformedName(DirectoryRefusal):
    """A name has 1 to 100 characters, none of them a control character."""

    kind = Kind.INVALID_ARGUMENT
    reason = "MALFORMED_NAME"


class ImportRejected(DirectoryRefusal):
    """Rows of the import are bad; nothing was stored."""

    kind = Kind.INVALID_ARGUMENT
    reason = "IMPORT_REJECTED"


class CommunityEnded(DirectoryRefusal):
    """The community no longer exists."""

    kind = Kind.FAILED_PRECONDITION
    reason = "COMMUNITY_ENDED"


class MergeCycle(DirectoryRefusal):
    """A community cannot be merged into itself, nor twice."""

    kind = Kind.INVALID_ARGUMENT
    reason = "MERGE_CYCLE"


class SameName(DirectoryRefusal):
    """The new name is the present one."""

    kind = Kind.FAILED_PRECONDITION
    reason = "SAME_NAME"


class SameCode(DirectoryRefusal):
    """The new code is the present one."""

    kind = Kind.INVALID_ARGUMENT
    reason = "SAME_CODE"


class EffectiveDateInFuture(DirectoryRefusal):
    """A change is recorded once it is in force: the effective date is after today in China."""

    kind = Kind.INVALID_ARGUMENT
    reason = "EFFECTIVE_DATE_IN_FUTURE"


class EffectiveDateTooEarly(DirectoryRefusal):
    """The effective date is before the community's last change."""

    kind = Kind.FAILED_PRECONDITION
    reason = "EFFECTIVE_DATE_TOO_EARLY"


class EffectiveDateMissing(DirectoryRefusal):
    """An import that renames needs an effective date."""

    kind = Kind.INVALID_ARGUMENT
    reason = "EFFECTIVE_DATE_MISSING"


class InvalidDate(DirectoryRefusal):
    """The date does not exist."""

    kind = Kind.INVALID_ARGUMENT
    reason = "INVALID_DATE"
