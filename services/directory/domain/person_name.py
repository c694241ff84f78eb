"""Names of persons (姓名): one spelling to show, and one to compare by."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from services.directory.domain.person_refusals import MalformedPersonName

LONGEST: Final = 100

_PLAIN: Final = re.compile(r"[\u4e00-\u9fff]{2,6}")
_SPACES: Final = re.compile(r"[ \u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_BETWEEN_HAN: Final = re.compile(r"(?<=[\u2e80-\u9fff\U00020000-\U0003ffff]) (?=[\u2e80-\u9fff\U00020000-\U0003ffff])")
# What keyboards offer as the dot between the parts of a Uyghur or Kazakh name.
_DOTS: Final = re.compile(r"\s*[\u00b7\u2022\u2027\u22c5\u30fb\uff65]\s*")
_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}

# Control and format characters, surrogates, line and paragraph separators, digits. Private-use and unassigned characters stay
# allowed: rare name characters live there, in old systems and in Unicode versions newer than this interpreter.
_REFUSED: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Nd"})


def person_name(name: str, *, field: str = "display_name") -> str:
    """Return a name as it is shown: half-width letters, single spaces, none between Chinese characters, `·` as the dot.

    Compatibility forms of Chinese characters are left alone, because they may be the very form on the card. Raises
    MalformedPersonName.
    """
    if _PLAIN.fullmatch(name):
        return name
    shown = _SPACES.sub(" ", name.translate(_FULL_WIDTH)).strip()
    shown = _BETWEEN_HAN.sub("", _DOTS.sub("·", shown))
    if not shown or len(shown) > LONGEST or any(unicodedata.category(character) in _REFUSED for character in shown):
        raise MalformedPersonName(field=field)
    if not any(character.isalpha() or unicodedata.category(character) in {"Co", "Cn"} for character in shown):
        raise MalformedPersonName(field=field)
    return shown


def comparable(name: str) -> str:
    """Return what two spellings of the same name have in common: no spaces, no dots, no case."""
    if _PLAIN.fullmatch(name):
        return name
    return unicodedata.normalize("NFKC", name).casefold().replace(" ", "").replace("·", "")
