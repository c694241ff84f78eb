from __future__ import annotations

from pathlib import Path

import pytest

from shared.embedded import files
from shared.embedded.databases import OwnDatabase


def test_a_secret_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    written = files.write_secret(tmp_path / "password", "x")
    assert written.stat().st_mode & 0o777 == 0o600


def test_a_file_is_replaced_at_once_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    files.write_whole(tmp_path / "state", "old")
    files.write_whole(tmp_path / "state", "new")
    assert (tmp_path / "state").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["state"]


@pytest.mark.parametrize(("name", "password"), [("a; DROP", "x" * 20), ("Upper", "x" * 20), ("fine", "with'quote" * 3), ("fine", "short")])
def test_a_name_or_password_that_is_not_safe_in_a_statement_is_refused(name: str, password: str) -> None:
    with pytest.raises(ValueError, match="URL-safe"):
        OwnDatabase(name, password)
