"""The cascade of hours that went: what stood on them falls in the same transaction, so that no moment shows the one without the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import certificate_rules, star_rules
from services.volunteer.store import certificate_records, stars
from services.volunteer.store.certificates import CERTIFICATES
from services.volunteer.store.stars import STARS
from shared.clock import SHANGHAI


class Fallen(NamedTuple):
    """A service record that counted and now counts for less, or not at all."""

    record: UUID
    volunteer: UUID


async def withdraw_what_stood_on(tx: AsyncConnection, fallen: Sequence[Fallen], *, now: datetime, actor: str, traceparent: str) -> None:
    """Take back the stars that ask for more than is left, and let the certificates fall that stand on these records.

    The hours accounts of their volunteers are locked and hold what is left. Whoever grants a star or asks for a certificate locks the
    account too: whoever comes second sees what the first did.
    """
    if not fallen:
        return
    cause = {each.volunteer: each.record for each in fallen}
    short = await stars.lock_short_of_hours(tx, cause)
    facts = [star_rules.withdraw(star, cause[star.volunteer], now=now) for star in short]
    await STARS.record(tx, facts, actor=actor, traceparent=traceparent)
    today = now.astimezone(SHANGHAI).date()
    standing = await certificate_records.lock_standing_on(tx, [each.record for each in fallen])
    falls = [certificate_rules.fall(certificate, record, today=today, now=now) for certificate, record in standing]
    await CERTIFICATES.record(tx, falls, actor=actor, traceparent=traceparent)
