"""The composition root: the parts of the directory, and how they fit together."""

from __future__ import annotations

import asyncio
from typing import Final

import typer
import uvloop

from services.directory.config import Settings
from services.directory.store import migrations
from shared import migrate as migrating

app: Final = typer.Typer(help="The directory: divisions, communities, persons.", no_args_is_help=True, add_completion=False)


@app.command()
def serve() -> None:
    """Answer calls until told to stop; settings come from WUSHE_… variables."""
    uvloop.run(_serve(Settings()))


@app.command()
def migrate() -> None:
    """Bring the database to the schema this code was written for."""
    asyncio.run(migrating.upgrade(Settings().database_address(), migrations.PACKAGE))


def main() -> None:
    """Run the command line."""
    app()


async def _serve(settings: Settings) -> None:
    raise NotImplementedError  # the parts list, once there is a Service to hold it
