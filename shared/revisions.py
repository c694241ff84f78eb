"""Which schema a database has, and which one the code wants. Without Alembic, which is loaded only where it migrates: 11 MB a service."""

from __future__ import annotations

import ast
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import text

from shared.db import Database


async def recorded(database: Database) -> str | None:
    """Return the revision the database is at, None when it was never migrated."""
    async with database.reading() as connection:
        known = await connection.scalar(text("SELECT to_regclass('alembic_version') IS NOT NULL"))
        return str(await connection.scalar(text("SELECT version_num FROM alembic_version"))) if known else None


def latest(package: str) -> str | None:
    """Return the revision that the code of `package` expects: the one in `<package>/versions` that no other follows."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"no package {package} with migrations", name=package)
    files = Path(spec.submodule_search_locations[0], "versions").glob("*.py")
    links = [_assigned(path) for path in files]
    followed = {link.get("down_revision") for link in links}
    heads = [str(link["revision"]) for link in links if link["revision"] not in followed]
    if len(heads) > 1:
        raise ValueError(f"{package} has {len(heads)} ends: {', '.join(heads)}")
    return heads[0] if heads else None


def _assigned(path: Path) -> dict[str, object]:
    """Return the constants that a migration assigns, read without running it."""
    return {
        target.id: node.value.value
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
