from __future__ import annotations

import subprocess
import sys

import pytest

from services.admin.catalogue import FOLLOWED

WATCHED = ("rich", "typer", "alembic", "shared.embedded.child", "pypinyin")


@pytest.mark.parametrize("service", [*FOLLOWED, "warehouse"])
def test_a_service_loads_nothing_that_only_terminals_migrations_or_local_runs_need(service: str) -> None:
    program = f"import sys, services.{service}.__main__; print(*(name for name in {WATCHED} if sys.modules.get(name)))"
    done = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
