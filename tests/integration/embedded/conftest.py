from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that is closed to everyone else, as a home is: root's servers must still reach what is theirs in it."""
    made = Path(tempfile.mkdtemp(prefix="wushe-test-"))
    assert made.stat().st_mode & 0o777 == 0o700
    yield made
    shutil.rmtree(made)
