"""What the registry should hold, kept as simply as can be: a few dictionaries that the same steps change."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from services.volunteer.domain.lifecycle import LIVE, TRANSITIONS, Action, State


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
class Model:
    """Persons by their documents, registrations by their names."""

    holders: dict[str, str] = field(default_factory=dict)
    """Whom each document leads to; a document that leads to nobody yet is not in it."""
    volunteers: dict[str, Held] = field(default_factory=dict)

    @property
    def persons(self) -> list[str]:
        """Return everybody on record, once, in an order that does not hang on their names."""
        return list(dict.fromkeys(self.holders.values()))

    def registered(self, person: str) -> bool:
        """Tell whether somebody is registered."""
        return any(one.live and one.person == person for one in self.volunteers.values())

    def may(self, name: str, action: Action) -> bool:
        """Tell whether a registration admits an action."""
        return (self.volunteers[name].state, action) in TRANSITIONS

    def act(self, name: str, action: Action) -> None:
        """Do what can be done."""
        one = self.volunteers[name]
        one.state = TRANSITIONS[one.state, action]

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
                one.state, one.forgotten, one.person = TRANSITIONS[one.state, Action.ERASE], True, one.registered_as
        self.holders = {document: held for document, held in self.holders.items() if held != person}


VERBS: Final = {
    Action.APPROVE: "Approve",
    Action.REJECT: "Reject",
    Action.SUSPEND: "Suspend",
    Action.REINSTATE: "Reinstate",
    Action.DEREGISTER: "Deregister",
}
"""The RPC of each action that a clerk takes."""
