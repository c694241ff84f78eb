"""A long form in steps: first what is simple, then each group by itself.

It is one form all the same: without scripts all steps stand below each other, and it is sent once, at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from services.admin.console.forms import Input
from services.admin.console.kinds import Kind

FIRST: Final = "基本情况"

_GROUPS: Final = frozenset({Kind.GROUP, Kind.GROUPS})


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a form."""

    label: str
    inputs: tuple[Input, ...]
    wrong: bool = False
    """Whether something in it was refused: the page opens there."""


def steps(form: Sequence[Input]) -> list[Step]:
    """Return the steps of a form; none where it would be one alone."""
    inner = form[0].inputs if len(form) == 1 and form[0].kind is Kind.GROUP else form
    groups = [one for one in inner if one.kind in _GROUPS]
    simple = tuple(one for one in inner if one.kind not in _GROUPS)
    first = [Step(FIRST, simple, any(map(_wrong, simple)))] if simple else []
    made = [*first, *(Step(one.label, (one,), _wrong(one)) for one in groups)]
    return made if len(made) > 1 else []


def _wrong(one: Input) -> bool:
    return bool(one.error) or any(map(_wrong, one.inputs))
