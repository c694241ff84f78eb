"""Idempotency by claim: a request that is made twice is carried out once and answered alike.

The claim is a row of the same transaction as the change, so that a crash in between leaves neither. Whoever comes second
waits in the database for the first to commit, then gets the first answer again. Answers may hold personal data: they are
sealed with the key ring, and gone after a day.

Claim first in a transaction, before any other lock, and once: two transactions then wait for each other's claims in
one order, and never in a circle. The isolation level is READ COMMITTED, PostgreSQL's default.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final, Protocol, TypeAlias, cast

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from shared import call
from shared.crypto import KeyRing
from shared.db import DriverConnection, driver
from shared.refusals import InvalidField, RequestIdReused

KEPT: Final = timedelta(hours=24)
SWEPT_AT_ONCE: Final = 10_000

_VALID: Final = re.compile(r"[!-~]{1,64}")  # printable ASCII without the space; a UUID is 36 of these

_CLAIM: Final = """
INSERT INTO idempotency (caller, method, request_id, fingerprint)
SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[]) ON CONFLICT DO NOTHING RETURNING caller, method, request_id
"""
_FIND: Final = """
SELECT caller, method, request_id, fingerprint, response FROM idempotency
JOIN unnest($1::text[], $2::text[], $3::text[]) AS wanted (caller, method, request_id) USING (caller, method, request_id)
"""
_REMEMBER: Final = """
UPDATE idempotency SET response = answer.response
FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[]) AS answer (caller, method, request_id, response)
WHERE (idempotency.caller, idempotency.method, idempotency.request_id) = (answer.caller, answer.method, answer.request_id)
"""
_RELEASE: Final = """
DELETE FROM idempotency USING unnest($1::text[], $2::text[], $3::text[]) AS given_up (caller, method, request_id)
WHERE (idempotency.caller, idempotency.method, idempotency.request_id) = (given_up.caller, given_up.method, given_up.request_id)
"""
_SWEEP: Final = """
DELETE FROM idempotency WHERE ctid = ANY (ARRAY(SELECT ctid FROM idempotency WHERE created_at < now() - $1::interval LIMIT $2))
"""


class Request(Protocol):
    """A request that names itself."""

    request_id: str


@dataclass(frozen=True, slots=True)
class RequestKey:
    """Which request of which caller; `fingerprint` stands for its content."""

    caller: str
    method: str
    request_id: str
    fingerprint: bytes

    @property
    def place(self) -> Place:
        """What the request is stored under."""
        return self.caller, self.method, self.request_id


Place: TypeAlias = tuple[str, str, str]


class Standing(StrEnum):
    """What to do with a request."""

    UNCLAIMED = "unclaimed"
    """It has no request_id: carry it out, nothing is remembered."""
    FIRST = "first"
    """Carry it out and remember the answer, or release it when it is refused."""
    REPLAY = "replay"
    """It was carried out before: give `answer`."""
    TWIN = "twin"
    """The same request stands earlier in this batch, at `twin_of`: give its outcome."""
    REUSED = "reused"
    """Its request_id was used for something else: refuse it with RequestIdReused."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What became of claiming one request."""

    standing: Standing
    key: RequestKey | None = None
    answer: bytes = b""
    twin_of: int = -1

    @property
    def proceeds(self) -> bool:
        """Whether the request is to be carried out."""
        return self.standing in (Standing.UNCLAIMED, Standing.FIRST)

    @property
    def refusal(self) -> RequestIdReused:
        """The refusal of a reused request_id."""
        return RequestIdReused(field="request_id")


@dataclass(frozen=True, slots=True)
class _Stored:
    """A claim that somebody committed before."""

    fingerprint: bytes
    response: bytes | None


class UnfinishedClaim(Exception):
    """A claim was committed without an answer: the use case that made it neither remembered nor released it."""


