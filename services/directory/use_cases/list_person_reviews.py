"""Lists what waits for a clerk's decision, with the persons side by side."""

from __future__ import annotations

from uuid import UUID

from services.directory.domain.person_review import ReviewKind, ReviewState
from services.directory.store import person_reviews, persons
from services.directory.use_cases.desk import Desk
from services.directory.use_cases.resolve_person_review import ReviewedPersons
from shared import audit
from shared.db import Database
from shared.errand import Errand
from shared.pages import Page, cut


class ListPersonReviews:
    """Lists reviews of persons in the caller's scope, oldest first. Audited: names are shown."""

    def __init__(self, database: Database, desk: Desk) -> None:
        """Take what it works with."""
        self._database = database
        self._desk = desk

    async def __call__(
        self, errand: Errand, state: ReviewState, kind: ReviewKind | None, *, after: UUID, size: int
    ) -> Page[ReviewedPersons]:
        """Return the reviews behind `after`."""
        vault = self._desk.vault
        async with self._database.reading() as connection:
            found = await person_reviews.page(connection, vault, state=state, kind=kind, scopes=errand.scopes, after=after, limit=size + 1)
            page = cut(found, size, lambda review: (str(review.id),))
            wanted = {one for review in page.items for one in (review.person_id, review.other_person_id) if one is not None}
            known = await persons.read(connection, vault, wanted)
            if known:
                await audit.append(connection, [errand.entry([person.resource for person in known.values()], self._desk.clock.now())])
        shown = [
            ReviewedPersons(review, known[review.person_id], known[review.other_person_id] if review.other_person_id else None)
            for review in page.items
        ]
        return Page(shown, page.next)
