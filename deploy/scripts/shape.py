"""The shape every gRPC service has, so that whoever knows one finds his way in all."""

from __future__ import annotations

import tomllib
from pathlib import Path

ALWAYS = (
    "__init__.py",
    "__main__.py",
    "main.py|main",
    "config.py",
    "wire.py|wire",
    "events.py|events",
    "use_cases",
    "domain",
    "store/migrations",
)
NO_SERVICE = {"admin"}
"""The command and the console: they own no data and have a shape of their own."""
LACKS = {("warehouse", "events.py|events")}
"""What a service truly has none of: the warehouse follows, and publishes nothing."""


def problems(root: Path) -> str:
    """Return what a service lacks, a line each."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layered = {container for contract in contracts if contract["type"] == "layers" for container in contract["containers"]}
    found = []
    for service in sorted(path for path in (root / "services").iterdir() if (path / "__init__.py").exists()):
        if service.name in NO_SERVICE:
            continue
        found += [
            f"services/{service.name} lacks {part}" for part in ALWAYS if not _has(service, part) and (service.name, part) not in LACKS
        ]
        if f"services.{service.name}" not in layered:
            found.append(f"pyproject.toml has no layers contract for services.{service.name}")
    return "".join(f"{line}\n" for line in found)


def _has(service: Path, part: str) -> bool:
    return any((service / name).exists() for name in part.split("|"))
