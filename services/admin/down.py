"""`wushe down`: stops a run, also one whose supervisor is gone."""

from __future__ import annotations

import signal
import time

from services.admin.folder import Folder, State
from shared.embedded.errors import EmbeddedError, FolderInUse
from shared.embedded.identity import Identity
from shared.embedded.supervisor import only_one

STOP_SECONDS = 90.0
POLL_SECONDS = 0.05


def stop(folder: Folder) -> bool:
    """Stop the run of a folder and wait until it is gone; return whether there was one."""
    if not folder.path.exists():
        return False
    state = State.read(folder.state)
    supervisor = Identity.parse(state.supervisor) if state is not None else None
    if supervisor is not None:
        supervisor.signal(signal.SIGTERM)
    _wait_for_the_lock(folder)
    return supervisor is not None


def _wait_for_the_lock(folder: Folder) -> None:
    deadline = time.monotonic() + STOP_SECONDS
    while True:
        try:
            with only_one(folder.path):
                return
        except FolderInUse:
            if time.monotonic() > deadline:
                raise EmbeddedError(f"the run in {folder.path} does not end after {STOP_SECONDS:.0f} s") from None
            time.sleep(POLL_SECONDS)
