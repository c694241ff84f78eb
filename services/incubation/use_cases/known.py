"""What the directory knows: asked before a change, never inside its transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from services.incubation.clients import Directory
from services.incubation.domain.refusals import DivisionNotFound, PersonNotFound
from shared.refusals import Violation
from shared.remembered import Remembered


class Known:
    """Asks the directory. Places are remembered for a short while; persons are asked of each time, by the caller's rights."""

    def __init__(self, directory: Directory) -> None:
        """Ask `directory`."""
        self._directory = directory
        self._places: Remembered[DivisionNotFound] = Remembered(self._unknown, public=True)

    async def place(self, code: str, *, field: str) -> None:
        """Raise DivisionNotFound unless there is such a division or community."""
        if await self._places.refusal(code) is not None:
            raise DivisionNotFound(field=field)

    async def persons(self, named: Iterable[tuple[str, UUID]]) -> None:
        """Raise PersonNotFound about each path whose person the directory does not know in the caller's scope."""
        wanted = list(named)
        if not wanted:
            return
        unknown = await self._directory.unknown_persons({f"persons/{person}" for _, person in wanted})
        refusal = PersonNotFound()
        paths = [path for path, person in wanted if f"persons/{person}" in unknown]
        if paths:
            raise PersonNotFound(violations=[Violation(path, refusal.reason, refusal.description) for path in paths])

    async def _unknown(self, codes: set[str]) -> Mapping[str, DivisionNotFound | None]:
        known = await self._directory.places(codes)
        return {code: None if code in known else DivisionNotFound() for code in codes}
