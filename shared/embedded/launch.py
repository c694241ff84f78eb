"""Becomes another program: unprivileged where told to, and gone when its parent is gone.

Run by path (`python -I -S launch.py '{…}' program argument …`), so it imports nothing but the standard library. It exists because
PostgreSQL refuses to run as root, and because code between fork and exec is no place for all this in a process with threads.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from typing import NoReturn

PR_SET_PDEATHSIG = 1
PR_SET_SECUREBITS = 28
SECBIT_NO_SETUID_FIXUP = 1 << 2
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_RAISE = 2
CAPABILITY_VERSION_3 = 0x20080522
CAP_DAC_OVERRIDE = 1
CAP_DAC_READ_SEARCH = 2

_libc = ctypes.CDLL(None, use_errno=True)


def launch(wish: dict[str, int | bool | None], program: list[str]) -> NoReturn:
    """Drop what the wish says to drop, then become the program."""
    uid, gid = wish.get("uid"), wish.get("gid")
    if uid is not None and gid is not None:
        _become(uid, gid, traverse=bool(wish.get("traverse")))
    if (death_signal := wish.get("death_signal")) is not None:
        _prctl(PR_SET_PDEATHSIG, int(death_signal))  # after the change of user, which clears it
        if os.getppid() != wish["parent"]:
            sys.exit("the parent ended before its child began")
    os.execv(program[0], program)  # noqa: S606 — becoming the program is the point


def _become(uid: int, gid: int, *, traverse: bool) -> None:
    if traverse:
        _prctl(PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP)  # or access(2), which initdb asks, would not count the capability
    os.setgroups([])
    os.setresgid(gid, gid, gid)
    os.setresuid(uid, uid, uid)
    if traverse:
        _keep_traversal()


def _keep_traversal() -> None:
    """Keep nothing but the right to pass closed folders such as /root, so that nobody's home has to be opened for a server.

    Containers often withhold the narrow capability and grant the broad one.
    """
    for capability in (CAP_DAC_READ_SEARCH, CAP_DAC_OVERRIDE):
        bits = 1 << capability
        header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
        effective_permitted_inheritable = (ctypes.c_uint32 * 6)(bits, bits, bits, 0, 0, 0)
        if _libc.capset(header, effective_permitted_inheritable) == 0:
            _prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability)
            return
    sys.exit("the folder is closed to other users and this root has no capability to pass it on: choose a folder under /tmp or /var")


def _prctl(option: int, *values: int) -> None:
    padded = (*values, 0, 0, 0, 0)[:4]
    if _libc.prctl(option, *(ctypes.c_ulong(value) for value in padded)) != 0:
        sys.exit(f"prctl({option}) failed: {os.strerror(ctypes.get_errno())}")


if __name__ == "__main__":
    launch(json.loads(sys.argv[1]), sys.argv[2:])
