"""Communities as people write them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from wushe.directory.v1.community_pb2 import Community

_BETWEEN: Final = re.compile(r"[\s/\\>\-—、]+")


@dataclass(slots=True)
class Places:
    """Communities by code, by the names on their path, and by any end of it that only one has."""

    codes: set[str] = field(default_factory=set)
    paths: dict[str, str] = field(default_factory=dict)
    ambiguous: set[str] = field(default_factory=set)

    def add(self, community: Community) -> None:
        """Remember a community."""
        self.codes.add(community.code)
        names = community.full_path.split("/")
        for at in range(len(names)):
            end = _joined("".join(names[at:]))
            if self.paths.setdefault(end, community.code) != community.code:
                self.ambiguous.add(end)

    def code(self, told: str) -> str:
        """Return the code of what was told; the text as it is when that is no community, or more than one."""
        if told in self.codes:
            return told
        joined = _joined(told)
        return told if joined in self.ambiguous else self.paths.get(joined, told)

    def doubtful(self, told: str) -> bool:
        """Tell whether several communities are called so."""
        return _joined(told) in self.ambiguous


def _joined(path: str) -> str:
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", path))
