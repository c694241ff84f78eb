"""A project as records see it: when and where it is served, and what its state lets be recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.volunteer.domain.fence import Fence
from services.volunteer.domain.record_refusals import OutsideProjectDates, ProjectNotServing
from services.volunteer.domain.service_record import RecordSource
from shared.caller import EVERYWHERE, covers


@dataclass(frozen=True, slots=True)
class ServedProject:
    """What records need to know of a project."""

    id: UUID
    community: str
    first_day: date
    last_day: date
    running: bool
    """Volunteers check in."""
    served: bool
    """It runs, or ran: what was done is recorded."""
    back_filled: bool
    """It was put on record after the fact, so nobody was selected for it."""
    fences: tuple[Fence, ...]
    """Where one must be to check in or out; empty where it does not matter."""

    def seen_from(self, scopes: Sequence[str]) -> bool:
        """Tell whether the project is kept anywhere in these scopes."""
        return EVERYWHERE in scopes or any(covers(scope, self.community) for scope in scopes)

    def asks_for_selection(self, source: RecordSource) -> bool:
        """Tell whether only who was selected has records of this source; what is claimed or brought along a reviewer judges."""
        return source in (RecordSource.CHECK_IN, RecordSource.TEAM_ENTRY) and not self.back_filled

    def assert_takes(self, source: RecordSource, day: date, *, path: str) -> None:
        """Raise ProjectNotServing or OutsideProjectDates where no such record can be; `path` leads to the entry's fields."""
        if not (self.running if source is RecordSource.CHECK_IN else self.served):
            raise ProjectNotServing(field=f"{path}project")
        self.assert_day(day, path="project" if source is RecordSource.CHECK_IN else f"{path}start_time")

    def assert_day(self, day: date, *, path: str) -> None:
        """Raise OutsideProjectDates for a day before the first or after the last."""
        if not self.first_day <= day <= self.last_day:
            raise OutsideProjectDates(field=path)
