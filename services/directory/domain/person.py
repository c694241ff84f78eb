"""A natural person (自然人): the aggregate, its whole life as one table, and what may be done to it.

Rules are functions from values to values: each returns the fact, which holds the person as it is afterwards, so that
forgetting to publish it is impossible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from services.directory.domain.document import Document, DocumentType, Gender
from services.directory.domain.person_refusals import PersonNotActive, PersonNotFound, PersonNotMerged, TooManyDivisions
from services.directory.domain.refusals import MergeCycle
from shared.caller import EVERYWHERE, covers

MOST_DIVISIONS: Final = 32
MOST_DOCUMENTS: Final = 10


class State(IntEnum):
    """What became of the record. Numbers are stored and sent: none is ever changed or used again."""

    ACTIVE = 1
    MERGED = 2
    """The same person as another record; look-ups lead there."""
    ERASED = 3
    """Everything personal was destroyed (PIPL 47)."""


class Action(StrEnum):
    """What can be done to a record as a whole."""

    CHANGE = "change"
    """Update, verify, be seen in a division, take another record in."""
    MERGE = "merge"
    UNMERGE = "unmerge"
    ERASE = "erase"


TRANSITIONS: Final = {
    (State.ACTIVE, Action.CHANGE): State.ACTIVE,
    (State.ACTIVE, Action.MERGE): State.MERGED,
    (State.MERGED, Action.UNMERGE): State.ACTIVE,
    (State.ACTIVE, Action.ERASE): State.ERASED,
    (State.MERGED, Action.ERASE): State.ERASED,  # with the record it was merged into, never alone
}


class VerificationLevel(IntEnum):
    """How far we know that the documents are this person's."""

    UNVERIFIED = 1
    FORMAT_CHECKED = 2
    EXTERNALLY_MATCHED = 3
    MANUALLY_REVIEWED = 4


class HeldDocument(NamedTuple):
    """A document as a person's record keeps it."""

    type: DocumentType
    number: str
    converted: bool = False

    def __repr__(self) -> str:
        """Keep the number out of tracebacks and logs."""
        return f"<HeldDocument {self.type.name}>"


class Person(NamedTuple):
    """A natural person, in clear. Lives as long as a use case and is never printed."""

    id: UUID
    state: State
    version: int
    name: str
    phone: str
    birth_date: date | None
    gender: Gender
    level: VerificationLevel
    divisions: tuple[str, ...]
    """Codes of the divisions and communities in which the person is known."""
    documents: tuple[HeldDocument, ...]
    merged_into: UUID | None
    lent_divisions: tuple[str, ...]
    """What the survivor of a merger did not have before; taken back when the merger is."""
    name_version: int
    """The version at which the name last changed."""
    create_time: datetime
    update_time: datetime

    def __repr__(self) -> str:
        """Show what may stand in a log."""
        return f"<Person {self.id} version {self.version} {self.state.name}>"

    @property
    def resource(self) -> str:
        """Return the resource name, which says nothing about the person."""
        return f"persons/{self.id}"

    def seen_from(self, scopes: Sequence[str]) -> bool:
        """Tell whether the person is known anywhere in these scopes."""
        return EVERYWHERE in scopes or any(covers(scope, code) for code in self.divisions for scope in scopes)


@dataclass(frozen=True, slots=True)
class PersonFact:
    """Something happened to a person; `person` is the record after it."""

    person: Person
    also_heard_in: tuple[str, ...] = ()
    """Divisions that must hear of it and are no longer on the record."""


class PersonRegistered(PersonFact):
    """A person was recorded for the first time."""


class PersonUpdated(PersonFact):
    """Name, day of birth, sex, phone or documents changed."""


class PersonVerified(PersonFact):
    """The identity is known further than before, or was asked about again."""


class PersonSeenInDivision(PersonFact):
    """A known person became known in one more division."""


class PersonMerged(PersonFact):
    """Two records were declared the same person; told of both."""


class PersonUnmerged(PersonFact):
    """A merger was taken back; told of both."""


class PersonErased(PersonFact):
    """Everything personal was destroyed."""


def advance(person: Person, action: Action) -> State:
    """Return the state after an action, or refuse: PersonNotMerged, PersonNotActive."""
    after = TRANSITIONS.get((person.state, action))
    if after is not None:
        return after
    if action is Action.UNMERGE:
        raise PersonNotMerged(metadata={"state": f"STATE_{person.state.name}"})
    raise PersonNotActive(metadata={"state": f"STATE_{person.state.name}"})


