"""In what warehouse and service differ, told from versions. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """An aggregate in which they differ; 0 stands for one that is not there."""

    name: str
    service_version: int
    warehouse_version: int

    @property
    def astray(self) -> bool:
        """Whether the warehouse holds what the service has never told, or has told no more."""
        return self.warehouse_version > self.service_version


def differences(service: Mapping[str, int], warehouse: Mapping[str, int]) -> list[Difference]:
    """Return the aggregates whose versions differ, by name."""
    names = sorted(service.keys() | warehouse.keys())
    found = (Difference(name, service.get(name, 0), warehouse.get(name, 0)) for name in names)
    return [one for one in found if one.service_version != one.warehouse_version]
