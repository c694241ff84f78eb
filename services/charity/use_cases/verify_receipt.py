"""Tells anybody who holds a receipt whether it holds (票据核验)."""

from __future__ import annotations

from typing import TypeAlias

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.donation import Donation, serial
from services.charity.store import donations
from shared.db import Database
from shared.metrics import Metrics
from shared.paper_check import PaperCheck, PaperSettings

VerifyReceipt: TypeAlias = PaperCheck[Donation]


def verify_receipt(database: Database, settings: PaperSettings, metrics: Metrics) -> VerifyReceipt:
    """Return what finds the donation of a receipt by its number and its check code."""
    return PaperCheck(database, _numbered, _check_code, settings=settings, metrics=metrics)


async def _numbered(connection: AsyncConnection, number: str) -> list[Donation]:
    stated = serial(number)
    return [] if stated is None else await donations.of_receipt(connection, stated)


def _check_code(donation: Donation) -> str:
    return donation.receipt.check_code
