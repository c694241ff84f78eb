"""Which services there are. A new one is a line here: `wushe up` starts it, and `make protos` puts it into the files for containers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

POSTGRES_OFFSET: Final = 32
NATS_OFFSET: Final = 42
NATS_MONITOR_OFFSET: Final = 43
METRICS_OFFSET: Final = 50
"""A service's metrics are this far above its calls."""


@dataclass(frozen=True, slots=True)
class ServiceEntry:
    """One service: its folder under `services/`, its port above the base, and what it needs of the others."""

    name: str
    port_offset: int
    package: str = ""
    """Whose events it publishes; empty for one that publishes none."""
    consumes: Sequence[tuple[str, str]] = ()
    """(stream, durable) pairs that it reads."""
    calls: Sequence[str] = ()
    """Services that it calls, by name; it has a token of its own for that."""
    web: bool = False
    """Whether browsers call it, and no programs."""
    scales: bool = True
    """Whether several of it may run beside each other."""
    memory_mib: int = 512
    """What it may take of memory in a container."""
    disk_gib: int = 1
    """What it needs of a disk of its own on a cluster: of most, the anchors of the audit chain are all."""

    @property
    def module(self) -> str:
        """What Python runs: `serve` and `migrate` are its commands."""
        return f"services.{self.name}.console" if self.web else f"services.{self.name}"

    @property
    def migrations(self) -> str:
        """The package of its migrations."""
        return f"{self.module}.store.migrations"

    @property
    def host(self) -> str:
        """Its name on a cluster, where none holds an underscore."""
        return self.name.replace("_", "-")


FOLLOWED: Final = ("directory", "volunteer", "incubation", "social_work", "charity")
"""Whose events the statistics warehouse follows: those with a module in `services/warehouse/model/`."""

SERVICES: Final = (
    ServiceEntry("directory", 1, package="wushe.directory.v1"),
    ServiceEntry("volunteer", 2, package="wushe.volunteer.v1", consumes=(("WUSHE_DIRECTORY", "volunteer"),), calls=("directory",)),
    ServiceEntry("incubation", 3, package="wushe.incubation.v1", consumes=(("WUSHE_DIRECTORY", "incubation"),), calls=("directory",)),
    ServiceEntry(
        "social_work",
        4,
        package="wushe.social_work.v1",
        consumes=(("WUSHE_DIRECTORY", "social_work"),),
        calls=("directory", "incubation"),
    ),
    ServiceEntry(
        "charity",
        5,
        package="wushe.charity.v1",
        consumes=(("WUSHE_VOLUNTEER", "charity"),),
        calls=("directory", "volunteer", "incubation"),
    ),
    ServiceEntry(
        "warehouse",
        7,
        consumes=tuple((f"WUSHE_{name.upper()}", "warehouse") for name in FOLLOWED),
        calls=FOLLOWED,
        scales=False,  # the embedded engine's folder has one owner
        memory_mib=1536,  # of which 512 are the engine's own
        disk_gib=20,
    ),
)
"""Offsets are for good.

6 governance, 8 admin.
"""

PAGES: Final = (ServiceEntry("admin", 8, calls=tuple(entry.name for entry in SERVICES), web=True, scales=False),)
"""The console, for people. Who took a list in carries it on, so there is one."""


def everything() -> tuple[ServiceEntry, ...]:
    """Return all that runs, the services before the pages that call them."""
    return (*SERVICES, *PAGES)
