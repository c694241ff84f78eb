"""Public keys of the token issuer, from a file or an address; read again when they change."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol
from urllib.request import Request, urlopen

import jwt
import orjson
import structlog

log = structlog.get_logger(__name__)

SMALLEST_RSA_BITS: Final = 2048
_ALGORITHMS: Final[Mapping[tuple[Any, Any], str]] = {("OKP", "Ed25519"): "EdDSA", ("EC", "P-256"): "ES256", ("RSA", None): "RS256"}
_LARGEST_DOCUMENT: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class VerificationKey:
    """A public key, and the one algorithm it may be used with: the token's own header never chooses."""

    algorithm: str
    key: Any


class KeySource(Protocol):
    """Where the issuer's keys come from."""

    def keys(self) -> Mapping[str, VerificationKey]:
        """Return the keys by their `kid`, as far as known now."""
        ...

    async def refresh(self) -> None:
        """Look for newer keys: a token names one that is not known. May do nothing when it looked just now."""
        ...


class FileKeys:
    """A JWKS file. It is replaced when keys rotate, and noticed within a second."""

    def __init__(self, path: Path, *, check_seconds: float = 1.0) -> None:
        """Read the file; it must be there and hold a usable key."""
        self._path = path
        self._check_seconds = check_seconds
        self._checked = time.monotonic()
        self._stamp = self._current_stamp()
        self._keys = parse_jwks(path.read_bytes())

    def keys(self) -> Mapping[str, VerificationKey]:
        """Return the keys, read again when the file has changed."""
        now = time.monotonic()
        if now - self._checked >= self._check_seconds:
            self._checked = now
            self._reread()
        return self._keys

    async def refresh(self) -> None:
        """Do nothing: `keys()` looks often enough."""

    def _current_stamp(self) -> tuple[int, int, int]:
        stat = self._path.stat()
        return stat.st_mtime_ns, stat.st_size, stat.st_ino

    def _reread(self) -> None:
        try:
            stamp = self._current_stamp()
            if stamp != self._stamp:
                self._keys, self._stamp = parse_jwks(self._path.read_bytes()), stamp
                log.info("token keys read again", keys=sorted(self._keys))
        except (OSError, ValueError) as failure:  # a file half written; the keys known so far stay good
            log.warning("token keys could not be read again", cause=type(failure).__name__)


class RemoteKeys:
    """A JWKS address. Asked when a token names an unknown key, and every few minutes, so that a withdrawn key goes."""

    def __init__(self, address: str, *, least_seconds: float = 10.0, refresh_seconds: float = 300.0) -> None:
        """Remember the address; the first token makes the first request."""
        self._address = address
        self._least_seconds = least_seconds
        self._refresh_seconds = refresh_seconds
        self._asked = float("-inf")
        self._keys: Mapping[str, VerificationKey] = {}
        self._asking = asyncio.Lock()
        self._background: asyncio.Task[None] | None = None

    def keys(self) -> Mapping[str, VerificationKey]:
        """Return the keys last received; old ones are renewed in the background."""
        if time.monotonic() - self._asked > self._refresh_seconds and (self._background is None or self._background.done()):
            self._background = asyncio.get_running_loop().create_task(self.refresh())
        return self._keys

    async def refresh(self) -> None:
        """Ask the issuer, but never more often than every few seconds: unknown keys are easily made up."""
        async with self._asking:
            if time.monotonic() - self._asked < self._least_seconds:
                return
            self._asked = time.monotonic()
            try:
                self._keys = parse_jwks(await asyncio.to_thread(self._fetch))
            except (OSError, ValueError) as failure:
                log.warning("token keys could not be fetched", address=self._address, cause=type(failure).__name__)

    def _fetch(self) -> bytes:
        request = Request(self._address, headers={"Accept": "application/json"})  # noqa: S310  # settings admit https alone
        with urlopen(request, timeout=5) as response:  # noqa: S310
            document: bytes = response.read(_LARGEST_DOCUMENT)
        return document


def key_source(place: str) -> KeySource:
    """Return the source at a path or an `https://` address."""
    return RemoteKeys(place) if place.startswith("https://") else FileKeys(Path(place))


def parse_jwks(document: bytes) -> dict[str, VerificationKey]:
    """Return the usable keys of a JWKS document: signature keys with a `kid`, of a type that this registry trusts.

    Raises ValueError when there is none.
    """
    entries = orjson.loads(document).get("keys", [])
    keys = {entry["kid"]: key for entry in entries if entry.get("kid") and (key := _usable(entry)) is not None}
    if not keys:
        message = "a JWKS needs at least one Ed25519, P-256 or RSA key (2048 bits or more) with a kid"
        raise ValueError(message)
    return keys


def _usable(entry: Mapping[str, Any]) -> VerificationKey | None:
    algorithm = _ALGORITHMS.get((entry.get("kty"), entry.get("crv")))
    if algorithm is None or entry.get("use", "sig") != "sig" or entry.get("alg", algorithm) != algorithm:
        return None
    try:
        key = jwt.PyJWK.from_dict({name: value for name, value in entry.items() if name not in {"d", "p", "q"}}, algorithm).key
    except (jwt.PyJWTError, KeyError, TypeError):
        return None
    if algorithm == "RS256" and key.key_size < SMALLEST_RSA_BITS:
        return None
    return VerificationKey(algorithm, key)
