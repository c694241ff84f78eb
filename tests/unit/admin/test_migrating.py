"""The databases of one machine are brought to their schemas by one process, which says whose could not."""

from __future__ import annotations

import pytest

from services.admin.migrating import migrate_all
from shared.embedded.errors import StartFailed
from shared.embedded.ports import LOOPBACK


def test_who_cannot_be_migrated_is_named_and_no_password_is_told() -> None:
    nobody = f"postgresql://directory:not-to-be-told@{LOOPBACK}:1/directory"
    with pytest.raises(StartFailed, match=r"services\.directory\.store\.no_migrations") as failure:
        migrate_all({"services.directory.store.no_migrations": nobody})
    assert "not-to-be-told" not in str(failure.value)
