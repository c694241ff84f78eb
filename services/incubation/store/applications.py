"""Statements on applications. Of one organization one application at the most is not decided, which the database holds."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.application import Application, Attachment, Review, Wish
from services.incubation.domain.application_lifecycle import ApplicationState
from services.incubation.domain.base import SeatKind
from services.incubation.events import APPLICATION, OUTBOX
from services.incubation.store.documents import Document
from shared.aggregates import History, Recorder, Shelf

_ATTACHMENTS: Final[Document[tuple[Attachment, ...]]] = Document(tuple[Attachment, ...])
_REVIEWS: Final[Document[tuple[Review, ...]]] = Document(tuple[Review, ...])
_COLUMNS: Final = (
    "id", "organization_id", "base_id", "place", "seat_kind", "months", "plan", "attachments", "state", "state_reason", "reviews",
    "submit_time", "decide_time", "seat_number", "check_due_date", "check_time", "review_due_date", "version", "create_time", "update_time",
)  # fmt: skip


def _row(one: Application) -> tuple[Any, ...]:
    wish = one.wish
    return (
        one.id, one.organization, one.base, one.place, wish.seat_kind, wish.months, wish.plan, _ATTACHMENTS.written(wish.attachments),
        one.state, one.state_reason, _REVIEWS.written(one.reviews), one.submit_time, one.decide_time, one.seat_number, one.check_due_date,
        one.check_time, one.review_due_date, one.version, one.create_time, one.update_time,
    )  # fmt: skip


def _application(row: Any) -> Application:
    identifier, organization, base, place, kind, months, plan, attachments, state, reason, reviews, *rest = row
    wish = Wish(SeatKind(kind), months, plan, _ATTACHMENTS.value(attachments))
    return Application(identifier, organization, base, place, wish, ApplicationState(state), reason, _REVIEWS.value(reviews), *rest)


class Applications(Shelf[Application]):
    """The table of applications."""

    async def live(self, connection: AsyncConnection, organization: UUID) -> Application | None:
        """Return the application of an organization that is not decided."""
        return next(iter(await self.fetch(connection, "WHERE organization_id = $1 AND state <= 5", organization)), None)


APPLICATIONS: Final = Applications("application", "applications", _COLUMNS, row=_row, made=_application, place="place")
RECORDER: Final = Recorder(APPLICATIONS, History("application_change", "application_id"), APPLICATION, OUTBOX)
