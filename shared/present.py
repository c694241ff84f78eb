"""Asks another service for many at once where some may be missing: its batch calls refuse as a whole, and name what is not there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import TypeVar

from shared.refusals import Kind, Refusal

T = TypeVar("T")


async def present(ask: Callable[[Sequence[str]], Awaitable[list[T]]], names: Collection[str], *, told_as: str) -> list[T]:
    """Return what there is of these names: ask, and ask again without the one that the refusal's metadata names under `told_as`."""
    wanted = list(names)
    while wanted:
        try:
            return await ask(wanted)
        except Refusal as refusal:
            if refusal.kind is not Kind.NOT_FOUND or refusal.metadata.get(told_as) not in wanted:
                raise
            wanted.remove(refusal.metadata[told_as])
    return []
