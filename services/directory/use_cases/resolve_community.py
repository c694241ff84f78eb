"""Tells what a code meant on a day and what it has become since."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from services.directory.domain import history
from services.directory.domain.codes import community_name
from services.directory.domain.community import Community, with_path
from services.directory.domain.refusals import CommunityNotFound
from services.directory.store import changes, communities
from shared.db import Database


class ResolveCommunity:
    """Resolves a code as of a day, through merges, splits and re-codings."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, code: str, day: date) -> tuple[Community | None, Sequence[Community]]:
        """Return what carried the code on the day, and the communities of today that it has become."""
        async with self._database.reading() as connection:
            known = await communities.descendants(connection, code)
            if code not in known:
                raise CommunityNotFound(field="code", metadata={"community": community_name(code)})
            lived = await changes.of(connection, code)
        then = history.on(day, known[code], lived)
        if then is not None:
            then = with_path(then, then.full_path.removesuffix(f"/{known[code].display_name}"))
        return then, [known[successor] for successor in history.living_successors(code, known)]
