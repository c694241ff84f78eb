"""How rows of lists are refused, beside what refuses a single call."""

from __future__ import annotations

from services.social_work.domain.refusals import SocialWorkRefusal
from shared.refusals import Kind


class MalformedNumber(SocialWorkRefusal):
    """A cell holds a whole number within its bounds."""

    reason = "MALFORMED_NUMBER"


class MalformedDay(SocialWorkRefusal):
    """A cell holds a day as `2024-01-02`."""

    reason = "MALFORMED_DAY"


class PersonNameConflict(SocialWorkRefusal):
    """The document is on record under another name; a reviewer of the directory decides."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PERSON_NAME_CONFLICT"


class StationNotUnique(SocialWorkRefusal):
    """The township has several stations of this name."""

    kind = Kind.FAILED_PRECONDITION
    reason = "STATION_NOT_UNIQUE"
