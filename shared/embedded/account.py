"""Which system account a server runs as: ours, or an unprivileged one when we are root."""

from __future__ import annotations

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

CANDIDATES = ("postgres", "nobody")
"""Accounts a root user's servers may run as; the first that exists is taken."""


@dataclass(frozen=True, slots=True)
class Account:
    """A system account by number."""

    uid: int
    gid: int


def for_folder(folder: Path) -> Account | None:
    """Return the account that runs the server of `folder`, None when that is simply ourselves.

    An existing folder keeps its owner: an account that appears later must not lock a server out of its data.
    """
    if os.geteuid() != 0:
        return None
    if folder.exists():
        owner = folder.stat()
        if owner.st_uid != 0:
            return Account(owner.st_uid, owner.st_gid)
    return unprivileged()


def unprivileged() -> Account:
    """Return the account that a root user's new servers run as."""
    for name in CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    entry = next(entry for entry in pwd.getpwall() if entry.pw_uid != 0)  # initdb needs an account with a name
    return Account(entry.pw_uid, entry.pw_gid)


def own(path: Path, account: Account | None) -> None:
    """Hand `path` to the account."""
    if account is not None:
        os.chown(path, account.uid, account.gid)


def reaches(account: Account, path: Path) -> bool:
    """Tell whether the account may pass every folder above `path`."""
    for folder in path.resolve().parents:
        status = folder.stat()
        if status.st_uid == account.uid:
            needed = stat.S_IXUSR
        elif status.st_gid == account.gid:
            needed = stat.S_IXGRP
        else:
            needed = stat.S_IXOTH
        if not status.st_mode & needed:
            return False
    return True
