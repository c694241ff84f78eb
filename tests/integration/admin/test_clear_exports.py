"""Files with numbers in clear: as many looks as rows, no faster than looks, unreadable where they are kept, and gone after a while."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import asyncpg
import pytest
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.directory.v1 import identity_service_pb2 as pb
from wushe.directory.v1 import person_pb2

from services.admin.console import clear_exports as exporting
from services.admin.console.clear_exports import ClearExports, Stopped, Wish
from services.admin.console.store import accounts, clear_exports, migrations
from services.admin.console.store.accounts import Account
from services.admin.console.store.clear_exports import ClearExport, Stage
from shared import migrate
from shared.caller import Grant, Role
from shared.clock import FixedClock
from shared.crypto import KeyRing
from shared.db import Database, driver
from shared.ids import uuid7
from shared.refusals import Kind, QuotaExceeded, Refusal, RoleNotAllowed

NUMBER: Final = "130402197001010012"
PHONE: Final = "13800005678"
PURPOSE: Final = "办理业务：购买志愿者保险"
NOON: Final = datetime(2026, 3, 1, 4, tzinfo=UTC)


class Gone(Refusal):
    """The person was erased."""

    kind = Kind.FAILED_PRECONDITION
    reason = "PERSON_NOT_ACTIVE"


@dataclass
class Directory:
    """Answers looks, and refuses some once."""

    refusing: dict[str, list[Refusal]] = field(default_factory=dict)
    looks: list[tuple[str, str, str]] = field(default_factory=list)
    """(who, at whom, what for) of the looks that were answered."""
    hold: asyncio.Event | None = None
    """While it is not set, nobody behind the first is answered."""

    async def ask(self, account: Account, _server: str, _method: Any, request: pb.RevealPersonRequest) -> pb.RevealPersonResponse:
        if self.hold is not None and self.looks:
            await self.hold.wait()
        if left := self.refusing.get(request.name, []):
            raise left.pop(0)
        self.looks.append((account.login, request.name, request.purpose))
        document = person_pb2.Document(type=person_pb2.DOCUMENT_TYPE_RESIDENT_ID, number=NUMBER)
        person = person_pb2.Person(name=request.name, display_name=f"姓名{request.name[-1]}")
        return pb.RevealPersonResponse(person=person, documents=[document], phone=PHONE)


@dataclass
class Desk:
    """Everything that a file is made with."""

    database: Database
    clock: FixedClock
    account: Account
    keyring: KeyRing
    directory: Directory = field(default_factory=Directory)
    slept: list[float] = field(default_factory=list)

    def exports(self) -> ClearExports:
        async def sleep(seconds: float) -> None:
            self.slept.append(seconds)

        return ClearExports(self.database, self.clock, self.keyring, self.directory, Limits(), sleep)  # type: ignore[arg-type]

    async def of(self) -> list[ClearExport]:
        async with self.database.reading() as connection:
            return await clear_exports.of(connection, self.account.id, 10)

    async def ended(self) -> ClearExport:
        """Wait until nothing works on the newest file."""
        async with asyncio.timeout(20):
            while (one := (await self.of())[0]).stage is Stage.UNDER_WAY:  # noqa: ASYNC110 — it ends in the database
                await asyncio.sleep(0.01)
        return one

    async def kept(self) -> list[bytes]:
        async with self.database.reading() as connection:
            return [row[0] for row in await driver(connection).fetch("SELECT sealed FROM clear_export_row ORDER BY position")]


@dataclass
class Limits:
    clear_export_minutes: int = 30
    clear_export_most: int = 1000


def wish(count: int) -> Wish:
    return Wish("volunteers", PURPOSE, ("姓名", "状态"), tuple((f"persons/{at}", (f"姓*{at}", "在册")) for at in range(count)))


@pytest.fixture
async def desk(database_url: str) -> AsyncIterator[Desk]:
    await migrate.upgrade(database_url, migrations.PACKAGE)
    database = Database(database_url, pool_size=4, application_name="test")
    await database.open()
    account = Account(
        uuid7(), "desk", "孙窗口", "x", NOON, must_change=False, grants=(Grant(Role.REGISTRAR, "130402"),), second_factor=None, last_code=0,
        failures=0, locked_until=None, disabled=False, administrator=False,
    )  # fmt: skip
    async with database.transaction() as tx:
        await accounts.insert(tx, account, now=NOON)
    yield Desk(database, FixedClock(NOON), account, KeyRing.generate())
    await database.close()


async def test_each_person_is_one_look_with_its_purpose_and_nothing_is_readable_where_it_is_kept(desk: Desk) -> None:
    exports = desk.exports()
    async with exports.running():
        await exports.begin(desk.account, wish(3))
        one = await desk.ended()
        assert (one.stage, one.done, one.total) == (Stage.READY, 3, 3)
        assert desk.directory.looks == [("desk", f"persons/{at}", PURPOSE) for at in range(3)]
        rows = await exports.rows(one)
        assert rows[0].cells == ("姓*0", "在册")
        assert rows[0].clear == ("姓名0", f"居民身份证 {NUMBER}", PHONE)
        kept = b"".join(await desk.kept())
        assert not any(secret.encode() in kept for secret in (NUMBER, PHONE, "姓名0", "姓*0"))


async def test_it_goes_no_faster_than_one_look_after_the_other(desk: Desk) -> None:
    desk.directory.refusing["persons/1"] = [QuotaExceeded(metadata={"retry_after_seconds": "3"})] * 2
    exports = desk.exports()
    async with exports.running():
        await exports.begin(desk.account, wish(2))
        assert (await desk.ended()).stage is Stage.READY
    assert desk.slept == [3.0, 3.0]
    assert [name for _, name, _ in desk.directory.looks] == ["persons/0", "persons/1"]


async def test_who_may_not_look_at_one_has_no_file(desk: Desk) -> None:
    desk.directory.refusing["persons/0"] = [RoleNotAllowed()]
    exports = desk.exports()
    async with exports.running():
        with pytest.raises(RoleNotAllowed):
            await exports.begin(desk.account, wish(2))
    assert await desk.of() == []


async def test_a_right_that_is_taken_away_ends_the_file_and_nothing_of_it_is_left(desk: Desk) -> None:
    desk.directory.refusing["persons/2"] = [RoleNotAllowed()]
    exports = desk.exports()
    async with exports.running():
        await exports.begin(desk.account, wish(4))
        one = await desk.ended()
        assert (one.stage, one.done) == (Stage.FAILED, 2)
        assert "角色" in one.failure
        assert await exports.rows(one) == []
    assert await desk.kept() == []
    assert len(desk.directory.looks) == 2


async def test_an_account_that_is_disabled_meanwhile_gets_no_further_look(desk: Desk) -> None:
    desk.directory.hold = asyncio.Event()
    exports = desk.exports()
    async with exports.running():
        await exports.begin(desk.account, wish(3))
        async with desk.database.transaction() as tx:
            await accounts.save(tx, replace(desk.account, disabled=True))
        desk.directory.hold.set()
        one = await desk.ended()
    assert (one.stage, one.failure) == (Stage.FAILED, exporting.DISABLED)
    assert len(desk.directory.looks) <= 2  # the look that was under way


async def test_whoever_was_erased_has_a_row_with_the_reason(desk: Desk) -> None:
    desk.directory.refusing["persons/1"] = [Gone()]
    exports = desk.exports()
    async with exports.running():
        await exports.begin(desk.account, wish(3))
        rows = await exports.rows(await desk.ended())
    assert [bool(row.clear) for row in rows] == [True, False, True]
    assert rows[1].why


async def test_a_restart_goes_on_where_it_was_and_looks_at_nobody_twice(desk: Desk) -> None:
    desk.directory.hold = asyncio.Event()
    first = desk.exports()
    async with first.running():
        await first.begin(desk.account, wish(3))
    assert (await desk.of())[0].stage is Stage.UNDER_WAY
    desk.directory.hold.set()
    again = desk.exports()
    async with again.running():
        assert (await desk.ended()).done == 3
    assert [name for _, name, _ in desk.directory.looks] == ["persons/0", "persons/1", "persons/2"]


async def test_an_account_has_one_on_its_way_at_a_time(desk: Desk) -> None:
    desk.directory.hold = asyncio.Event()
    exports = desk.exports()
    async with exports.running():
        await exports.begin(desk.account, wish(2))
        with pytest.raises(Stopped):
            await exports.begin(desk.account, wish(2))
        desk.directory.hold.set()
        await desk.ended()
        await exports.begin(desk.account, wish(1))
        assert (await desk.ended()).stage is Stage.READY


@pytest.mark.parametrize("by", ["time", "hand"])
async def test_a_file_is_gone_after_its_time_or_when_its_owner_deletes_it(desk: Desk, by: str) -> None:
    exports = desk.exports()
    async with exports.running():
        await exports.begin(desk.account, wish(2))
        one = await desk.ended()
        assert len(await exports.rows(one)) == 2
        desk.clock.advance(timedelta(minutes=31))
        assert await exports.rows(one) == []  # also where nothing was deleted yet
        await (_tidied(desk) if by == "time" else exports.delete(one))
    assert await desk.kept() == []
    after = (await desk.of())[0]
    assert (after.stage, after.purpose, after.total) == (Stage.DELETED, PURPOSE, 2)  # that it was is known


@pytest.mark.parametrize("statement", ["saw", "forget"])
async def test_a_database_that_restarts_neither_stops_a_file_nor_keeps_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    asked = getattr(clear_exports, statement)
    troubles = [asyncpg.AdminShutdownError("the database restarts")]

    async def restarting(tx: AsyncConnection, *told: Any) -> Any:
        if troubles and (statement == "forget" or desk.directory.looks[1:]):
            raise troubles.pop()
        return await asked(tx, *told)

    monkeypatch.setattr(clear_exports, statement, restarting)
    monkeypatch.setattr(exporting, "_TIDY_SECONDS", 0.01)
    exports = desk.exports()
    async with exports.running():
        await exports.begin(desk.account, wish(2))
        assert (await desk.ended()).stage is Stage.READY
        desk.clock.advance(timedelta(minutes=31))
        async with asyncio.timeout(10):
            while await desk.kept():  # noqa: ASYNC110 — it ends in the database
                await asyncio.sleep(0.01)
    assert troubles == []


async def _tidied(desk: Desk) -> None:
    async with desk.database.transaction() as tx:
        await clear_exports.forget(tx, desk.clock.now() - timedelta(minutes=30), desk.clock.now())
