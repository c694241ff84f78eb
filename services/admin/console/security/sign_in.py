"""Signing in: a password, a picture to read after failures, a second factor where one is set; every attempt is written down."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import pyotp
from sqlalchemy.ext.asyncio import AsyncConnection

from services.admin.console.config import Settings
from services.admin.console.security import passwords
from services.admin.console.store import accounts, sessions
from services.admin.console.store.accounts import Account
from services.admin.console.store.sessions import Session
from shared.clock import Clock
from shared.crypto import CryptoFailure, KeyRing
from shared.db import Database

WRONG: Final = "登录名或密码不正确"
LOCKED: Final = "密码多次不正确，账号已锁定，请稍后再试"
CODE_WRONG: Final = "动态验证码不正确"
CODE_WANTED: Final = "请输入动态验证码"
STRANGER: Final = "该身份在本系统没有可用的账号，请联系账号管理员"
_STEP_SECONDS: Final = 30


class NotSignedIn(Exception):
    """Why somebody may not come in, in Chinese; `code_wanted` when only the second factor is missing."""

    def __init__(self, why: str, *, code_wanted: bool = False) -> None:
        """Say why."""
        self.why = why
        self.code_wanted = code_wanted
        super().__init__(why)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What somebody typed, and from where."""

    login: str
    password: str
    code: str
    address: str


@dataclass(frozen=True, slots=True)
class SignIn:
    """Lets people in."""

    database: Database
    clock: Clock
    keyring: KeyRing
    settings: Settings

    async def captcha_wanted(self, address: str) -> bool:
        """Tell whether an address has to read a picture first."""
        since = self.clock.now() - timedelta(minutes=self.settings.lockout_minutes)
        async with self.database.reading() as connection:
            return await accounts.failures_from(connection, address, since) >= self.settings.failures_before_captcha

    async def __call__(self, attempt: Attempt) -> str:
        """Return the key of a new session. Raises NotSignedIn; what was tried is written down either way."""
        now = self.clock.now()
        async with self.database.transaction() as tx:
            account = await accounts.by_login(tx, attempt.login)
            good = await passwords.matches(account.password_hash if account else passwords.NOBODYS, attempt.password)
            outcome, after = self._judged(account, attempt, now, good=good)
            if after is not None:
                await accounts.save(tx, after)
            await accounts.log(tx, attempt.login[:64], attempt.address, outcome.why if outcome else "OK", now)
            key = "" if outcome or after is None else await self._opened(tx, after, attempt.address, now)
        if outcome:
            raise outcome
        return key

    async def vouched(self, login: str, address: str, id_token: str) -> str:
        """Return the key of a new session of somebody another provider vouches for; its second factor is the provider's.

        Raises NotSignedIn where there is no such account, or it is disabled.
        """
        now = self.clock.now()
        async with self.database.transaction() as tx:
            account = await accounts.by_login(tx, login)
            known = account is not None and not account.disabled
            await accounts.log(tx, login[:64], address, "OK" if known else STRANGER, now)
            key = await self._opened(tx, account, address, now, id_token=id_token) if account is not None and known else ""
        if not key:
            raise NotSignedIn(STRANGER)
        return key

    def id_token(self, session: Session) -> str:
        """Return what another provider said of whoever is signed in; empty where none did, or its key is gone."""
        try:
            return self.keyring.open(session.id_token, context=_told_about(session.account)).decode() if session.id_token else ""
        except CryptoFailure:
            return ""

    def _judged(self, account: Account | None, attempt: Attempt, now: datetime, *, good: bool) -> tuple[NotSignedIn | None, Account | None]:
        """Return why not, and the account as it is afterwards."""
        if account is None or account.disabled:
            return NotSignedIn(WRONG), None
        if account.locked_until is not None and account.locked_until > now:
            return NotSignedIn(LOCKED), None
        if not good:
            return NotSignedIn(WRONG), self._failed(account, now)
        let_in = replace(account, failures=0, locked_until=None)
        return (None, let_in) if account.second_factor is None else self._second(let_in, attempt, now)

    def _second(self, account: Account, attempt: Attempt, now: datetime) -> tuple[NotSignedIn | None, Account | None]:
        """Ask for the second factor of somebody whose password is right."""
        if not attempt.code:
            return NotSignedIn(CODE_WANTED, code_wanted=True), None
        step = self._step(account, attempt.code, now)
        if step is None:
            return NotSignedIn(CODE_WRONG, code_wanted=True), self._failed(account, now)
        return None, replace(account, last_code=step)

    def _failed(self, account: Account, now: datetime) -> Account:
        failures = account.failures + 1
        if failures < self.settings.failures_before_lockout:
            return replace(account, failures=failures)
        return replace(account, failures=0, locked_until=now + timedelta(minutes=self.settings.lockout_minutes))

    def _step(self, account: Account, code: str, now: datetime) -> int | None:
        """Return the step of a code that is right and was not used before: this half minute's, or one beside it."""
        secret = opened_secret(self.keyring, account)
        present = int(now.timestamp()) // _STEP_SECONDS
        for step in (present - 1, present, present + 1):
            if step > account.last_code and secrets.compare_digest(pyotp.TOTP(secret).at(step * _STEP_SECONDS), code):
                return step
        return None

    async def _opened(self, tx: AsyncConnection, account: Account, address: str, now: datetime, *, id_token: str = "") -> str:
        key = secrets.token_urlsafe(32)
        sealed = self.keyring.seal(id_token.encode(), context=_told_about(account.id)) if id_token else None
        session = Session(sessions.digest(key), account.id, secrets.token_bytes(32), address, now, now, bool(id_token), sealed)
        await sessions.insert(tx, session)
        return key


def _told_about(account: UUID) -> bytes:
    return b"id-token" + account.bytes


def sealed_secret(keyring: KeyRing, account: UUID, secret: str) -> bytes:
    """Return a second factor's secret as it is kept."""
    return keyring.seal(secret.encode(), context=account.bytes)


def opened_secret(keyring: KeyRing, account: Account) -> str:
    """Return a second factor's secret."""
    return keyring.open(account.second_factor or b"", context=account.id.bytes).decode()
