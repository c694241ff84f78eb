"""`wushe keys`: changes the key ring of a service, one step of a rotation at a time. Nothing here prints a key."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from services.admin.folder import Folder, State
from services.admin.local_service import PYTHON, environment
from shared.crypto import KeyRing, Suite, suite_named
from shared.crypto.keys import Listed, changing


class StepRefused(Exception):
    """The rotation is not as far yet, or further; the text says what comes first."""


class NotRunning(Exception):
    """The service does not run, so that nobody can tell what is sealed."""


def listed(path: Path) -> tuple[Listed, ...]:
    """Return what may be told of the keys of a ring."""
    return KeyRing.load(path).listed()


def add(path: Path, suite: str = "") -> str:
    """Add a key that opens and does not seal yet; return what to do next."""
    ring = _change(path, lambda ring: _settled(ring).with_key(_suite(suite)))
    return (
        f"key {ring.waiting[-1]} opens and does not seal yet.\n"
        f"Next: copy {path} to where you keep the copies of the ring and to every replica,\n"
        "restart the replicas one after the other, then `wushe keys promote`."
    )


def promote(path: Path) -> str:
    """Make the newest key the one that seals; return what to do next."""
    return _sealing(_change(path, _promoted), path)


def rotate(path: Path, suite: str = "") -> str:
    """Add a key and make it the one that seals, for a service with one replica; return what to do next."""
    return _sealing(_change(path, lambda ring: _settled(ring).rotated(_suite(suite))), path)


def retire(folder: Folder, service: str) -> str:
    """Let a running service drop its older keys, which it refuses while one is needed; return what to do next."""
    state = State.read(folder.state)
    if state is None or service not in state.services:
        raise NotRunning(f"{service} does not run in {folder.path}: `wushe up` starts it")
    done = subprocess.run(
        [*PYTHON, f"services.{service}", "retire-keys"],
        env=environment(folder.environment(service)),
        check=False,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        raise StepRefused(done.stderr.strip() or f"{service} ended with {done.returncode}")
    if not done.stdout.strip():
        return "there is no older key than the one that seals"
    return (
        f"no longer on the ring: {done.stdout.strip()}.\n"
        "Next: keep the ring's earlier copy with the backups made until now, which need it, and replace the other copies."
    )


def _change(path: Path, step: Callable[[KeyRing], KeyRing]) -> KeyRing:
    with changing(path):
        changed = step(KeyRing.load(path))
        changed.save(path)
    return changed


def _settled(ring: KeyRing) -> KeyRing:
    if ring.waiting:
        raise StepRefused(f"key {ring.waiting[-1]} is on the ring already and does not seal yet: `wushe keys promote` is the next step")
    return ring


def _promoted(ring: KeyRing) -> KeyRing:
    if not ring.waiting:
        raise StepRefused(f"there is no newer key than {ring.primary}, which seals: `wushe keys add` comes before")
    return ring.with_newest_primary()


def _suite(name: str) -> Suite | None:
    return suite_named(name) if name else None


def _sealing(ring: KeyRing, path: Path) -> str:
    older = " and ".join(map(str, ring.older))
    return (
        f"key {ring.primary} seals from the next start on; {older} still opens.\n"
        f"Next: copy {path} to where you keep the copies of the ring and to every replica, and restart the replicas.\n"
        f"They wrap in the background what was wrapped under {older}; when that is done, `wushe keys retire`."
    )
