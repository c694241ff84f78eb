"""Passwords: argon2id (RFC 9106), and what a new one has to be."""

from __future__ import annotations

import asyncio
import secrets
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST: Final = 10
LONGEST: Final = 128
_KINDS: Final = 3
_GENERATED: Final = 12

_HASHER: Final = PasswordHasher()
NOBODYS: Final = _HASHER.hash(secrets.token_hex(16))
"""Compared with where there is no account: an answer takes as long then, so that logins cannot be found by the clock."""


async def hashed(password: str) -> str:
    """Return what is kept of a password. In a thread: it is meant to take a while."""
    return await asyncio.to_thread(_HASHER.hash, password)


async def matches(kept: str, password: str) -> bool:
    """Tell whether a password is the one that was kept."""
    return await asyncio.to_thread(_matches, kept, password)


def _matches(kept: str, password: str) -> bool:
    try:
        return _HASHER.verify(kept, password)
    except (VerificationError, InvalidHashError):
        return False


def fault(password: str, *, login: str, old: str = "") -> str:
    """Return why a new password cannot be one, in Chinese; empty where it can."""
    if not SHORTEST <= len(password) <= LONGEST:
        return f"密码须为 {SHORTEST} 至 {LONGEST} 个字符"
    kinds = (str.islower, str.isupper, str.isdigit, lambda letter: not letter.isalnum())
    if sum(any(map(kind, password)) for kind in kinds) < _KINDS:
        return "密码须含大写字母、小写字母、数字、符号中的三种"
    if login.lower() in password.lower():
        return "密码不能包含登录名"
    return "新密码不能与原密码相同" if old and password == old else ""


def generated() -> str:
    """Return a password for the first sign-in."""
    while fault(made := secrets.token_urlsafe(_GENERATED), login="\0"):
        pass
    return made
