"""The toy service of the bus tests, and the engine of the warehouse's, under worse conditions."""

from __future__ import annotations

from tests.integration.bus.conftest import bus, database
from tests.integration.conftest import engine

__all__ = ["bus", "database", "engine"]