def register(
    *, identifier: UUID, name: str, held: Document, phone: str, birth_date: date | None, gender: Gender, division: str, now: datetime
) -> PersonRegistered:
    """Record a person under a first document. Only a check character is more than somebody's word."""
    return PersonRegistered(
        Person(
            id=identifier,
            state=State.ACTIVE,
            version=1,
            name=name,
            phone=phone,
            birth_date=held.birth_date or birth_date,
            gender=gender if held.gender is Gender.UNKNOWN else held.gender,
            level=VerificationLevel.FORMAT_CHECKED if held.checked else VerificationLevel.UNVERIFIED,
            divisions=(division,),
            documents=(HeldDocument(held.type, held.number, held.converted),),
            merged_into=None,
            lent_divisions=(),
            name_version=1,
            create_time=now,
            update_time=now,
        )
    )


def see_in(person: Person, division: str, *, now: datetime, field: str = "division") -> PersonSeenInDivision | None:
    """Make a person known in one more division; nothing when known there already. Raises TooManyDivisions."""
    if division in person.divisions:
        return None
    advance(person, Action.CHANGE)
    if len(person.divisions) >= MOST_DIVISIONS:
        raise TooManyDivisions(field=field)
    return PersonSeenInDivision(_next(person, now, divisions=(*person.divisions, division)))


def verify(person: Person, *, matched: bool, now: datetime) -> PersonVerified | None:
    """Take over what a real-name service found. No match takes nothing away: a stub never matches anybody."""
    advance(person, Action.CHANGE)
    if not matched or person.level in {VerificationLevel.EXTERNALLY_MATCHED, VerificationLevel.MANUALLY_REVIEWED}:
        return None
    return PersonVerified(_next(person, now, level=VerificationLevel.EXTERNALLY_MATCHED))


def confirm_document(person: Person, *, now: datetime) -> PersonVerified:
    """A clerk saw the document and it is in order."""
    advance(person, Action.CHANGE)
    return PersonVerified(_next(person, now, level=VerificationLevel.MANUALLY_REVIEWED))


def rename(person: Person, name: str, *, now: datetime) -> PersonUpdated:
    """Give a person another name. What a real-name service matched was the former one."""
    advance(person, Action.CHANGE)
    level = VerificationLevel.FORMAT_CHECKED if person.level is VerificationLevel.EXTERNALLY_MATCHED else person.level
    return PersonUpdated(_next(person, now, name=name, level=level, name_version=person.version + 1))


def merge(survivor: Person, duplicate: Person, *, now: datetime) -> tuple[PersonMerged, PersonMerged]:
    """Declare two records the same person; return what became of the survivor and of the duplicate.

    The survivor becomes known wherever the duplicate was, so that nobody loses sight of the person. Documents stay where
    they are, so that a merger can be taken back.
    """
    if survivor.id == duplicate.id:
        raise MergeCycle("A person cannot be merged into itself.", field="duplicate")
    advance(survivor, Action.CHANGE)
    lent = tuple(code for code in duplicate.divisions if code not in survivor.divisions)
    if len(survivor.divisions) + len(lent) > MOST_DIVISIONS:
        raise TooManyDivisions(field="survivor")
    after = _next(duplicate, now, state=advance(duplicate, Action.MERGE), merged_into=survivor.id, lent_divisions=lent)
    return PersonMerged(_next(survivor, now, divisions=survivor.divisions + lent)), PersonMerged(after)


def unmerge(duplicate: Person, survivor: Person, *, now: datetime) -> tuple[PersonUnmerged, PersonUnmerged]:
    """Take a merger back; return what became of the duplicate and of its former survivor.

    Mergers are taken back from the last one on: a survivor that was merged itself must stand on its own first.
    """
    state = advance(duplicate, Action.UNMERGE)
    advance(survivor, Action.CHANGE)
    if duplicate.merged_into != survivor.id:
        raise PersonNotFound
    kept = tuple(code for code in survivor.divisions if code not in duplicate.lent_divisions)
    return (
        PersonUnmerged(_next(duplicate, now, state=state, merged_into=None, lent_divisions=())),
        PersonUnmerged(_next(survivor, now, divisions=kept), also_heard_in=duplicate.lent_divisions),
    )


def erase(person: Person, *, now: datetime) -> PersonErased:
    """Leave the resource name, the state and the version; those who knew the person still hear of it."""
    emptied = _next(
        person,
        now,
        state=advance(person, Action.ERASE),
        name="",
        phone="",
        birth_date=None,
        gender=Gender.UNKNOWN,
        level=VerificationLevel.UNVERIFIED,
        divisions=(),
        documents=(),
        merged_into=None,
        lent_divisions=(),
    )
    return PersonErased(emptied, also_heard_in=person.divisions)


def _next(person: Person, now: datetime, **changes: object) -> Person:
    return person._replace(version=person.version + 1, update_time=now, **changes)  # type: ignore[arg-type] # names are checked there
