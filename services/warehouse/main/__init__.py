"""The composition root: the parts of the warehouse, and how they fit together. A module for each subject, put together here."""

from __future__ import annotations

from services.warehouse.config import Settings
from services.warehouse.main.engine import opened
from services.warehouse.store import migrations
from services.warehouse.store.engine import Engine
from shared.main import run
from shared.server import Service


def main() -> None:
    """Run the command line."""
    run("warehouse", Settings, serve, migrations.PACKAGE)


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("warehouse", settings, migrations=migrations.PACKAGE) as service, opened(settings) as engine:
        assemble(service, settings, engine)
        await service.run()


def assemble(service: Service, settings: Settings, engine: Engine) -> None:
    """Add all parts of the warehouse to an open service."""
