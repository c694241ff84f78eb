"""What may be done with a disclosure: functions from values to facts, each of which holds the disclosure as it is afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from services.charity.domain.disclosure import (
    LIFE,
    Disclosure,
    DisclosureAction,
    DisclosureArose,
    DisclosureDrafted,
    DisclosureLapsed,
    DisclosurePublished,
    DisclosureReturned,
    DisclosureReviewed,
    DisclosureRevised,
    DisclosureState,
)
from services.charity.domain.disclosure_duties import Duty
from services.charity.domain.ledger_refusals import SamePerson
from services.charity.domain.project import CharityProject

ENDED_FIRST: Final = "募捐或项目已先行结束"
"""Why a disclosure is owed no longer."""


def arise(project: CharityProject, duty: Duty, due_day: date, *, identifier: UUID, now: datetime) -> DisclosureArose:
    """The law asks for it from now on."""
    return DisclosureArose(
        Disclosure(
            id=identifier,
            project=project.id,
            community=project.community,
            kind=duty.kind,
            number=duty.number,
            first_day=duty.first_day,
            last_day=duty.last_day,
            due_day=due_day,
            edition=0,
            published_edition=0,
            published_hash="",
            drafted_by="",
            reviewed_by="",
            publish_day=None,
            late=False,
            state=DisclosureState.DUE,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def draft(one: Disclosure, *, by: str, now: datetime) -> DisclosureDrafted:
    """Draw the newest edition up, or draw it up anew."""
    edition = one.published_edition + 1
    return DisclosureDrafted(_next(one, DisclosureAction.DRAFT, now, edition=edition, drafted_by=by, reviewed_by="", state_reason=""))


def review(one: Disclosure, *, by: str, now: datetime) -> DisclosureReviewed:
    """Say that the newest edition is right. Raises SamePerson for whoever drew it up."""
    after = _next(one, DisclosureAction.REVIEW, now, reviewed_by=by, state_reason="")
    if by == one.drafted_by:
        raise SamePerson("Whoever draws an edition up does not review it.", field="name")
    return DisclosureReviewed(after)


def give_back(one: Disclosure, reason: str, *, now: datetime) -> DisclosureReturned:
    """Give the newest edition back, to be drawn up anew."""
    return DisclosureReturned(_next(one, DisclosureAction.RETURN, now, reviewed_by="", state_reason=reason), reason)


def publish(one: Disclosure, content_hash: str, *, by: str, late: bool, now: datetime, today: date) -> DisclosurePublished:
    """Publish the newest edition; whether that is late matters the first time. Raises SamePerson for whoever reviewed it."""
    first = one.published_edition == 0
    after = _next(
        one,
        DisclosureAction.PUBLISH,
        now,
        published_edition=one.edition,
        published_hash=content_hash,
        publish_day=today if first else one.publish_day,
        late=late if first else one.late,
        state_reason="",
    )
    if by == one.reviewed_by:
        raise SamePerson("Whoever reviewed an edition does not publish it.", field="name")
    return DisclosurePublished(after)


def revise(one: Disclosure, reason: str, *, by: str, now: datetime) -> DisclosureRevised:
    """Begin a further edition of what is published; the one in force stays until then."""
    changes = {"edition": one.edition + 1, "drafted_by": by, "reviewed_by": "", "state_reason": reason}
    return DisclosureRevised(_next(one, DisclosureAction.REVISE, now, **changes), reason)


def lapse(one: Disclosure, *, now: datetime) -> DisclosureLapsed:
    """It is owed no longer, because what it was about ended first."""
    return DisclosureLapsed(_next(one, DisclosureAction.LAPSE, now, state_reason=ENDED_FIRST), ENDED_FIRST)


def _next(one: Disclosure, action: DisclosureAction, now: datetime, **changes: Any) -> Disclosure:
    return replace(one, state=LIFE.advance(one.state, action), version=one.version + 1, update_time=now, **changes)
