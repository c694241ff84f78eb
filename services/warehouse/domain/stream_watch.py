"""Watches over the sequences of a stream: what never came, and whether the stream began anew. Pure.

A bus gives out a message again until it is acknowledged, so what was given out to a consumer that died comes late. Only what stays away for
long has been lost: removed, expired before it was read, or damaged on the bus's disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Span:
    """Sequences from the first to the last, both included."""

    first: int
    last: int

    def __str__(self) -> str:
        """Return it as a person reads it."""
        return f"{self.first}" if self.first == self.last else f"{self.first}-{self.last}"


@dataclass(slots=True)
class StreamWatch:
    """Which sequences of a stream were taken in."""

    sequence: int = 0
    """Up to here all of them."""
    beyond: list[Span] = field(default_factory=list)
    """Those after it, ascending, with holes before each."""
    begun: bool = False
    """Whether anything is known of the stream: before, it may begin anywhere."""
    since: float = 0.0
    """When the first hole was seen, by the clock of whoever asks; 0 while there is none."""

    def take(self, sequences: Iterable[int], *, now: float) -> None:
        """Note that messages were taken in, in any order, any number of times."""
        wanted = sorted(set(sequences))
        if wanted and not self.begun:
            self.begun, self.sequence = True, wanted[0] - 1
        fresh = [Span(one, one) for one in wanted if one > self.sequence]
        self._settle(sorted([*self.beyond, *fresh], key=lambda span: span.first))
        self.since = (self.since or now) if self.beyond else 0.0

    def restarted(self, first_delivered: Sequence[int]) -> bool:
        """Tell whether the stream began anew: a message that was never given out before has a number that was taken in already."""
        return self.begun and any(number <= self.sequence for number in first_delivered)

    def begin_anew(self) -> None:
        """Forget the stream that was."""
        self.sequence, self.beyond, self.begun, self.since = 0, [], True, 0.0

    def lost(self, *, now: float, patience: float) -> list[Span]:
        """Return what stayed away for longer than `patience` seconds, and wait for it no longer."""
        if not self.beyond or now - self.since < patience:
            return []
        ends = [self.sequence, *(span.last for span in self.beyond[:-1])]
        holes = [Span(end + 1, span.first - 1) for end, span in zip(ends, self.beyond, strict=True)]
        self.sequence, self.beyond, self.since = self.beyond[-1].last, [], 0.0
        return holes

    def _settle(self, spans: Iterable[Span]) -> None:
        self.beyond = []
        for span in spans:
            if span.first <= self.sequence + 1:
                self.sequence = max(self.sequence, span.last)
            elif self.beyond and span.first <= self.beyond[-1].last + 1:
                self.beyond[-1] = Span(self.beyond[-1].first, max(self.beyond[-1].last, span.last))
            else:
                self.beyond.append(span)
