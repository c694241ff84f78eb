"""What stands on a paper, and what a kind of thing needs to have one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Final, TypeAlias
from urllib.parse import urlencode

from google.protobuf.message import Message

Ask: TypeAlias = Callable[[str, str, Message], Awaitable[Any]]
"""Calls a method by its full name (`wushe.volunteer.v1.CertificateService.GetCertificate`) on a server, as whoever prints."""

FEN_IN_YUAN: Final = 100
VERIFY: str = "/verify"
"""The page on which anybody has a paper verified."""


class NotPrintable(Exception):
    """A thing that has no paper as it stands; `why` says so in Chinese."""

    def __init__(self, why: str) -> None:
        """Say why."""
        self.why = why
        super().__init__(why)


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper, as people read it."""

    title: str
    number: str
    """As it is printed, and as the file is named."""
    statement: str
    """The sentence that the paper is there for."""
    issuer: str
    """Who signs and stamps."""
    day: str
    """Of issue: `2026年11月28日`."""
    iso_day: str
    """The same as `2026-11-28`, for the file's own date."""
    facts: tuple[tuple[str, str], ...] = ()
    """What is said line by line."""
    headings: tuple[str, ...] = ()
    lines: tuple[tuple[str, ...], ...] = ()
    """A table, where the paper has one."""
    check_code: str = ""
    link: str = ""
    """What the QR code holds; empty where nobody verifies such papers."""
    remark: str = ""
    """Small print."""


@dataclass(frozen=True, slots=True)
class PaperKind:
    """How a kind of thing becomes a paper."""

    noun: str
    compose: Callable[[Ask, str, str], Coroutine[Any, Any, Paper]]
    """Reads a thing by its resource name and returns its paper; the last is the address at which anybody verifies papers.

    Raises NotPrintable, and what the service refuses.
    """


def link(address: str, noun: str, number: str, check_code: str, payload: str = "") -> str:
    """Return what a QR code holds: the page that verifies, filled in; behind it, where no server sees it, what proves itself."""
    query = urlencode({"kind": noun, "number": number, "code": check_code})
    return f"{address}{VERIFY}?{query}" + (f"#{payload}" if payload else "")


def grouped(characters: str) -> str:
    """Return a number in groups of four, as people copy it."""
    return " ".join(characters[start : start + 4] for start in range(0, len(characters), 4))


def day(date: Any) -> str:
    """Return a day as papers say it."""
    return f"{date.year}年{date.month}月{date.day}日"


def iso(date: Any) -> str:
    """Return a day as files say it."""
    return f"{date.year:04d}-{date.month:02d}-{date.day:02d}"


def yuan(fen: int) -> str:
    """Return an amount of money."""
    return f"{fen / FEN_IN_YUAN:,.2f} 元"


def hours(minutes: int) -> str:
    """Return minutes as hours and minutes: what was served is neither rounded up nor down."""
    whole, rest = divmod(minutes, 60)
    return f"{whole}小时{rest}分钟" if whole and rest else f"{whole}小时" if whole else f"{rest}分钟"
