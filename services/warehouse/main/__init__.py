"""The composition root: the parts of the warehouse, and how they fit together. A module for each subject, put together here."""

from __future__ import annotations

from services.warehouse.config import Settings
from services.warehouse.main import changes, mirror, statistics
from services.warehouse.main.engine import opened
from services.warehouse.store import migrations
from services.warehouse.store.mirror import Mirror
from services.warehouse.use_cases.open_mirror import open_mirror
from shared.main import run
from shared.server import Service


def main() -> None:
    """Run the command line."""
    run("warehouse", Settings, serve, migrations.PACKAGE)


async def serve(settings: Settings) -> None:
    """Answer calls until told to stop."""
    async with Service("warehouse", settings, migrations=migrations.PACKAGE) as service, opened(settings) as engine:
        assemble(service, settings, await open_mirror(engine, service.database))
        await service.run()


def assemble(service: Service, settings: Settings, held: Mirror) -> None:
    """Add all parts of the warehouse to an open service."""
    status = mirror.add(service, settings, held)
    statistics.add(service, settings, held.warehouse, status.sources)
    changes.add(service, held.warehouse)
