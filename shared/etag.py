"""Etags: the version of a resource as the caller saw it, handed back on an update so that no change is overwritten unseen."""

from __future__ import annotations

from typing import Final

from shared.refusals import InvalidField, StaleEtag

_MARK: Final = "v"
_MOST_DIGITS: Final = 18


def of(version: int) -> str:
    """Return the etag of a version."""
    return f"{_MARK}{version}"


def expected(etag: str, *, field: str = "etag") -> int:
    """Return the version an etag stands for, for a statement that compares it itself.

    An empty etag is refused as InvalidField; one that was never issued is as stale as an old one.
    """
    if not etag:
        raise InvalidField("an update names the etag of the resource as it was read", field=field)
    digits = etag.removeprefix(_MARK)
    if not etag.startswith(_MARK) or not digits.isascii() or not digits.isdigit() or len(digits) > _MOST_DIGITS:
        raise StaleEtag(field=field)
    return int(digits)


def check(etag: str, version: int, *, field: str = "etag") -> None:
    """Refuse an update whose etag is not that of the present version: StaleEtag, or InvalidField when there is none."""
    if etag and etag == of(version):
        return
    expected(etag, field=field)
    raise StaleEtag(field=field)
