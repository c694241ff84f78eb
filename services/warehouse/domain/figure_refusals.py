"""How the rules about figures say no."""

from __future__ import annotations

from services.warehouse.domain.refusals import WarehouseRefusal
from shared.refusals import Kind


class FigureRefusal(WarehouseRefusal):
    """A rule about figures says no; most often the request is to be mended."""


class IndicatorNotFound(FigureRefusal):
    """There is no such indicator."""

    kind = Kind.NOT_FOUND
    reason = "INDICATOR_NOT_FOUND"


class PeriodMissing(FigureRefusal):
    """This indicator tells what happened in a period, so it needs one."""

    reason = "PERIOD_MISSING"


class MalformedPeriod(FigureRefusal):
    """A period runs from a day to the same or a later one, and both are days of the calendar."""

    reason = "MALFORMED_PERIOD"


class UnknownDimension(FigureRefusal):
    """The indicator has no such dimension."""

    reason = "UNKNOWN_DIMENSION"


class LevelAboveDivision(FigureRefusal):
    """Figures are grouped by divisions of the level of the one asked about, or of a lower one."""

    reason = "LEVEL_ABOVE_DIVISION"


class LevelBelowCounty(FigureRefusal):
    """By members of a dimension, figures are frozen for counties and what is above them."""

    reason = "LEVEL_BELOW_COUNTY"


class TooManyIntervals(FigureRefusal):
    """The period is cut into too many pieces; ask for a shorter one, or for longer pieces."""

    reason = "TOO_MANY_INTERVALS"


class TooManyCells(FigureRefusal):
    """These are too many figures for one answer; group less finely, or export them."""

    reason = "TOO_MANY_CELLS"


class RatioPartMissing(FigureRefusal):
    """A ratio is made of two figures; say whose rows are wanted."""

    reason = "RATIO_PART_MISSING"


class RatioPartUnexpected(FigureRefusal):
    """This indicator is no ratio, so it has no parts."""

    reason = "RATIO_PART_UNEXPECTED"


class PeriodAlreadyFrozen(FigureRefusal):
    """The period is frozen for this division already, for good."""

    kind = Kind.ALREADY_EXISTS
    reason = "PERIOD_ALREADY_FROZEN"


class PeriodNotOver(FigureRefusal):
    """The period is not over yet, or so shortly that events of it may still arrive."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PERIOD_NOT_OVER"


class MirrorNotWhole(FigureRefusal):
    """Something that the services hold has not arrived, and what is frozen is frozen for good."""

    kind = Kind.FAILED_PRECONDITION
    reason = "MIRROR_NOT_WHOLE"


class FrozenPeriodNotFound(FigureRefusal):
    """There is no such frozen period in your scope."""

    kind = Kind.NOT_FOUND
    reason = "FROZEN_PERIOD_NOT_FOUND"


class FigureNotFrozen(FigureRefusal):
    """The indicator, or its dimension, was not among those that were frozen."""

    kind = Kind.NOT_FOUND
    reason = "FIGURE_NOT_FROZEN"


class RatioHasNoRows(FigureRefusal):
    """A ratio has no rows of its own; ask about one of the two that it is made of."""

    reason = "RATIO_HAS_NO_ROWS"


class DivisionNotInPeriod(FigureRefusal):
    """The division does not lie in the one that the period was frozen for."""

    reason = "DIVISION_NOT_IN_PERIOD"
