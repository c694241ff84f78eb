"""Contexts: where the services are that the command calls, and as whom, under a name. A file of one's own that nobody else may read."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from shared.embedded import files

VARIABLE: Final = "WUSHE_CONTEXT"
"""Names a context in the place of the one that is in use."""


class NoSuchContext(Exception):
    """There is no context of that name; the text tells which there are."""


@dataclass(frozen=True, slots=True)
class Context:
    """A registry: the folder of a local run, or the addresses of services that run elsewhere."""

    folder: str = ""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """By service: `host:port`."""
    token_file: str = ""
    """File that holds the token; the token itself is never kept here."""
    authority_file: str = ""
    """Certificates (PEM) by which the services prove themselves; calls go over TLS where it is given."""


@dataclass(slots=True)
class Contexts:
    """All of them, and which one is in use."""

    path: Path
    known: dict[str, Context]
    current: str = ""

    @classmethod
    def read(cls) -> Contexts:
        """Return what is kept; nothing where nothing is."""
        home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
        path = home / "wushe" / "contexts.json"
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls(path, {})
        return cls(path, {name: Context(**one) for name, one in told["contexts"].items()}, told["current"])

    def write(self) -> None:
        """Keep them, for oneself alone."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        told = {"current": self.current, "contexts": {name: asdict(one) for name, one in self.known.items()}}
        files.write_secret(self.path, json.dumps(told, indent=2, ensure_ascii=False) + "\n")

    def named(self, name: str) -> Context:
        """Return one. Raises NoSuchContext."""
        if name not in self.known:
            raise NoSuchContext(f"there is no context {name!r}; there are {', '.join(self.known) or 'none'}")
        return self.known[name]


def chosen() -> Context | None:
    """Return the context that the environment names, else the one in use; None without either. Raises NoSuchContext."""
    contexts = Contexts.read()
    name = os.environ.get(VARIABLE) or contexts.current
    return contexts.named(name) if name else None
