"""Texts that people type: one spelling of a skill, and nothing that cannot be read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from services.volunteer.domain.refusals import MalformedSkill, MalformedText
from shared import texts

MOST_SKILLS: Final = 20
LONGEST_SKILL: Final = 40


def skills(stated: Iterable[str], *, field: str) -> tuple[str, ...]:
    """Return skills sorted, each once, without the space around them and in one width. Raises MalformedSkill."""
    found: set[str] = set()
    for position, text in enumerate(stated):
        skill = unicodedata.normalize("NFKC", text).strip()
        if not 0 < len(skill) <= LONGEST_SKILL or texts.unreadable(skill):
            raise MalformedSkill(field=f"{field}[{position}]")
        found.add(skill)
    if len(found) > MOST_SKILLS:
        raise MalformedSkill(field=field)
    return tuple(sorted(found))


def readable(text: str, *, field: str) -> str:
    """Return a text without the space around it. Raises MalformedText."""
    return texts.readable(text, MalformedText, field=field)


def prose(text: str, *, field: str, least: int = 0) -> str:
    """Return a text of several lines, or none where `least` is 0, without the space around it. Raises MalformedText."""
    return texts.prose(text, MalformedText, field=field, least=least)
