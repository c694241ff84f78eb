"""One run of the bench: what it measures on, how long, and where it notes what it saw."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench import places
from tests.bench.echo import Echo
from tests.bench.figures import Results
from tests.bench.people import Population
from tests.bench.stack import Stack


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is measured."""

    rounds: int = 3
    seconds: float = 5.0
    """Of one load."""
    warmup: float = 1.0
    persons: int = 100_000
    """Written by BatchResolvePersons."""
    full_table: int = 100_000
    """Persons in the table before the batch that is compared with the empty one; the issue asks for 1.6 million."""


@dataclass(slots=True)
class Session:
    """The running processes and the people who will have been invented."""

    folder: Path
    stack: Stack
    echo: Echo
    effort: Effort
    results: Results
    codes: Sequence[str] = field(default_factory=places.community_codes)
    run: str = field(default_factory=lambda: f"bench-{time.time_ns():x}")
    """Makes the request ids of this run its own."""
    first_of: dict[str, int] = field(default_factory=dict)
    """Where the people of a figure begin, for a figure that asks for the same people again."""
    _invented: int = 0

    @property
    def population(self) -> Population:
        """People who live in Handan's communities."""
        return Population(self.codes)

    def invent(self, count: int) -> int:
        """Return the first number of so many people whom nobody has claimed before."""
        first = self._invented
        self._invented += count
        return first

    def file(self, name: str) -> Path:
        """Return a file of this run."""
        return self.folder / name
