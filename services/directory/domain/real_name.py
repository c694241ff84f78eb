"""Real-name services (实名核验): whoever can tell whether a name and a document number belong together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from services.directory.domain.person import HeldDocument


@dataclass(frozen=True, slots=True)
class Match:
    """What a real-name service found."""

    provider: str
    matched: bool
    explanation: str
    """For people; never repeats name or number."""


class RealNameService(Protocol):
    """Asks outside the registry. It is called before any transaction, and may be slow."""

    async def match(self, name: str, documents: tuple[HeldDocument, ...]) -> Match:
        """Tell whether a name and one of the documents belong to the same person."""
        ...


class LocalStub:
    """Stands in where no service is connected: it asks nobody, verifies nothing, and says so."""

    async def match(self, name: str, documents: tuple[HeldDocument, ...]) -> Match:
        """Match nobody."""
        del name, documents
        return Match("local-stub", matched=False, explanation="No real-name service is connected; nothing was verified.")
