"""What the registry should hold, kept as simply as can be: a few dictionaries that the same steps change."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from services.volunteer.domain import record_lifecycle
from services.volunteer.domain.lifecycle import LIFECYCLE, LIVE, Action, State
from services.volunteer.domain.record_lifecycle import RecordAction, RecordState

LENGTH: Final = 2
"""Hours that each service lasts."""


@dataclass
class Held:
    """A registration as it should be."""

    registered_as: str
    person: str
    home: str
    state: State = State.PENDING_REVIEW
    forgotten: bool = False

    @property
    def live(self) -> bool:
        """Tell whether the person is registered by it."""
        return self.state in LIVE


@dataclass
class Served:
    """A service record as it should be: so many hours before noon it began."""

    volunteer: str
    start: int
    state: RecordState = RecordState.PENDING


@dataclass
class Model:
    """Persons by their documents, registrations and records by their names."""

    holders: dict[str, str] = field(default_factory=dict)
    """Whom each document leads to; a document that leads to nobody yet is not in it."""
    volunteers: dict[str, Held] = field(default_factory=dict)
    records: dict[str, Served] = field(default_factory=dict)

    @property
    def persons(self) -> list[str]:
        """Return everybody on record, once, in an order that does not hang on their names."""
        return list(dict.fromkeys(self.holders.values()))

    def registered(self, person: str) -> bool:
        """Tell whether somebody is registered."""
        return any(one.live and one.person == person for one in self.volunteers.values())

    def may(self, name: str, action: Action) -> bool:
        """Tell whether a registration admits an action."""
        return (self.volunteers[name].state, action) in LIFECYCLE.transitions

    def act(self, name: str, action: Action) -> None:
        """Do what can be done."""
        one = self.volunteers[name]
        one.state = LIFECYCLE.transitions[one.state, action]

    def merge(self, survivor: str, duplicate: str) -> None:
        """Two persons turn out to be one; of two registrations the survivor's stays."""
        taken = self.registered(survivor)
        for one in self.volunteers.values():
            if one.person == duplicate:
                if one.live and taken:
                    one.state = State.DEREGISTERED
                one.person = survivor
        self.holders = {document: survivor if person == duplicate else person for document, person in self.holders.items()}

    def erase(self, person: str) -> None:
        """Somebody is forgotten, mergers included; whoever comes with the same document is somebody new."""
        for one in self.volunteers.values():
            if one.person == person:
                one.state, one.forgotten, one.person = LIFECYCLE.transitions[one.state, Action.ERASE], True, one.registered_as
        self.holders = {document: held for document, held in self.holders.items() if held != person}

    def busy(self, volunteer: str, start: int) -> bool:
        """Tell whether a service would overlap with another one that waits or counts."""
        return any(
            one.volunteer == volunteer and one.state in record_lifecycle.LIVE and abs(one.start - start) < LENGTH
            for one in self.records.values()
        )

    def decide(self, name: str, action: RecordAction) -> bool:
        """Do what can be done with a record; tell whether it could."""
        one = self.records[name]
        after = record_lifecycle.LIFECYCLE.transitions.get((one.state, action))
        one.state = one.state if after is None else after
        return after is not None

    def hours(self, volunteer: str) -> int:
        """Return what the records of a volunteer come to."""
        counted = [one for one in self.records.values() if one.volunteer == volunteer and one.state is RecordState.EFFECTIVE]
        return LENGTH * len(counted)


DECISIONS: Final = {RecordAction.APPROVE: "ApproveRecord", RecordAction.REJECT: "RejectRecord", RecordAction.REVOKE: "RevokeRecord"}
"""The RPC of each decision about a record."""

VERBS: Final = {
    Action.APPROVE: "Approve",
    Action.REJECT: "Reject",
    Action.SUSPEND: "Suspend",
    Action.REINSTATE: "Reinstate",
    Action.DEREGISTER: "Deregister",
}
"""The RPC of each action that a clerk takes."""
