"""Keeping the accounts: who may sign in, as what, who is there now, and who tried."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.admin.console import messages
from services.admin.console.pages.accounts import ROLES
from services.admin.console.pages.desk import Desk, account
from services.admin.console.security import duties, passwords
from services.admin.console.store import accounts, sessions
from services.admin.console.store.accounts import Account
from shared.caller import Grant, Role
from shared.ids import uuid7

_LOGIN: Final = re.compile(r"[a-z][a-z0-9._-]{1,31}")
_ATTEMPTS: Final = 50


class Keeping:
    """The pages of whoever keeps the accounts; nobody else sees them."""

    def __init__(self, desk: Desk) -> None:
        """Make pages with `desk`."""
        self.desk = desk

    async def show(self, request: Request) -> Response:
        """Show all accounts, who is signed in, and who tried."""
        return await self._page(request) if self._keeps(request) or self._grants(request) else self._refused(request)

    async def make(self, request: Request) -> Response:
        """Add an account, and show the password for its first sign-in, once."""
        if not self._keeps(request):
            return self._refused(request)
        form = await request.form()
        login, name = str(form.get("login", "")).strip().lower(), str(form.get("name", "")).strip()
        grants = _grants(str(form.get("grants", ""))) if self._grants(request) else ()
        if not _LOGIN.fullmatch(login) or not name or grants is None:
            return await self._page(request, "登录名为小写字母开头的字母数字；须填写姓名，角色每行一个“角色 区划代码”", 422)
        password, now = passwords.generated(), self.desk.clock.now()
        made = _account(login, name, await passwords.hashed(password), grants, now)
        if why := self._fault(request, grants, made):
            return await self._page(request, why, 422)
        async with self.desk.database.transaction() as tx:
            new = await accounts.insert(tx, made, now=now)
        if not new:
            return await self._page(request, "这个登录名已有人使用", 409)
        await self.desk.note(request, "CreateAccount", login, "OK")
        return await self._page(request, told=(login, password))

    async def change(self, request: Request) -> Response:
        """Disable or enable an account, give it a new password, drop its second factor, end its sessions, or say what it may do."""
        login, step = request.path_params["login"], request.path_params["step"]
        if step == "grants":
            return await self._grant(request, login)
        if not self._keeps(request):
            return self._refused(request)
        password = passwords.generated() if step == "password" else ""
        hashed, now = await passwords.hashed(password) if password else "", self.desk.clock.now()
        steps: dict[str, dict[str, Any]] = {
            "disable": {"disabled": True},
            "enable": {"disabled": False, "locked_until": None, "failures": 0},
            "password": {"password_hash": hashed, "password_time": now, "must_change": True, "locked_until": None, "failures": 0},
            "second-factor": {"second_factor": None},
            "sign-out": {},
        }
        if step not in steps or login == account(request).login:
            return await self._page(request, "不能对自己的账号进行此操作", 422)
        async with self.desk.database.transaction() as tx:
            found = await accounts.by_login(tx, login)
            if found is not None:
                await accounts.save(tx, replace(found, **steps[step]))
                await sessions.end_all(tx, found.id)
        await self.desk.note(request, "ChangeAccount", f"{login} {step}", "OK")
        return await self._page(request, told=(login, password)) if step == "password" else RedirectResponse("/accounts", 303)

    async def _grant(self, request: Request, login: str) -> Response:
        """Say what an account may do; whoever is signed in as it goes on with that."""
        if not self._grants(request):
            return self._refused(request)
        grants = _grants(str((await request.form()).get("grants", "")))
        if grants is None:
            return await self._page(request, "角色每行一个“角色 区划代码”", 422)
        async with self.desk.database.transaction() as tx:
            found = await accounts.by_login(tx, login)
            why = "没有这个账号" if found is None else self._fault(request, grants, found)
            if found is not None and not why:
                await accounts.save(tx, replace(found, grants=grants))
        if why:
            return await self._page(request, why, 422)
        granted = " ".join(f"{grant.role.value}:{grant.division}" for grant in grants)
        await self.desk.note(request, "GrantRoles", f"{login} {granted}", "OK")
        return RedirectResponse("/accounts", 303)

    def _keeps(self, request: Request) -> bool:
        return duties.keeps_accounts(account(request))

    def _grants(self, request: Request) -> bool:
        return duties.grants_roles(account(request), separated=self.desk.settings.separated_administrators)

    def _fault(self, request: Request, grants: tuple[Grant, ...], to: Account) -> str:
        return duties.fault(grants, to=to, by=account(request), separated=self.desk.settings.separated_administrators)

    async def _page(self, request: Request, why: str = "", status: int = 200, told: tuple[str, str] | None = None) -> Response:
        async with self.desk.database.reading() as connection:
            everybody = await accounts.all_of_them(connection)
            online = await sessions.online(connection)
            attempts = await accounts.attempts(connection, _ATTEMPTS)
        return self.desk.show(
            request,
            "accounts.html",
            status,
            title="账号管理",
            keeps=self._keeps(request),
            grants=self._grants(request),
            everybody=everybody,
            online=online,
            attempts=attempts,
            roles=ROLES,
            why=why,
            told=told,
            moment=lambda instant: messages.moment(int(instant.timestamp())),
        )

    def _refused(self, request: Request) -> Response:
        return self.desk.show(request, "error.html", 403, title="无权访问", why="只有账号管理员可以进行此操作。", reference="")


def _grants(text: str) -> tuple[Grant, ...] | None:
    """Return what lines such as `registrar 130402` grant; None where one of them makes no sense."""
    found = []
    for line in text.splitlines():
        if not line.strip():
            continue
        role, _, division = line.strip().partition(" ")
        try:
            found.append(Grant(Role(role), division.strip()))
        except ValueError:
            return None
    return tuple(found)


def _account(login: str, name: str, hashed: str, grants: tuple[Grant, ...], now: datetime) -> Account:
    return Account(
        id=uuid7(),
        login=login,
        display_name=name,
        password_hash=hashed,
        password_time=now,
        must_change=True,
        grants=grants,
        second_factor=None,
        last_code=0,
        failures=0,
        locked_until=None,
        disabled=False,
        administrator=False,
    )
