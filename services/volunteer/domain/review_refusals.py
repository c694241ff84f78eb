"""How the rules about reviews and spot checks say no."""

from __future__ import annotations

from services.volunteer.domain.refusals import VolunteerRefusal
from shared.refusals import Kind


class RecordFlagged(VolunteerRefusal):
    """The rules find the record suspicious; its flag is decided first."""

    kind = Kind.FAILED_PRECONDITION
    reason = "RECORD_FLAGGED"


class SameHand(VolunteerRefusal):
    """Somebody else judges what you entered."""

    kind = Kind.FAILED_PRECONDITION
    reason = "SAME_HAND"


class ScoringRulesNotFound(VolunteerRefusal):
    """No record was scored under this version."""

    kind = Kind.NOT_FOUND
    reason = "SCORING_RULES_NOT_FOUND"


class SpotCheckNotFound(VolunteerRefusal):
    """There is no such spot check that you may read."""

    kind = Kind.NOT_FOUND
    reason = "SPOT_CHECK_NOT_FOUND"


class NotInSample(VolunteerRefusal):
    """The record is not in the sample."""

    kind = Kind.NOT_FOUND
    reason = "NOT_IN_SAMPLE"


class NothingToCheck(VolunteerRefusal):
    """No effective record lies there."""

    kind = Kind.FAILED_PRECONDITION
    reason = "NOTHING_TO_CHECK"


class PopulationTooLarge(VolunteerRefusal):
    """More records lie there than one spot check takes."""

    reason = "POPULATION_TOO_LARGE"


class SeedMismatch(VolunteerRefusal):
    """The outcome of a public draw is given exactly where one was announced."""

    reason = "SEED_MISMATCH"


class ItemsUnchecked(VolunteerRefusal):
    """Records of the sample have no finding yet."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ITEMS_UNCHECKED"


class PeriodMismatch(VolunteerRefusal):
    """A period ends today at the latest, not before it begins, and has at most 366 days."""

    reason = "PERIOD_MISMATCH"


class AlreadyChecked(VolunteerRefusal):
    """The record was checked already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ALREADY_CHECKED"
