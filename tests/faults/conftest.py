"""The toy service of the bus tests, under worse conditions."""

from __future__ import annotations

from tests.integration.bus.conftest import bus, database

__all__ = ["bus", "database"]
