"""What the warehouse is told from outside, beyond what every service is told."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from services.warehouse.store.engine import Dialect
from shared.settings import ServiceSettings


class Settings(ServiceSettings):
    """Settings of the warehouse; environment variables with the prefix `WUSHE_`."""

    engine_folder: Path | None = None
    """Where the embedded engine keeps its tables; not given, in `engine` beside the anchor file."""
    engine_memory_mib: int = Field(default=512, ge=256)
    """What the embedded engine may take of memory; beyond it, queries go to disk or fail."""
    engine_threads: int = Field(default=2, ge=1)
    """Threads of one query of the embedded engine."""

    clickhouse_url: str = ""
    """`https://user@host:8443`: a ClickHouse server or cluster in the place of the embedded engine."""
    clickhouse_password_file: Path | None = None
    """Holds the password of `clickhouse_url`."""
    clickhouse_engine: str = "ReplacingMergeTree({version})"
    """Template of the engine of tables; `{version}` is the column by which the newest row stays, any other brace is doubled. For replicas:
    `ReplicatedReplacingMergeTree('/clickhouse/{{shard}}/{{uuid}}', '{{replica}}', {version})`."""
    clickhouse_on_cluster: str = ""
    """What follows a table's name where it is made: ` ON CLUSTER wushe`."""

    reconcile_seconds: float = Field(default=3600.0, gt=0)
    """How often the warehouse is compared with every service, and mended where it differs."""
    settle_seconds: float = Field(default=3.0, ge=0)
    """How long events may be under way; what differs for longer is a difference."""
    ack_seconds: float = Field(default=15.0, gt=0)
    """How long a batch may take; what a process that died had in its hands is given out again after this."""
    hole_seconds: float = Field(default=120.0, gt=0)
    """How long a message of a stream may stay away; then it is lost, and everything is compared."""

    freeze_margin_seconds: float = Field(default=60.0, ge=0)
    """How long after its end a period can be frozen, and how much of what was recorded last is left out then: events may still arrive."""

    def dialect(self) -> Dialect:
        """Return how tables are made."""
        return Dialect(self.clickhouse_engine, self.clickhouse_on_cluster, durable=not self.clickhouse_url)

    def folder(self) -> Path:
        """Return the folder of the embedded engine."""
        return self.engine_folder or self.anchor_file.parent / "engine"

    def clickhouse_password(self) -> str:
        """Return the password for ClickHouse; empty when no file is given."""
        return "" if self.clickhouse_password_file is None else self.clickhouse_password_file.read_text(encoding="utf-8").strip()
