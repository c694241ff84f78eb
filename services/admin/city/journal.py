"""What of a city is done, in a file of the run's folder: a line a piece of work, written when all of it is.

What was under way at a kill is done again with the same request ids, which the services answer as they did before. They remember for a
day: a run that broke off longer ago cannot tell what of its last pieces was done, and says so instead of doubling anything.
"""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from services.admin.city.plan import Counts, Plan

REMEMBERED_SECONDS: Final = 23 * 3600.0
FILE: Final = "journal.jsonl"
_END: Final = "end"


class OtherCity(Exception):
    """The folder holds another city, or one that can no longer be gone on with; the text says which."""


@dataclass(slots=True)
class Journal:
    """The pieces of work that are done, each with what later ones need of it."""

    path: Path
    plan: Plan
    done: dict[str, Any] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def of(cls, folder: Path, seed: int, scale: float, counts: Counts, today: date) -> Journal:
        """Go on with a folder's city, or begin one today. Raises OtherCity."""
        path = folder / FILE
        if not path.exists():
            journal = cls(path, Plan(seed, scale, today, counts))
            journal.note("city", {"seed": seed, "scale": scale, "day": today.isoformat()})
            return journal
        done = _read(path)
        city = done["city"]
        if (city["seed"], city["scale"]) != (seed, scale):
            raise OtherCity(f"{folder.parent} holds the city of --seed {city['seed']} --scale {city['scale']:g}")
        if _END not in done and time.time() - path.stat().st_mtime > REMEMBERED_SECONDS:
            raise OtherCity(
                f"the city in {folder.parent} broke off more than a day ago, and cannot be gone on with: begin in another folder"
            )
        return cls(path, Plan(seed, scale, date.fromisoformat(city["day"]), counts), done)

    def note(self, key: str, made: Any) -> None:
        """Write down that a piece of work is done."""
        line = json.dumps([key, made], ensure_ascii=False)
        with self._lock, self.path.open("a", encoding="utf-8") as file:
            file.write(f"\n{line}" if file.tell() else line)
            self.done[key] = made

    def end(self) -> None:
        """Write down that everything is done."""
        if _END not in self.done:
            self.note(_END, None)


def _read(path: Path) -> dict[str, Any]:
    """Return all that is written down; a line that a kill cut off never was."""
    done: dict[str, Any] = {}
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            key, made = json.loads(line)
        except ValueError:
            continue
        done[key] = made
    return done
