"""What a key ring holds, as values, and the file they are kept in.

The file is JSON so that an operator can see which keys there are, and may be read by the service's own user alone.
"""

from __future__ import annotations

import base64
import binascii
import fcntl
import json
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple

from shared.crypto.failures import KeyRingUnusable, UnknownSuite
from shared.crypto.suites import Suite, suite_named

FORMAT: Final = 1
OWN_KEY: Final = 0
"""The key id in a value sealed under its record's own key; no key of a ring has it."""
HIGHEST_ID: Final = 65_535

_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True)
class Key:
    """A key and the suite it belongs to; its bytes stay out of every representation."""

    id: int
    suite: Suite
    material: bytes = field(repr=False)


class Listed(NamedTuple):
    """What may be told of a key."""

    purpose: str
    id: int
    suite: str
    primary: bool
    """Whether it is the one that writes; the others of its purpose only read."""


@dataclass(frozen=True, slots=True)
class Keys:
    """All the keys of a ring."""

    primary: int
    """The id of the encryption key that seals."""
    encryption: tuple[Key, ...]
    blind_index: tuple[Key, ...]
    """The first is written; look-ups during a re-indexing also try the others."""
    token: Key
    fingerprint: Key

    def __post_init__(self) -> None:
        """Refuse keys that cannot be told apart, and a ring that could seal or index nothing."""
        ids = [key.id for key in self.encryption]
        if len(set(ids)) != len(ids) or not all(OWN_KEY < key_id <= HIGHEST_ID for key_id in ids):
            raise KeyRingUnusable("encryption keys need ids of their own, from 1 to 65535")
        if self.primary not in ids:
            message = f"the primary key {self.primary} is not on the ring"
            raise KeyRingUnusable(message)
        if not self.blind_index:
            raise KeyRingUnusable("the ring has no blind-index key")

    @property
    def sealing(self) -> Key:
        """The primary key."""
        return self.encryption[self._sealing_at]

    @property
    def older(self) -> tuple[Key, ...]:
        """The encryption keys that a rotation has left behind: those that stand before the primary."""
        return self.encryption[: self._sealing_at]

    @property
    def waiting(self) -> tuple[Key, ...]:
        """The encryption keys that open and are yet to become primary: those that stand after it."""
        return self.encryption[self._sealing_at + 1 :]

    def listed(self) -> tuple[Listed, ...]:
        """Return what may be told of every key."""
        return (
            *(Listed("sealing", key.id, key.suite.name, key.id == self.primary) for key in self.encryption),
            *(Listed("blind index", key.id, key.suite.name, place == 0) for place, key in enumerate(self.blind_index)),
            Listed("tokens", self.token.id, self.token.suite.name, primary=True),
            Listed("fingerprints", self.fingerprint.id, self.fingerprint.suite.name, primary=True),
        )

    @property
    def _sealing_at(self) -> int:
        return next(place for place, key in enumerate(self.encryption) if key.id == self.primary)


def read(path: Path, suites: Iterable[Suite]) -> Keys:
    """Read keys from their file; KeyRingUnusable says what is wrong without showing any of it."""
    suites = tuple(suites)
    try:
        with path.open("rb") as file:
            _check_owner(path, os.fstat(file.fileno()))
            document = json.load(file)
    except OSError as error:
        message = f"the key ring {path} cannot be read: {error.strerror}"
        raise KeyRingUnusable(message) from None
    except ValueError:
        message = f"the key ring {path} is not JSON"
        raise KeyRingUnusable(message) from None
    try:
        if document["format"] != FORMAT:
            message = f"the key ring {path} is of another format than {FORMAT}"
            raise KeyRingUnusable(message)
        return Keys(
            primary=int(document["primary"]),
            encryption=tuple(_key(entry, suites) for entry in document["encryption"]),
            blind_index=tuple(_key(entry, suites) for entry in document["blind_index"]),
            token=_key(document["token"], suites),
            fingerprint=_key(document["fingerprint"], suites),
        )
    except (KeyError, TypeError, ValueError, binascii.Error):
        message = f"the key ring {path} lacks a part or has a malformed one"
        raise KeyRingUnusable(message) from None
    except UnknownSuite as unknown:
        message = f"the key ring {path}: {unknown}"
        raise KeyRingUnusable(message) from None


@contextmanager
def changing(path: Path) -> Iterator[None]:
    """Keep others from changing the file for the length of the block; they wait. Readers do not: they see it before or after.

    The lock is the folder's, since the file itself is replaced.
    """
    try:
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        message = f"the key ring {path} cannot be read: {error.strerror}"
        raise KeyRingUnusable(message) from None
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def write(path: Path, keys: Keys) -> None:
    """Write keys to their file: whole or not at all, on disk before this returns, mode 0600.

    A file that is there passes its owner and mode on: root may rotate the keys of a service that runs as somebody else.
    """
    document = {
        "format": FORMAT,
        "primary": keys.primary,
        "encryption": [_entry(key) for key in keys.encryption],
        "blind_index": [_entry(key) for key in keys.blind_index],
        "token": _entry(keys.token),
        "fingerprint": _entry(keys.fingerprint),
    }
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, stat.S_IRUSR | stat.S_IWUSR)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            _inherit(path, descriptor)
            json.dump(document, file, indent=2)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _key(entry: Any, suites: tuple[Suite, ...]) -> Key:
    return Key(int(entry["id"]), suite_named(entry["suite"], suites), base64.b64decode(entry["key"], validate=True))


def _entry(key: Key) -> dict[str, str | int]:
    return {"id": key.id, "suite": key.suite.name, "key": base64.b64encode(key.material).decode("ascii")}


def _inherit(path: Path, descriptor: int) -> None:
    """Give a draft the owner and the mode of the file it is to replace."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return
    _check_owner(path, found)
    os.fchown(descriptor, found.st_uid, found.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(found.st_mode))


def _check_owner(path: Path, found: os.stat_result) -> None:
    """Refuse a file that others may read. One owned by root may be readable by our group: so orchestrators hand over secrets."""
    allowed = stat.S_IRGRP if found.st_uid == 0 and os.geteuid() != 0 else 0
    if stat.S_IMODE(found.st_mode) & _OTHERS & ~allowed:
        message = f"the key ring {path} may be read or changed by others; its mode must be 0600"
        raise KeyRingUnusable(message)
