"""A service in a process of its own, so that it can be killed."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

from shared.settings import ServiceSettings


class ServiceProcess:
    """Starts a service, kills it without warning, starts it again."""

    def __init__(self, name: str, settings: ServiceSettings) -> None:
        self._module = f"services.{name}"
        self._environment = {name: told for name, told in os.environ.items() if not name.startswith("WUSHE_")} | _environment(settings)
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", self._module, "serve"), env=self._environment, stdin=asyncio.subprocess.DEVNULL
        )

    async def stop(self) -> None:
        """Ask it to end, and wait until it has."""
        assert self._process is not None
        self._process.terminate()
        await self._process.wait()

    async def kill(self) -> None:
        assert self._process is not None
        assert self._process.returncode is None, "the service ended by itself"
        self._process.kill()
        await self._process.wait()


def _environment(settings: ServiceSettings) -> dict[str, str]:
    return {f"WUSHE_{name.upper()}": _text(value) for name, value in settings.model_dump().items() if value is not None}


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str | int | float | Path) else json.dumps(value, default=sorted)