class Idempotency:
    """Claims requests and keeps their answers."""

    def __init__(self, keyring: KeyRing) -> None:
        """Tell contents apart and seal answers with the key ring."""
        self._keyring = keyring

    def key(self, caller: str, method: str, request_id: str, request: Message | bytes, *, field: str = "request_id") -> RequestKey | None:
        """Return what identifies a request, None when it has no request_id; InvalidField when that is malformed.

        `request` is all that the caller asked for, the request_id included.
        """
        if not request_id:
            return None
        if _VALID.fullmatch(request_id) is None:
            raise InvalidField("a request_id is a UUID, or at most 64 printable ASCII characters without spaces", field=field)
        content = request if isinstance(request, bytes) else request.SerializeToString(deterministic=True)
        return RequestKey(caller, method, request_id, self._keyring.fingerprint(content))

    def of_call(self, request: Request) -> RequestKey | None:
        """Return what identifies the request of the call under way. Raises what `key` raises."""
        asked = call.current()
        return self.key(asked.caller.subject, asked.method, request.request_id, cast("Message", request))

    async def claim(self, tx: AsyncConnection, keys: Sequence[RequestKey | None]) -> list[Claim]:
        """Claim requests in the transaction that carries them out; a claim for each, in their order.

        Waits for every transaction that holds one of them.
        """
        leaders: dict[Place, int] = {}
        for position, key in enumerate(keys):
            if key is not None:
                leaders.setdefault(key.place, position)
        stored = await self._settle(driver(tx), [key for position in leaders.values() if (key := keys[position])]) if leaders else {}
        claims: list[Claim] = []
        for position, key in enumerate(keys):
            if key is None:
                claims.append(Claim(Standing.UNCLAIMED))
            elif (before := stored.get(key.place)) is not None:
                claims.append(self._repeated(key, before))
            elif (leader := leaders[key.place]) == position:
                claims.append(Claim(Standing.FIRST, key))
            else:
                same = claims[leader].key == key
                claims.append(Claim(Standing.TWIN, key, twin_of=leader) if same else Claim(Standing.REUSED, key))
        return claims

    async def remember(self, tx: AsyncConnection, answers: Iterable[tuple[Claim, bytes]]) -> None:
        """Keep the answers of requests that were carried out; those without a request_id are passed over."""
        kept = [
            (claim.key.place, self._seal(claim.key.place, answer))
            for claim, answer in answers
            if claim.standing is Standing.FIRST and claim.key
        ]
        if kept:
            await driver(tx).execute(_REMEMBER, *_columns([place for place, _ in kept]), [sealed for _, sealed in kept])

    async def release(self, tx: AsyncConnection, claims: Iterable[Claim]) -> None:
        """Give up the claims of requests that were refused, so that they can be mended and made again."""
        places = [claim.key.place for claim in claims if claim.standing is Standing.FIRST and claim.key]
        if places:
            await driver(tx).execute(_RELEASE, *_columns(places))

    async def sweep(self, tx: AsyncConnection, *, kept: timedelta = KEPT) -> int:
        """Forget answers older than `kept`, a bounded number of them; return how many."""
        status: str = await driver(tx).execute(_SWEEP, kept, SWEPT_AT_ONCE)
        return int(status.rpartition(" ")[2])

    async def _settle(self, connection: DriverConnection, keys: Sequence[RequestKey]) -> dict[Place, _Stored]:
        """Insert what is new and return what was there; a key that is not returned is now ours.

        A second round is needed only for a claim that was released or swept between the two statements.
        """
        stored: dict[Place, _Stored] = {}
        waiting = {key.place: key for key in sorted(keys, key=lambda key: key.place)}
        while waiting:
            columns = _columns(waiting)
            for row in await connection.fetch(_CLAIM, *columns, [key.fingerprint for key in waiting.values()]):
                del waiting[tuple(row)]
            if waiting:  # a statement of its own: only then does it see what the winners committed while we waited
                for caller, method, request_id, fingerprint, response in await connection.fetch(_FIND, *_columns(waiting)):
                    place = caller, method, request_id
                    del waiting[place]
                    stored[place] = _Stored(fingerprint, response)
        return stored

    def _repeated(self, key: RequestKey, before: _Stored) -> Claim:
        if before.fingerprint != key.fingerprint:
            return Claim(Standing.REUSED, key)
        if before.response is None:
            message = f"a request of {key.method} was claimed and never answered"
            raise UnfinishedClaim(message)
        return Claim(Standing.REPLAY, key, answer=self._keyring.open(before.response, context=_context(key.place)))

    def _seal(self, place: Place, answer: bytes) -> bytes:
        return self._keyring.seal(answer, context=_context(place))


def _columns(places: Iterable[Place]) -> tuple[list[str], list[str], list[str]]:
    callers, methods, request_ids = zip(*places, strict=True)
    return list(callers), list(methods), list(request_ids)


def _context(place: Place) -> bytes:
    return b"idempotency/response\0" + "\0".join(place).encode()
