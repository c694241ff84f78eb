"""Loads a code list: a county's or the whole country's, all of it or its good rows, once a request id."""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import islice
from typing import BinaryIO, Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain import code_list
from services.directory.domain.code_list import ImportOutcome, ImportWish, Row, RowFault
from services.directory.store import staging
from services.directory.use_cases.take_staged import take_staged
from services.directory.wire import imports
from shared import call
from shared.db import Database, retrying, sqlstate
from shared.idempotency import Idempotency, RequestKey, Standing
from shared.refusals import InvalidField

ROWS_AT_ONCE: Final = 1_000
"""Rows parsed before other calls get their turn."""

UNIQUE_VIOLATION: Final = "23505"


class ImportDivisions:
    """Imports code lists. Nothing is stored before all of a list has been judged, and then in one transaction."""

    def __init__(self, database: Database, idempotency: Idempotency, *, largest_bytes: int) -> None:
        """Import into `database` files of at most `largest_bytes`."""
        self._database = database
        self._idempotency = idempotency
        self._largest_bytes = largest_bytes

    async def __call__(self, wish: ImportWish, chunks: AsyncIterator[bytes]) -> ImportOutcome:
        """Return what the list came to, or what it came to the first time; when it is rejected, nothing was stored."""
        wish.order.check(field="config.effective_date")
        # To disk first: no transaction waits for a slow sender, and a conflict with others can be tried again.
        with tempfile.TemporaryFile() as file:
            digest = await self._receive(chunks, file)
            method = call.current().method
            key = self._idempotency.key(wish.order.actor, method, wish.request_id, wish.content + digest, field="config.request_id")
            try:
                return await retrying(lambda: self._carry_out(wish, key, file))
            except DBAPIError as error:
                # Somebody recorded one of its codes after it was judged to be new: judge again, and let nobody in between.
                if sqlstate(error) != UNIQUE_VIOLATION:
                    raise
                return await retrying(lambda: self._carry_out(wish, key, file, alone=True))

    async def _receive(self, chunks: AsyncIterator[bytes], file: BinaryIO) -> bytes:
        digest, size = hashlib.sha256(), 0
        async for chunk in chunks:
            size += len(chunk)
            if size > self._largest_bytes:
                raise InvalidField(f"a code list has at most {self._largest_bytes} bytes", field="chunk")
            digest.update(chunk)
            file.write(chunk)
        if not size:
            raise InvalidField("at least one message carries a chunk of the file", field="chunk")
        return digest.digest()

    async def _carry_out(self, wish: ImportWish, key: RequestKey | None, file: BinaryIO, *, alone: bool = False) -> ImportOutcome:
        try:
            async with self._database.transaction() as tx:
                if alone:
                    await staging.keep_others_out(tx)
                [claim] = await self._idempotency.claim(tx, [key])
                if claim.standing is Standing.REPLAY:
                    return imports.restored(claim.answer)
                if not claim.proceeds:
                    raise claim.refusal
                outcome = await _taken(tx, wish, file)
                await self._idempotency.remember(tx, [(claim, imports.stored(outcome))])
                return outcome
        except _NothingStored as unstored:
            return unstored.outcome


class _NothingStored(Exception):
    """Rolls the transaction back and carries its outcome out."""

    def __init__(self, outcome: ImportOutcome) -> None:
        super().__init__()
        self.outcome = outcome


async def _taken(tx: AsyncConnection, wish: ImportWish, file: BinaryIO) -> ImportOutcome:
    outcome = await _judged(tx, wish, file)
    if outcome.rejected or wish.validate_only:
        raise _NothingStored(outcome)
    await take_staged(tx, wish.order)
    return outcome


async def _judged(tx: AsyncConnection, wish: ImportWish, file: BinaryIO) -> ImportOutcome:
    await staging.begin(tx)
    faults = await _staged(tx, wish, file)
    misread = len(faults)
    faults += await staging.judge(tx, wish.order)
    tally = await staging.tally(tx)
    tally = replace(tally, rows=tally.rows + misread, refused=tally.refused + misread)
    faults.sort(key=lambda fault: fault.line)
    return ImportOutcome(tally, faults, rejected=bool(faults) and not wish.keep_good_rows)


async def _staged(tx: AsyncConnection, wish: ImportWish, file: BinaryIO) -> list[RowFault]:
    """Stage the rows that are good by themselves, and return why the others are not."""
    faults: list[RowFault] = []
    file.seek(0)
    entries = code_list.read(file, scopes=wish.scopes)
    while portion := list(islice(entries, ROWS_AT_ONCE)):
        await staging.add(tx, [entry for entry in portion if isinstance(entry, Row)])
        faults += [entry for entry in portion if isinstance(entry, RowFault)]
        await asyncio.sleep(0)
    return faults
