"""Brings a service's database to the schema its code was written for. Alembic, without a command line or an `env.py` a service."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any, Final

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from shared.db import Database, lock_key

LATEST: Final = "head"


async def upgrade(database_url: str, package: str, *, target: str = LATEST) -> None:
    """Apply the migrations in `<package>/versions` that the database lacks: all of them, in one transaction, or none.

    Replicas that start together wait for the first of them.
    """
    scripts = _scripts(package)
    database = Database(database_url, pool_size=1, application_name="wushe-migrate")
    await database.open()
    try:
        async with database.transaction() as connection:
            await connection.run_sync(_upgrade, scripts, target)
    finally:
        await database.close()


def _scripts(package: str) -> ScriptDirectory:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"no package {package} with migrations", name=package)
    config = Config()
    config.set_main_option("script_location", spec.submodule_search_locations[0].replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)


def _upgrade(connection: Connection, scripts: ScriptDirectory, target: str) -> None:
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": lock_key("wushe.migrate")})

    def steps(revision: Any, _context: Any) -> Any:
        return scripts._upgrade_revs(target, revision)  # noqa: SLF001 # what alembic.command.upgrade passes itself

    with EnvironmentContext(Config(), scripts, fn=steps, destination_rev=target) as environment:
        environment.configure(connection=connection)
        with environment.begin_transaction():
            environment.run_migrations()
