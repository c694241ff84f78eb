"""Tells anybody who holds a certificate whether it holds (证明核验)."""

from __future__ import annotations

from services.volunteer.domain.certificate import Certificate
from services.volunteer.domain.certificate_number import as_typed, matches
from services.volunteer.store import certificates
from shared.db import Database
from shared.quota import MissRatio, Quota


class VerifyCertificate:
    """Compares number and check code; slows down whoever guesses, and tells nobody whether it was the number or the code."""

    def __init__(self, database: Database, *, quota: Quota, guesses: Quota, misses: MissRatio) -> None:
        """`quota` is for all questions of one address; `guesses` only for those that find nothing."""
        self._database = database
        self._quota = quota
        self._guesses = guesses
        self._misses = misses
        self.missed = 0
        """How many questions found nothing since the service started."""

    async def __call__(self, address: str, *, number: str, check_code: str) -> Certificate | None:
        """Return the certificate of a number and its check code, as somebody at an address typed them.

        Raises QuotaExceeded. A guess is paid for before it is looked at, and given back when it was none.
        """
        self._quota.take(address)
        self._guesses.take(address)
        async with self._database.reading() as connection:
            found = await certificates.numbered(connection, as_typed(number))
        issue = found.issue if found else None
        if not matches(issue.check_code if issue else None, as_typed(check_code)):
            self.missed += 1
            self._misses.record(address, looked_up=1, missed=1)
            return None
        self._guesses.give_back(address)
        self._misses.record(address, looked_up=1, missed=0)
        return found
