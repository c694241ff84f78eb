from __future__ import annotations

from pathlib import Path

import pytest

from services.admin.backup import BackupRefused, _describe, _whole, back_up, restore
from services.admin.folder import Folder
from shared.embedded import files


def test_what_does_not_run_is_not_backed_up(tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="may simply be copied"):
        back_up(Folder(tmp_path), tmp_path / "data", tmp_path / "keys", print)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_a_backup_restores_nothing(tmp_path: Path) -> None:
    with pytest.raises(BackupRefused, match="holds no backup"):
        restore(Folder(tmp_path / "run"), tmp_path, tmp_path, print)
    assert list(tmp_path.iterdir()) == []


def test_keys_of_another_day_are_noticed_before_anything_is_made(tmp_path: Path) -> None:
    keys, data, run = (tmp_path / name for name in ("keys", "data", "run"))
    for folder in (keys, data):
        folder.mkdir()
    files.write_secret(keys / "key-ring.json", "of then")
    _describe(keys, data)
    files.write_secret(keys / "key-ring.json", "of now")
    with pytest.raises(BackupRefused, match="not those of the backup"):
        restore(Folder(run), data, keys, print)
    assert not run.exists()


def test_a_run_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "run" / "postgres").mkdir(parents=True)
    with pytest.raises(BackupRefused, match="is not empty"):
        restore(Folder(tmp_path / "run"), tmp_path, tmp_path, print)


def test_a_folder_bears_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), _whole(tmp_path / "data") as making:
        (making / "half").rename(making / "never" / "there")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / ".data.making").mkdir()
    with _whole(tmp_path / "data") as making:
        (making / "all").touch()
    assert [path.name for path in tmp_path.rglob("*")] == ["data", "all"]
