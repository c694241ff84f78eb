"""`wushe backup` and `wushe restore`; like all commands they import what they need when they run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from services.admin import exits
from services.admin.terminal import DEFAULT_DIR, Dir, fail, folder_at, tell

Data = Annotated[Path, typer.Option("--data", help="Folder of the backup's databases: names, numbers and phones in it are sealed.")]
Keys = Annotated[Path, typer.Option("--keys", help="Folder of the keys that open them, on another medium.")]


def backup(data: Data, keys: Keys, directory: Dir = DEFAULT_DIR) -> None:
    """Write all that runs in a folder into two new folders, data and keys, while it runs."""
    from services.admin.backup import back_up  # noqa: PLC0415 — see the module's docstring

    with _refused():
        back_up(folder_at(directory), data.absolute(), keys.absolute(), tell)


def restore(data: Data, keys: Keys, directory: Dir = DEFAULT_DIR) -> None:
    """Make a new folder of a backup's data and keys; `wushe up` starts it."""
    from services.admin.backup import restore as make  # noqa: PLC0415 — see the module's docstring

    with _refused():
        make(folder_at(directory), data.absolute(), keys.absolute(), tell)


@contextmanager
def _refused() -> Iterator[None]:
    from services.admin.backup import BackupRefused  # noqa: PLC0415 — see the module's docstring
    from shared.embedded.errors import EmbeddedError  # noqa: PLC0415 — the same

    try:
        yield
    except (BackupRefused, EmbeddedError) as refusal:
        fail(str(refusal), exits.FAILURE)
