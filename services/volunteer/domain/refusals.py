"""How the rules about volunteers say no. No refusal ever carries the name, the number or the words that caused it."""

from __future__ import annotations

from typing import ClassVar

from shared.refusals import Kind, Refusal


class VolunteerRefusal(Refusal):
    """A rule about volunteers says no; most often the request is to be mended."""

    kind = Kind.INVALID_ARGUMENT
    domain: ClassVar[str] = "wushe.volunteer"


class VolunteerNotFound(VolunteerRefusal):
    """There is no such volunteer in your scope."""

    kind = Kind.NOT_FOUND
    reason = "VOLUNTEER_NOT_FOUND"


class AlreadyRegistered(VolunteerRefusal):
    """The person is a registered volunteer already, or waits for review."""

    kind = Kind.ALREADY_EXISTS
    reason = "ALREADY_REGISTERED"


class GuardianConsentMissing(VolunteerRefusal):
    """Somebody this young needs the consent of a guardian."""

    reason = "GUARDIAN_CONSENT_MISSING"


class GuardianNotFound(VolunteerRefusal):
    """There is no such guardian in your scope."""

    reason = "GUARDIAN_NOT_FOUND"


class GuardianNotAdult(VolunteerRefusal):
    """A guardian is 18 or older, and the directory knows the day of birth."""

    reason = "GUARDIAN_NOT_ADULT"


class GuardianIsSelf(VolunteerRefusal):
    """Nobody is their own guardian."""

    reason = "GUARDIAN_IS_SELF"


class ConsentInFuture(VolunteerRefusal):
    """The consent is dated after this moment."""

    reason = "CONSENT_IN_FUTURE"


class BirthDateUnknown(VolunteerRefusal):
    """The directory knows no day of birth of this person, so no rule about minors can be kept."""

    kind = Kind.FAILED_PRECONDITION
    reason = "BIRTH_DATE_UNKNOWN"


class PersonNameConflict(VolunteerRefusal):
    """The directory knows the holder of the document by another name; a clerk has to decide the review first."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PERSON_NAME_CONFLICT"


class CommunityNotFound(VolunteerRefusal):
    """No community has or had this code."""

    kind = Kind.NOT_FOUND
    reason = "COMMUNITY_NOT_FOUND"


class CommunityEnded(VolunteerRefusal):
    """The community no longer exists."""

    kind = Kind.FAILED_PRECONDITION
    reason = "COMMUNITY_ENDED"


class SameCommunity(VolunteerRefusal):
    """The volunteer is kept by this community already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "SAME_COMMUNITY"


class MalformedSkill(VolunteerRefusal):
    """A skill has 1 to 40 characters, none of them a control character, and there are at most 20."""

    reason = "MALFORMED_SKILL"


class ChannelMismatch(VolunteerRefusal):
    """An organisation is named exactly when the registration comes through one."""

    reason = "CHANNEL_MISMATCH"


class MalformedText(VolunteerRefusal):
    """The text is blank or holds control characters."""

    reason = "MALFORMED_TEXT"


class JobNotFound(VolunteerRefusal):
    """There is no such job in your scope."""

    kind = Kind.NOT_FOUND
    reason = "JOB_NOT_FOUND"


class DuplicateRow(VolunteerRefusal):
    """The same document stands in an earlier row."""

    kind = Kind.ALREADY_EXISTS
    reason = "DUPLICATE_ROW"


class ImportClosed(VolunteerRefusal):
    """The import takes in no more rows."""

    kind = Kind.FAILED_PRECONDITION
    reason = "IMPORT_CLOSED"


class RowsOutOfOrder(VolunteerRefusal):
    """Rows come after the config, by ascending line from 1 on."""

    reason = "ROWS_OUT_OF_ORDER"


class ImportInUse(VolunteerRefusal):
    """A volunteer of the import was accepted, changed or brought into a team since."""

    kind = Kind.FAILED_PRECONDITION
    reason = "IMPORT_IN_USE"


class AcceptanceNotAllowed(VolunteerRefusal):
    """Rows that were reviewed before may be brought by somebody who may approve volunteers wherever the list belongs."""

    kind = Kind.PERMISSION_DENIED
    reason = "ACCEPTANCE_NOT_ALLOWED"


class MalformedDay(VolunteerRefusal):
    """A day is written as 1970-01-01."""

    reason = "MALFORMED_DAY"
