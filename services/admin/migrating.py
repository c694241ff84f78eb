"""Brings the databases of all services to the schema of this code in one process: importing Alembic for each takes longer than the work."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Mapping

from services.admin.local_service import PYTHON, environment
from shared import migrate
from shared.embedded.errors import StartFailed


def migrate_all(databases: Mapping[str, str]) -> None:
    """Bring every database to its schema; StartFailed names the package that could not.

    `databases` are addresses by the package of their migrations. They go by the standard input, since they hold passwords.
    """
    command = [*PYTHON, "services.admin.migrating"]
    done = subprocess.run(command, env=environment({}), check=False, input=json.dumps(dict(databases)), capture_output=True, text=True)
    if done.returncode != 0:
        raise StartFailed(f"a database could not be migrated:\n{done.stdout}{done.stderr}")


async def _migrate(databases: Mapping[str, str]) -> None:
    for package, address in databases.items():  # one after another: Alembic's operations are global
        sys.stdout.write(f"{package}\n")
        await migrate.upgrade(address, package)


if __name__ == "__main__":
    asyncio.run(_migrate(json.load(sys.stdin)))
