"""From the directory's facts to the events that others hear."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Final

from wushe.directory.v1.community_events_pb2 import CommunityState, DivisionState

from services.directory.domain import codes
from services.directory.domain.community import ChangeKind, Community, CommunityChanged
from services.directory.domain.division import Division, DivisionChanged
from services.directory.domain.person import Person, PersonFact
from services.directory.wire import communities, divisions, persons
from shared.codes import county_token
from shared.errand import Errand
from shared.outbox import NewEvent, Outbox

SOURCE: Final = "wushe.directory"
PACKAGE: Final = "wushe.directory.v1"
DIVISION: Final = "division"
COMMUNITY: Final = "community"
PERSON: Final = "person"
SNAPSHOT: Final = "Snapshot"

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The directory's outbox; append in the transaction of the change, after the aggregate's row lock."""

_COMMUNITY_TYPES: Final = {
    ChangeKind.IMPORTED: "CommunityImported",
    ChangeKind.CREATED: "CommunityCreated",
    ChangeKind.RENAMED: "CommunityRenamed",
    ChangeKind.RECODED: "CommunityRecoded",
    ChangeKind.MERGED: "CommunityMerged",
    ChangeKind.SPLIT: "CommunitySplit",
    ChangeKind.ABOLISHED: "CommunityAbolished",
    ChangeKind.PROFILE_UPDATED: "CommunityProfileUpdated",
}


def community_changed(fact: CommunityChanged, traceparent: str = "") -> NewEvent:
    """Return the event of a change; it goes to every county that gains or loses by it."""
    change = fact.change
    return NewEvent(
        type=_COMMUNITY_TYPES[change.kind],
        aggregate_type=COMMUNITY,
        subject=codes.community_name(change.code),
        version=change.version,
        data=CommunityState(community=communities.community(fact.community), change=communities.change(change)),
        counties=_counties((change.code, *change.predecessors, *change.successors)),
        actor=change.actor,
        traceparent=traceparent,
        time=change.record_time,
    )


def community_snapshot(community: Community) -> NewEvent:
    """Return the present state of a community, for whoever missed how it came about."""
    return NewEvent(
        type=SNAPSHOT,
        aggregate_type=COMMUNITY,
        subject=codes.community_name(community.code),
        version=community.version,
        data=CommunityState(community=communities.community(replace(community, full_path=""))),
        counties=_counties((community.code,)),
        actor="",
        time=community.update_time,
    )


def division_changed(fact: DivisionChanged, actor: str, traceparent: str = "") -> NewEvent:
    """Return the event of a change of a division."""
    return _division(fact.kind, fact.division, actor, traceparent, fact.division.update_time)


def division_snapshot(division: Division) -> NewEvent:
    """Return the present state of a division, for whoever missed how it came about."""
    return _division(SNAPSHOT, replace(division, full_path=""), "", "", division.update_time)


def person_event(fact: PersonFact, errand: Errand) -> NewEvent:
    """Return the event of a fact about a person; it goes wherever the person is known, or was until now."""
    return _person(
        type(fact).__name__, fact.person, (*fact.person.divisions, *fact.also_heard_in), errand.caller.subject, errand.traceparent
    )


def person_snapshot(person: Person) -> NewEvent:
    """Return the present state of a person, for whoever missed how it came about."""
    return _person(SNAPSHOT, person, person.divisions, "", "")


def _person(kind: str, person: Person, heard_in: Iterable[str], actor: str, traceparent: str) -> NewEvent:
    return NewEvent(
        type=kind,
        aggregate_type=PERSON,
        subject=person.resource,
        version=person.version,
        data=persons.person_state(person),
        counties=_counties(heard_in),
        actor=actor,
        traceparent=traceparent,
        time=person.update_time,
    )


def _division(kind: str, division: Division, actor: str, traceparent: str, time: datetime) -> NewEvent:
    return NewEvent(
        type=kind,
        aggregate_type=DIVISION,
        subject=codes.division_name(division.code),
        version=division.version,
        data=DivisionState(division=divisions.division(division)),
        counties=_counties((division.code,)),
        actor=actor,
        traceparent=traceparent,
        time=time,
    )


def _counties(touched: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(county_token, touched)))
