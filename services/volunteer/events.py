"""From the facts about volunteers to the events that others hear."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from services.volunteer.domain.facts import VolunteerFact
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.wire import volunteers
from shared.codes import county_token
from shared.outbox import NewEvent, Outbox

SOURCE: Final = "wushe.volunteer"
PACKAGE: Final = "wushe.volunteer.v1"
VOLUNTEER: Final = "volunteer"

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The service's outbox; append in the transaction of the change, after the volunteer's row lock."""


def volunteer_event(fact: VolunteerFact, *, actor: str, traceparent: str) -> NewEvent:
    """Return the event of a fact; it goes to the county that keeps the volunteer, and to the one that did until now."""
    return _event(type(fact).__name__, fact.volunteer, fact.also_heard_in, actor, traceparent)


def volunteer_snapshot(volunteer: Volunteer) -> NewEvent:
    """Return the present state of a volunteer, for whoever missed how it came about."""
    return _event("Snapshot", volunteer, (), "", "")


def _event(kind: str, volunteer: Volunteer, also_heard_in: Iterable[str], actor: str, traceparent: str) -> NewEvent:
    return NewEvent(
        type=kind,
        aggregate_type=VOLUNTEER,
        subject=volunteer.resource,
        version=volunteer.version,
        data=volunteers.state(volunteer),
        counties=tuple(dict.fromkeys(map(county_token, (volunteer.community, *also_heard_in)))),
        actor=actor,
        traceparent=traceparent,
        time=volunteer.update_time,
    )
