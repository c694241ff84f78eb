"""How the mirror says no."""

from __future__ import annotations

from typing import ClassVar

from shared.refusals import Kind, Refusal


class WarehouseRefusal(Refusal):
    """A rule of the warehouse says no; most often the request is to be mended."""

    kind = Kind.INVALID_ARGUMENT
    domain: ClassVar[str] = "wushe.warehouse"


class JobNotFound(WarehouseRefusal):
    """There is no such job in your scope."""

    kind = Kind.NOT_FOUND
    reason = "JOB_NOT_FOUND"


class SourceUnknown(WarehouseRefusal):
    """The warehouse follows no such service."""

    reason = "SOURCE_UNKNOWN"


class DeadLetterNotFound(WarehouseRefusal):
    """No such dead letter waits."""

    kind = Kind.NOT_FOUND
    reason = "DEAD_LETTER_NOT_FOUND"


class RebuildUnderWay(WarehouseRefusal):
    """The warehouse is being rebuilt already."""

    kind = Kind.FAILED_PRECONDITION
    reason = "REBUILD_UNDER_WAY"
