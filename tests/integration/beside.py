"""How a service runs in tests as it does in production: beside a directory, on a database of its own, on one clock."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import grpc
from jwt.algorithms import OKPAlgorithm

from shared import migrate
from shared.crypto import KeyRing
from shared.server import Service
from shared.settings import ServiceSettings
from tests.infrastructure import Infra
from tests.integration.directory.running import ISSUER, Directory

S = TypeVar("S", bound=ServiceSettings)


@asynccontextmanager
async def served(
    name: str, settings: S, directory: Directory, *, package: str, migrations: str, assemble: Callable[[Service, S], None]
) -> AsyncIterator[tuple[Service, grpc.aio.Channel]]:
    """Migrate the database and run a service on it for the length of the block; return it with a channel to it."""
    await migrate.upgrade(settings.database_url, migrations)
    async with Service(name, settings, package=package, migrations=migrations, clock=directory.clock) as service:
        assemble(service, settings)
        serving = asyncio.create_task(service.run())
        while not service.address:
            await asyncio.sleep(0.01)
            if serving.done():
                serving.result()
        async with grpc.aio.insecure_channel(service.address) as channel:
            yield service, channel
        service.stop()
        await serving


def told(name: str, directory: Directory, infra: Infra, database_url: str, folder: Path) -> dict[str, Any]:
    """Return what every service beside a directory is told; its files are put into a new folder."""
    folder.mkdir()
    public = json.loads(OKPAlgorithm.to_jwk(directory.signing_key.public_key())) | {"kid": "test", "alg": "EdDSA", "use": "sig"}
    jwks, key_ring, password, token = (folder / file for file in ("jwks.json", "key-ring.json", "nats.password", "service.token"))
    jwks.write_text(json.dumps({"keys": [public]}), encoding="utf-8")
    KeyRing.generate().save(key_ring)
    password.write_text(infra.nats_password, encoding="utf-8")
    token.write_text(directory.token(("system", "*"), subject=f"service:{name}"), encoding="ascii")
    return {
        "database_url": database_url, "nats_url": infra.nats_url, "nats_user": infra.nats_user, "nats_password_file": password,
        "nats_monitor_url": infra.nats_monitor_url, "metrics_listen": "", "token_issuer": ISSUER, "token_audience": ISSUER,
        "token_jwks": str(jwks), "keyring_file": key_ring, "anchor_file": folder / "anchors", "drain_seconds": 0.05, "log_level": "warning",
        "peers": {"directory": directory.service.address}, "service_token_file": token,
    }  # fmt: skip
