"""What an applicant states (注册申请), checked as far as it can be by itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from services.volunteer.domain.consent import Consent
from services.volunteer.domain.refusals import ChannelMismatch


class Channel(IntEnum):
    """Which way somebody came to be registered. Numbers are stored and sent: none is ever changed or used again."""

    SELF = 1
    ORGANISATION = 2
    IMPORT = 3


@dataclass(frozen=True, slots=True)
class NationalRegistration:
    """A volunteer in an upstream system; neither text is ever taken apart."""

    number: str
    source: str


@dataclass(frozen=True, slots=True)
class Registration:
    """Who wants to be a volunteer where, beside the document, which goes to the directory alone."""

    community: str
    skills: tuple[str, ...]
    channel: Channel
    organisation: str
    national: NationalRegistration | None
    consent: Consent | None
    accepted: bool = False
    """Was reviewed before, so that no review follows."""

    def __post_init__(self) -> None:
        """Refuse an organisation beside any channel but ORGANISATION, and that one without it."""
        if (self.channel is Channel.ORGANISATION) != bool(self.organisation):
            raise ChannelMismatch(field="registration.organisation")
