"""The command line of every service: `python -m services.<name> serve | migrate | retire-keys`."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, NoReturn, TypeVar

import uvloop
from pydantic import ValidationError

from shared.crypto.failures import KeyRingUnusable
from shared.db import UnsafeServer
from shared.grpc_client import PeerUnknown
from shared.jetstream import BusRefused
from shared.rpc_server import PolicyMissing
from shared.server import NotMigrated
from shared.settings import ServiceSettings
from shared.wrapped_keys import WrappedKeys

S = TypeVar("S", bound=ServiceSettings)

FAILURE: Final = 1
USAGE_ERROR: Final = 2

NOT_MENDED_BY_RESTART: Final = (NotMigrated, PolicyMissing, UnsafeServer, BusRefused, KeyRingUnusable, PeerUnknown)
"""What starting again does not mend: told in one line instead of a traceback."""


def run(
    name: str,
    settings_class: type[S],
    serve: Callable[[S], Awaitable[None]],
    migrations: str,
    arguments: Sequence[str] | None = None,
    *,
    wrapped: Sequence[WrappedKeys] = (),
) -> None:
    """Do what the command line asks: `serve` with the settings, bring the database to `migrations`, or drop old keys from the ring.

    `wrapped` are the service's columns of data keys.
    """
    match list(sys.argv[1:] if arguments is None else arguments):
        case ["serve"]:
            settings = _settings(name, settings_class)
            try:
                uvloop.run(_awaited(serve, settings))
            except NOT_MENDED_BY_RESTART as refusal:
                _refuse(f"{name} does not run: {refusal}", FAILURE)
        case ["migrate"]:
            from shared.migrate import upgrade  # noqa: PLC0415  # Alembic: only here, never in a service that serves

            asyncio.run(upgrade(_settings(name, settings_class).database_address(), migrations))
        case ["retire-keys"]:
            _retire(_settings(name, settings_class), wrapped)
        case _:
            _refuse(
                f"usage: python -m services.{name} serve | migrate | retire-keys\n"
                f"Settings come from WUSHE_… variables; see services/{name}/config.py."
            )


async def _awaited(serve: Callable[[S], Awaitable[None]], settings: S) -> None:
    await serve(settings)


def _retire(settings: ServiceSettings, wrapped: Sequence[WrappedKeys]) -> None:
    from shared.key_retirement import KeyInUse, retire  # noqa: PLC0415  # only here, never in a service that serves

    try:
        retired = asyncio.run(retire(settings.database_address(), settings.keyring_file, wrapped))
    except (KeyInUse, KeyRingUnusable, UnsafeServer) as refusal:
        _refuse(str(refusal), FAILURE)
    except OSError as trouble:
        _refuse(f"the database does not answer, or the key ring cannot be replaced: {trouble.strerror or trouble}", FAILURE)
    sys.stdout.write(" ".join(map(str, retired)) + "\n")


def _settings(name: str, settings_class: type[S]) -> S:
    try:
        return settings_class.model_validate({})
    except ValidationError as faults:
        lines = [f"  {_variable(fault['loc'])}: {fault['msg']}" for fault in faults.errors(include_input=False, include_url=False)]
        _refuse(f"{name} does not start, because its settings are not complete:\n" + "\n".join(lines))


def _variable(location: tuple[int | str, ...]) -> str:
    return "WUSHE_" + "_".join(map(str, location)).upper() if location else "settings"


def _refuse(text: str, code: int = USAGE_ERROR) -> NoReturn:
    sys.stderr.write(text + "\n")
    raise SystemExit(code)
