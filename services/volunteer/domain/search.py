"""How a volunteer is found by part of the name (`shared.spelling`): in characters, in full pinyin, by initials."""

from __future__ import annotations

from itertools import count
from typing import Final

from shared import spelling as names
from shared.spelling import Query, Spelling, plain, readings_of

_DOT: Final = "·"
"""Between the parts of a Uyghur or Kazakh name; some type it and some do not."""

SURNAMES: Final = {
    "单": ("shan",), "仇": ("qiu",), "解": ("xie",), "查": ("zha",), "曾": ("zeng",), "区": ("ou",), "朴": ("piao",),
    "盖": ("ge", "gai"), "任": ("ren",), "华": ("hua",), "翟": ("zhai", "di"), "尉": ("wei", "yu"), "冼": ("xian",),
    "缪": ("miao",), "宓": ("mi",),
    "折": ("she",), "种": ("chong",), "秘": ("bi", "mi"), "繁": ("po", "fan"), "乐": ("yue", "le"), "员": ("yun", "yuan"),
    "黑": ("he", "hei"), "召": ("shao",),
}  # fmt: skip
"""Surnames that are read otherwise than the character is elsewhere."""


def query(text: str) -> Query:
    """Return a query in its comparable form; its text is empty when nothing but spaces was typed."""
    return names.query(text.replace(_DOT, ""))


def spelling(display_name: str) -> Spelling:
    """Return how a name is compared and found; nothing finds the empty name of an erased person."""
    bare = plain(display_name.replace(_DOT, ""))
    if not bare:
        return Spelling("", frozenset())
    readings = [_readings(character, position) for position, character in zip(count(), bare)]
    return names.spelling(bare, readings, indexed=len(bare))


def _readings(character: str, position: int) -> tuple[str, ...]:
    if position:
        return readings_of(character)
    return tuple(dict.fromkeys((*SURNAMES.get(character, ()), *readings_of(character))))
