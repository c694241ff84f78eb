"""A directory as it runs in production, on a database of its own, with a clock that the test moves."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import grpc
import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from jwt.algorithms import OKPAlgorithm
from wushe.directory.v1 import community_service_pb2 as pb
from wushe.directory.v1.community_service_pb2_grpc import CommunityServiceStub

from services.directory.config import Settings
from services.directory.events import PACKAGE
from services.directory.main import assemble
from services.directory.store import migrations
from shared import migrate
from shared.clock import FixedClock
from shared.crypto import KeyRing
from shared.errors import received
from shared.server import Service
from tests.infrastructure import Infra

ISSUER: Final = "test"
NOON: Final = datetime(2026, 3, 1, 4, tzinfo=UTC)
"""Noon in China on the day the tests live in."""

DEADLINE: Final = 30.0
ROOT: Final = Path(__file__).resolve().parents[3]
HANDAN: Final = ROOT / "deploy" / "data" / "handan_divisions.csv"


@dataclass
class Directory:
    """A running directory, and callers of it."""

    service: Service
    clock: FixedClock
    channel: grpc.aio.Channel
    signing_key: Ed25519PrivateKey

    def token(self, *grants: tuple[str, str], subject: str = "test") -> str:
        """Return a token for a caller who holds roles in divisions."""
        now = int(time.time())
        claims = {
            "iss": ISSUER, "aud": ISSUER, "sub": subject, "iat": now, "exp": now + 600,
            "grants": [{"role": role, "division": division} for role, division in grants],
        }  # fmt: skip
        return jwt.encode(claims, self.signing_key, algorithm="EdDSA", headers={"kid": "test"})

    def communities(self, *grants: tuple[str, str], subject: str = "test") -> CommunityClient:
        """Return a caller of CommunityService; without grants a city's administrator."""
        return CommunityClient(self.channel, self.token(*(grants or (("city_admin", "13"),)), subject=subject))


class Client:
    """Calls a stub; what the server refuses arrives as the refusal it was."""

    def __init__(self, stub: Any, token: str) -> None:
        """Call in the name of the token's subject."""
        self._stub = stub
        self._metadata = (("authorization", f"Bearer {token}"),)

    async def __call__(self, method: str, request: Any) -> Any:
        """Call a unary method."""
        try:
            return await getattr(self._stub, method)(request, metadata=self._metadata, timeout=DEADLINE)
        except grpc.aio.AioRpcError as error:
            raise received(method, error) from None

    async def stream(self, method: str, requests: Iterable[Any]) -> AsyncIterator[Any]:
        """Call a streaming method."""
        try:
            async for answer in getattr(self._stub, method)(iter(requests), metadata=self._metadata, timeout=DEADLINE):
                yield answer
        except grpc.aio.AioRpcError as error:
            raise received(method, error) from None


class CommunityClient(Client):
    """Calls CommunityService."""

    def __init__(self, channel: grpc.aio.Channel, token: str) -> None:
        """Call in the name of the token's subject."""
        super().__init__(CommunityServiceStub(channel), token)

    async def load(self, file: bytes, *, chunk: int = 65_536, **config: Any) -> list[pb.ImportDivisionsResponse]:
        """Import a code list and return all answers."""
        settings = pb.ImportDivisionsConfig(**{"request_id": "load", "document_number": "test", **config})
        chunks = [pb.ImportDivisionsRequest(chunk=file[at : at + chunk]) for at in range(0, len(file), chunk)]
        return [answer async for answer in self.stream("ImportDivisions", [pb.ImportDivisionsRequest(config=settings), *chunks])]

    async def get(self, code: str) -> Any:
        """Return one community."""
        return (await self("GetCommunity", pb.GetCommunityRequest(name=f"communities/{code}"))).community


@asynccontextmanager
async def running(infra: Infra, database_url: str, folder: Path, *, key_ring: Path | None = None) -> AsyncIterator[Directory]:
    """Migrate the database and run a directory on it for the length of the block, with a key ring of its own unless one is given."""
    signing_key = Ed25519PrivateKey.generate()
    settings = _settings(infra, database_url, folder, signing_key)
    if key_ring is not None:
        settings = settings.model_copy(update={"keyring_file": key_ring})
    await migrate.upgrade(database_url, migrations.PACKAGE)
    clock = FixedClock(NOON)
    async with Service("directory", settings, package=PACKAGE, migrations=migrations.PACKAGE, clock=clock) as service:
        assemble(service, settings)
        serving = asyncio.create_task(service.run())
        while not service.address:
            await asyncio.sleep(0.01)
            if serving.done():
                serving.result()
        async with grpc.aio.insecure_channel(service.address) as channel:
            yield Directory(service, clock, channel, signing_key)
        service.stop()
        await serving


def _settings(infra: Infra, database_url: str, folder: Path, signing_key: Ed25519PrivateKey) -> Settings:
    public = json.loads(OKPAlgorithm.to_jwk(signing_key.public_key())) | {"kid": "test", "alg": "EdDSA", "use": "sig"}
    jwks, key_ring, password = folder / "jwks.json", folder / "key-ring.json", folder / "nats.password"
    jwks.write_text(json.dumps({"keys": [public]}), encoding="utf-8")
    KeyRing.generate().save(key_ring)
    password.write_text(infra.nats_password, encoding="utf-8")
    return Settings(
        database_url=database_url,
        nats_url=infra.nats_url,
        nats_user=infra.nats_user,
        nats_password_file=password,
        nats_monitor_url=infra.nats_monitor_url,
        metrics_listen="",
        token_issuer=ISSUER,
        token_audience=ISSUER,
        token_jwks=str(jwks),
        keyring_file=key_ring,
        anchor_file=folder / "anchors",
        drain_seconds=0.05,
        log_level="warning",
    )


def csv(*rows: Sequence[str]) -> bytes:
    """Return a code list of these rows."""
    return "".join(",".join(row) + "\n" for row in (("code", "name", "level", "parent_code"), *rows)).encode()
