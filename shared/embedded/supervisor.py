"""Keeps children running: what ends unasked is started again, later each time; stopping goes in reverse order of starting."""

from __future__ import annotations

import fcntl
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import NoReturn

from shared.embedded import files
from shared.embedded.child import Child
from shared.embedded.errors import EmbeddedError, FolderInUse

FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 30.0
STEADY_SECONDS = 60.0
"""Whoever ran this long has earned a quick restart."""

WATCH_SECONDS = 0.2


class Stopped(BaseException):
    """A signal asked us to end. Like KeyboardInterrupt, no `except Exception` may swallow it."""

    def __init__(self, number: int) -> None:
        """Remember which signal it was."""
        super().__init__(signal.Signals(number).name)
        self.number = number


@dataclass(slots=True)
class _Watched:
    child: Child
    started: float
    pause: float = FIRST_PAUSE_SECONDS
    start_again_at: float | None = None


class Supervisor:
    """Starts children in order, watches them, and stops them in reverse."""

    def __init__(self, tell: Callable[[str], None], changed: Callable[[], object] = lambda: None) -> None:
        """`tell` gets a sentence for a person; `changed` is called after every start and end of a child."""
        self._tell = tell
        self._changed = changed
        self._watched: list[_Watched] = []

    def start(self, *children: Child) -> None:
        """Start children side by side and wait until all are ready."""
        for child in children:
            self._watched.append(_Watched(child, time.monotonic()))
            child.spawn()
        for child in children:
            child.wait_ready()
        self._changed()

    def watch(self, beside: Callable[[], object] = lambda: None) -> NoReturn:
        """Watch until a signal ends it; `beside` is called between two looks, so it must be quick."""
        while True:
            beside()
            for watched in self._watched:
                self._look_after(watched)
            time.sleep(WATCH_SECONDS)

    def stop(self) -> None:
        """Stop everything, the last started first."""
        for watched in reversed(self._watched):
            watched.child.stop()
        self._changed()

    def _look_after(self, watched: _Watched) -> None:
        now = time.monotonic()
        if watched.start_again_at is None:
            if watched.child.pid is not None:
                return
            if now - watched.started > STEADY_SECONDS:
                watched.pause = FIRST_PAUSE_SECONDS
            name, code = watched.child.program.name, watched.child.exit_code()
            self._tell(f"{name} ended with code {code}; it starts again in {watched.pause:.1f} s; its log: {watched.child.program.log}")
            watched.start_again_at = now + watched.pause
            watched.pause = min(watched.pause * 2, LONGEST_PAUSE_SECONDS)
            self._changed()
        elif now >= watched.start_again_at:
            watched.start_again_at = None
            watched.started = now
            try:
                watched.child.spawn()
            except EmbeddedError as failure:
                self._tell(str(failure))
            self._changed()


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold a folder for the length of the block; FolderInUse when another process holds it."""
    files.ensure_folder(folder)
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FolderInUse(f"another process holds {folder}") from None
        yield
    finally:
        os.close(descriptor)


@contextmanager
def stopping_on_signals() -> Iterator[None]:
    """Turn Ctrl-C, SIGTERM and a closed terminal into Stopped; a second one while stopping changes nothing."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

    def stop(number: int, _frame: FrameType | None) -> None:
        for each in numbers:
            signal.signal(each, signal.SIG_IGN)
        raise Stopped(number)

    asked = [number for number in numbers if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN]  # nohup is respected
    before = {number: signal.signal(number, stop) for number in asked}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
