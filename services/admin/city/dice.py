"""Chance that falls alike in every run: what is drawn about a thing depends on the seed, the kind of thing and its number alone."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final, TypeVar

T = TypeVar("T")

_BYTES: Final = 4
_THROW: Final = 64
"""A throw has so many bytes: sixteen draws, more than anything here takes."""


class Dice:
    """Draws about one thing, in the order in which they are asked for."""

    __slots__ = ("_at", "_thrown")

    def __init__(self, seed: int, what: str, number: int) -> None:
        """Throw once. So a run that was broken off goes on with the same people, wherever it begins again."""
        self._thrown = hashlib.blake2b(f"{seed}:{what}:{number}".encode(), digest_size=_THROW).digest()
        self._at = 0

    def below(self, count: int) -> int:
        """Return a number from 0 on, below `count`."""
        drawn = int.from_bytes(self._thrown[self._at : self._at + _BYTES], "big")
        self._at += _BYTES
        if self._at > _THROW:
            raise AssertionError  # a thing about which more is drawn wants two kinds of dice
        return drawn * count >> 8 * _BYTES

    def one_of(self, choices: Sequence[T]) -> T:
        """Return one of several, each as likely."""
        return choices[self.below(len(choices))]
