"""How the rules about teams say no. No refusal ever carries a name, a code or a password."""

from __future__ import annotations

from services.volunteer.domain.refusals import VolunteerRefusal
from shared.refusals import Kind


class TeamNotFound(VolunteerRefusal):
    """There is no such team in your scope."""

    kind = Kind.NOT_FOUND
    reason = "TEAM_NOT_FOUND"


class MembershipNotFound(VolunteerRefusal):
    """There is no such membership in your scope."""

    kind = Kind.NOT_FOUND
    reason = "MEMBERSHIP_NOT_FOUND"


class AlreadyMember(VolunteerRefusal):
    """The volunteer is in the team, has applied or is invited."""

    kind = Kind.ALREADY_EXISTS
    reason = "ALREADY_MEMBER"


class TeamClosed(VolunteerRefusal):
    """The team takes in nobody who is not invited."""

    kind = Kind.FAILED_PRECONDITION
    reason = "TEAM_CLOSED"


class TeamDisbanded(VolunteerRefusal):
    """The team no longer exists."""

    kind = Kind.FAILED_PRECONDITION
    reason = "TEAM_DISBANDED"


class WrongPassword(VolunteerRefusal):
    """This is not the team's password."""

    kind = Kind.FAILED_PRECONDITION
    reason = "WRONG_PASSWORD"


class PasswordMismatch(VolunteerRefusal):
    """A password of at least 6 characters is given exactly when volunteers join by password."""

    reason = "PASSWORD_MISMATCH"


class VolunteerNotActive(VolunteerRefusal):
    """Only an active volunteer comes into a team or a project."""

    kind = Kind.FAILED_PRECONDITION
    reason = "VOLUNTEER_NOT_ACTIVE"


class MalformedCreditCode(VolunteerRefusal):
    """A unified social credit code has 18 characters, and the last checks the others."""

    reason = "MALFORMED_CREDIT_CODE"


class StandingMismatch(VolunteerRefusal):
    """A registered team has a code of its own; a group that is not registered names the unit that approved it instead."""

    reason = "STANDING_MISMATCH"
