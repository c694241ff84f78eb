"""Signing in: wrong passwords lock an account for a while, a right one ends the count, and a code of the second factor is taken once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pyotp

from services.admin.console.security.sign_in import CODE_WANTED, CODE_WRONG, LOCKED, WRONG, Attempt, SignIn, sealed_secret
from services.admin.console.store.accounts import Account
from shared.crypto import KeyRing

NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)
KEYS = KeyRing.generate()
SIGN_IN = SignIn(cast("Any", None), cast("Any", None), KEYS, cast("Any", SimpleNamespace(failures_before_lockout=5, lockout_minutes=15)))
ACCOUNT = Account(UUID(int=1), "lifang", "李芳", "", NOW, False, (), None, 0, 0, None, False, False)  # noqa: FBT003 — a row
ATTEMPT = Attempt("lifang", "", "", "127.0.0.1")


def judged(account: Account, *, good: bool, now: datetime = NOW, code: str = "") -> tuple[str, Account]:
    why, after = SIGN_IN._judged(account, replace(ATTEMPT, code=code), now, good=good)  # noqa: SLF001 — the rule, without a database
    return (why.why if why else ""), after or account


def test_the_fifth_wrong_password_locks_and_even_the_right_one_is_refused_until_the_lock_ends() -> None:
    account = ACCOUNT
    for _ in range(5):
        why, account = judged(account, good=False)
        assert why == WRONG
    assert account.locked_until == NOW + timedelta(minutes=15)
    assert judged(account, good=True)[0] == LOCKED
    assert judged(account, good=True, now=NOW + timedelta(minutes=15))[0] == ""


def test_a_right_password_ends_the_count() -> None:
    _, account = judged(replace(ACCOUNT, failures=4), good=True)
    assert account.failures == 0


def test_whoever_is_disabled_is_told_no_more_than_whoever_is_unknown() -> None:
    assert judged(replace(ACCOUNT, disabled=True), good=True)[0] == WRONG


def test_a_code_is_wanted_counted_when_wrong_and_taken_once() -> None:
    secret = pyotp.random_base32()
    account = replace(ACCOUNT, second_factor=sealed_secret(KEYS, ACCOUNT.id, secret))
    assert judged(account, good=True)[0] == CODE_WANTED
    why, failed = judged(account, good=True, code="000000x")
    assert (why, failed.failures) == (CODE_WRONG, 1)
    code = pyotp.TOTP(secret).at(NOW)
    why, account = judged(account, good=True, code=code)
    assert why == ""
    assert judged(account, good=True, code=code)[0] == CODE_WRONG
