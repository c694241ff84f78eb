"""One page of a list: what is on it, and where the next begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

T = TypeVar("T")

Cursor: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A page, and the place after its last item; no place on the last page."""

    items: Sequence[T]
    next: Cursor = ()


def cut(found: Sequence[T], size: int, place: Callable[[T], Cursor]) -> Page[T]:
    """Return a page of `size` out of what was found when one more was asked for."""
    return Page(found[:size], place(found[size - 1]) if len(found) > size else ())
