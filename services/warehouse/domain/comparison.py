"""What a comparison of one aggregate type with its service came to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from services.warehouse.domain.differences import Difference


@dataclass(slots=True)
class Compared:
    """What a comparison found."""

    check_time: datetime
    service_count: int
    warehouse_count: int
    digest: int
    """Of the service, over all buckets."""
    buckets: list[int] = field(default_factory=list)
    """Those that differed each time they were looked at."""
    differences: list[Difference] = field(default_factory=list)
    repaired: int = 0
    gaps: int = 0
    damaged: list[str] = field(default_factory=list)
    proven: bool = False
    """Whether the digests were equal in the end."""

    @property
    def equal(self) -> bool:
        """Whether nothing is behind in the end, by the digests or by name."""
        return self.proven or self.repaired == len(self.differences)
