"""How a Chinese name is found by part of it: in characters, in full pinyin, by initials.

A name is indexed under the beginnings of each of its tails (南街 → `南街`, `街`, `nanjie`, `jie`, `nj`, `j`), so that any part of it is the
beginning of an indexed term. Beginnings are short: a longer query is compared with the whole spelling afterwards.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import Final

from shared.polyphones import POLYPHONES
from shared.texts import unreadable

BEGINNING: Final = "^"
"""Marks the term of a whole name, so that names which begin with a query come first."""

CHARACTERS_INDEXED: Final = 3
LETTERS_INDEXED: Final = 8
TITLE_INDEXED: Final = 40
"""Titles are longer now and then; whoever looks for one knows a part of its beginning."""

MOST_READINGS: Final = 4


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody typed, ready to be compared."""

    text: str
    """Without spaces, in small letters: what the spelling of every hit contains."""
    term: str
    """What an indexed term of every hit begins with; empty where the query is of what no name is indexed by."""
    first_term: str
    """What an indexed term of every hit begins with whose name begins with the query."""

    @property
    def pattern(self) -> str:
        """Return the LIKE pattern of every hit's spelling."""
        return "%" + self.text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a name is compared and found."""

    text: str
    """The name, then its readings and their initials, with a space between them."""
    terms: frozenset[str]


def query(text: str, *, unindexed: frozenset[str] = frozenset()) -> Query:
    """Return a query in its comparable form; its text is empty when nothing was typed but spaces, or what cannot be read."""
    bare = plain(text)
    term = bare[: LETTERS_INDEXED if bare.isascii() else CHARACTERS_INDEXED]
    return Query(bare, "" if bare in unindexed else term, BEGINNING + term)


def spelling(bare: str, readings: Sequence[tuple[str, ...]], *, indexed: int) -> Spelling:
    """Return how a plain name is compared and found: by its first `indexed` characters, each with its readings."""
    tail = tuple([each[0] for each in readings[indexed:]])
    terms = {BEGINNING + bare[:CHARACTERS_INDEXED], *[bare[start : start + CHARACTERS_INDEXED] for start in range(1, indexed)]}
    letters, initials = dict[str, None](), dict[str, None]()  # in this order, each once
    for way in islice(product(*readings[:indexed]), MOST_READINGS):
        spelled, initial = "".join(way + tail), "".join([syllable[0] for syllable in way + tail])
        letters[spelled] = initials[initial] = None
        terms.add(BEGINNING + spelled[:LETTERS_INDEXED])
        terms.add(BEGINNING + initial[:LETTERS_INDEXED])
        at = 0
        for start in range(1, indexed):
            at += len(way[start - 1])
            terms.add(spelled[at : at + LETTERS_INDEXED])
            terms.add(initial[start : start + LETTERS_INDEXED])
    return Spelling(" ".join((bare, *letters, *initials)), frozenset(terms))


def title(text: str) -> Spelling:
    """Return how the name of something, which is no person, is compared and found."""
    bare = plain(text)
    return spelling(bare, list(map(readings_of, bare)), indexed=min(len(bare), TITLE_INDEXED))


def plain(text: str) -> str:
    """Return a text without what people write differently: width, case, spaces, and the apostrophe between syllables.

    Nor does it hold what cannot be read: no name does, and the database cannot be asked for some of it.
    """
    bare = "".join(unicodedata.normalize("NFKC", text).casefold().replace("'", "").split())
    return "".join([character for character in bare if not unreadable(character)]) if unreadable(bare) else bare


@lru_cache(maxsize=8192)
def readings_of(character: str) -> tuple[str, ...]:
    """Return how a character is read, without tones: the usual reading first."""
    known = POLYPHONES.get(character)
    if known:
        return known
    # Loaded by the first name that is recorded: 11 MB, which a service that only answers never needs.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")  # 40 MB more, which names do not need
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin import Style, pinyin  # noqa: PLC0415  # see above

    return (pinyin(character, style=Style.NORMAL, errors=lambda unknown: unknown)[0][0] or character,)


def prefix(term: str) -> str:
    """Return a tsquery for terms that begin with `term`."""
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "':*"
