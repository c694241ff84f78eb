"""The menu: which lists stand together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from services.admin.resources import RESOURCES
from services.admin.words.common import SERVICES


@dataclass(frozen=True, slots=True)
class Group:
    """Lists of one domain."""

    label: str
    nouns: tuple[str, ...]


MENU: Final = tuple(
    Group(label, nouns)
    for server, label in SERVICES.items()
    if (nouns := tuple(one.noun for one in RESOURCES.values() if one.server == server and one.parent))
)
