"""Communities and orders for tests about them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from services.directory.domain.community import Community, Newcomer, Order, Profile, create

NOW = datetime(2026, 3, 1, 4, tzinfo=UTC)
TODAY = date(2026, 3, 1)


def order(effective: date | None = TODAY) -> Order:
    """An order of today, in force from a day on."""
    return Order(effective, "邯政字〔2026〕1号", "clerk", NOW, TODAY)


def community(code: str = "130402001001", name: str = "甲社区", *, since: date | None = date(2020, 1, 1)) -> Community:
    """A community that was set up on a day."""
    return create(Newcomer(code, name), Profile(kind=1, urban_rural_class=111, households=900), order(since)).community
