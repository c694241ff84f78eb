"""The menu: which lists stand together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from services.admin.resources import RESOURCES


@dataclass(frozen=True, slots=True)
class Group:
    """Lists of one domain."""

    label: str
    nouns: tuple[str, ...]


_DOMAINS: Final = {
    "volunteer": "志愿服务",
    "incubation": "社会组织孵化",
    "social_work": "社会工作",
    "charity": "社区慈善",
    "directory": "基础信息",
}

MENU: Final = tuple(
    Group(label, nouns)
    for server, label in _DOMAINS.items()
    if (nouns := tuple(one.noun for one in RESOURCES.values() if one.server == server and one.parent))
)
