"""How a community is found by part of its name (`shared.spelling`).

The committee that ends most names (村民委员会, 居民委员会) is not indexed: whoever asks for it asks for everything.
"""

from __future__ import annotations

from typing import Final

from shared import spelling as names
from shared.spelling import Query, Spelling, plain, readings_of

_COMMITTEES: Final = (
    "村村民委员会", "社区居民委员会", "村民委员会", "居民委员会", "村村委会", "社区居委会", "村委会", "居委会", "社区", "村",
)  # fmt: skip
_COMMITTEE_PARTS: Final = frozenset(
    name[start:end] for name in _COMMITTEES for start in range(len(name)) for end in range(start + 1, len(name) + 1)
)


def query(text: str) -> Query:
    """Return a query in its comparable form; its text is empty when nothing but spaces was typed."""
    return names.query(text, unindexed=_COMMITTEE_PARTS)


def spelling(display_name: str) -> Spelling:
    """Return how a name is compared and found."""
    bare = plain(display_name)
    base = len(bare) - len(next((end for end in _COMMITTEES if bare.endswith(end) and bare != end), ""))
    return names.spelling(bare, [readings_of(character) for character in bare], indexed=base)
