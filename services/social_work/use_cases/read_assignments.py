"""Lists assignments of a division, to a post, or of a social worker."""

from __future__ import annotations

from dataclasses import dataclass

from services.social_work.domain.assignment import Assignment, AssignmentState
from services.social_work.domain.post import Post
from services.social_work.domain.social_worker import SocialWorker
from shared.aggregates import Reading
from shared.codes import code_of
from shared.ids import identifier_in
from shared.pages import Cursor, Page
from shared.reach import Sight, reach_of


@dataclass(frozen=True, slots=True)
class ReadAssignments:
    """Reads what lies in the caller's scope."""

    reading: Reading[Assignment]
    posts: Reading[Post]
    workers: Reading[SocialWorker]

    async def page(self, parent: str, sight: Sight, *, after: Cursor, size: int, state: AssignmentState | None) -> Page[Assignment]:
        """Return assignments from behind a place of the list. Raises PostNotFound, SocialWorkerNotFound.

        Who keeps a social worker sees all of their assignments, wherever the posts are; an employer's staff those to posts of its own.
        """
        reach = reach_of(sight)
        if parent.startswith("posts/"):
            post = await self.posts.one(identifier_in(parent), sight, field="parent")
            return await self.reading.of("post_id", post.id, after=after, size=size, reach=reach, state=state)
        if parent.startswith("socialWorkers/"):
            worker = await self.workers.one(identifier_in(parent), sight, field="parent")
            return await self.reading.of("worker_id", worker.id, after=after, size=size, reach=reach, state=state)
        return await self.reading.page(code_of(parent), after=after, size=size, reach=reach, state=state)
