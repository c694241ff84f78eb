"""A registered volunteer (志愿者); what may be done with one is in `rules`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from services.volunteer.domain.age import Age
from services.volunteer.domain.consent import Consent
from services.volunteer.domain.lifecycle import LIVE, State
from services.volunteer.domain.registration import Channel, NationalRegistration
from shared.caller import EVERYWHERE, covers


@dataclass(frozen=True, slots=True)
class Volunteer:
    """A volunteer. Who that is, the directory knows."""

    id: UUID
    person: UUID
    registered_person: UUID
    """Who was registered; `person` is the record that this one was merged into, else the same."""
    person_version: int
    """Version of the directory's record that name and age were taken from."""
    display_name: str
    name_version: int
    """The version at which the name last changed."""
    number: str
    national: NationalRegistration | None
    community: str
    state: State
    state_reason: str
    skills: tuple[str, ...]
    age: Age
    consent: Consent | None
    channel: Channel
    organisation: str
    erased: bool
    version: int
    create_time: datetime
    update_time: datetime

    def __repr__(self) -> str:
        """Show what may stand in a log."""
        return f"<Volunteer {self.id} version {self.version} {self.state.name}>"

    @property
    def resource(self) -> str:
        """Return the resource name, which says nothing about the person."""
        return f"volunteers/{self.id}"

    @property
    def live(self) -> bool:
        """Tell whether the person cannot register a second time."""
        return self.state in LIVE

    def seen_from(self, scopes: Sequence[str]) -> bool:
        """Tell whether the volunteer is kept anywhere in these scopes."""
        return EVERYWHERE in scopes or any(covers(scope, self.community) for scope in scopes)
