"""How a community is found by part of its name: in Chinese, in full pinyin, by initials.

A name is indexed under the beginnings of each of its tails (南街 → `南街`, `街`, `nanjie`, `jie`, `nj`, `j`), so that any part of it is the
beginning of an indexed term. Beginnings are short: a longer query is compared with the whole spelling afterwards. The committee that
ends most names (村民委员会, 居民委员会) is not indexed: whoever asks for it asks for everything.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import Final

from services.directory.domain.polyphones import POLYPHONES

BEGINNING: Final = "^"
"""Marks the term of a whole name, so that names which begin with a query come first."""

CHARACTERS_INDEXED: Final = 3
LETTERS_INDEXED: Final = 8
MOST_READINGS: Final = 4

_COMMITTEES: Final = (
    "村村民委员会", "社区居民委员会", "村民委员会", "居民委员会", "村村委会", "社区居委会", "村委会", "居委会", "社区", "村",
)  # fmt: skip
_COMMITTEE_PARTS: Final = frozenset(
    name[start:end] for name in _COMMITTEES for start in range(len(name)) for end in range(start + 1, len(name) + 1)
)


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody typed, ready to be compared."""

    text: str
    """Without spaces, in small letters: what the spelling of every hit contains."""
    term: str
    """What an indexed term of every hit begins with; empty where the query is a part of a committee's name."""
    first_term: str
    """What an indexed term of every hit begins with whose name begins with the query."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a name is compared and found."""

    text: str
    """The name, then its readings and their initials, with a space between them."""
    terms: frozenset[str]


def query(text: str) -> Query:
    """Return a query in its comparable form; its text is empty when nothing but spaces was typed."""
    plain = _plain(text)
    term = plain[: LETTERS_INDEXED if plain.isascii() else CHARACTERS_INDEXED]
    return Query(plain, "" if plain in _COMMITTEE_PARTS else term, BEGINNING + term)


def spelling(display_name: str) -> Spelling:
    """Return how a name is compared and found."""
    plain = _plain(display_name)
    base = len(plain) - len(next((end for end in _COMMITTEES if plain.endswith(end) and plain != end), ""))
    committee = tuple(_readings(character)[0] for character in plain[base:])
    readings = [reading + committee for reading in islice(product(*map(_readings, plain[:base])), MOST_READINGS)]
    terms: set[str] = set()
    for start in range(base):
        terms.update(_terms(plain, readings, start, mark="" if start else BEGINNING))
    letters = dict.fromkeys("".join(reading) for reading in readings)
    initials = dict.fromkeys("".join([syllable[0] for syllable in reading]) for reading in readings)
    return Spelling(" ".join((plain, *letters, *initials)), frozenset(terms))


def _terms(plain: str, readings: list[tuple[str, ...]], start: int, *, mark: str) -> Iterator[str]:
    yield mark + plain[start : start + CHARACTERS_INDEXED]
    for reading in readings:
        syllables = reading[start : start + LETTERS_INDEXED]
        yield mark + "".join(syllables)[:LETTERS_INDEXED]
        yield mark + "".join([syllable[0] for syllable in syllables])


def _plain(text: str) -> str:
    """Return a text without what people write differently: width, case, spaces, and the apostrophe between syllables."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().replace("'", "").split())


@lru_cache(maxsize=8192)
def _readings(character: str) -> tuple[str, ...]:
    known = POLYPHONES.get(character)
    if known:
        return known
    # Loaded by the first name that is recorded: 11 MB, which a service that only answers never needs.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # 40 MB more, which names of places do not need
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin import Style, pinyin  # noqa: PLC0415  # see above

    return (pinyin(character, style=Style.NORMAL, errors=lambda unknown: unknown)[0][0] or character,)
