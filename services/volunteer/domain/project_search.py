"""How a project is found by part of its name (`shared.spelling`): in characters, in full pinyin, by initials."""

from __future__ import annotations

from typing import Final

from shared import spelling as names
from shared.spelling import Spelling, plain, readings_of

INDEXED: Final = 40
"""Names are longer now and then; whoever looks for one knows a part of its beginning."""


def spelling(display_name: str) -> Spelling:
    """Return how a name is compared and found."""
    bare = plain(display_name)
    return names.spelling(bare, list(map(readings_of, bare)), indexed=min(len(bare), INDEXED))
