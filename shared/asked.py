"""What a servicer reads of the call under way and of its request."""

from __future__ import annotations

from typing import Any, Final

from shared import call
from shared.aggregates import Expected
from shared.errand import Errand
from shared.idempotency import RequestKey
from shared.ids import identifier_in
from shared.page_token import page_size
from shared.purpose import purpose

PAGE: Final = 100
LARGEST_PAGE: Final = 1000


def errand(*, key: RequestKey | None = None, why: str = "") -> Errand:
    """Return who asks, and where their roles for this method reach; `why` is the purpose that a caller states."""
    asked = call.current()
    return Errand(asked.caller, scopes(), asked.method.rpartition("/")[2], why, asked.traceparent, key)


def scopes() -> tuple[str, ...]:
    """Return where the caller's roles for this method reach."""
    asked = call.current()
    return asked.caller.scopes(asked.roles)


def expected(sent: Any) -> Expected:
    """Return a resource as the caller last saw it: its name and its etag."""
    return Expected(identifier_in(sent.name), sent.etag)


def reason(request: Any, *, field: str = "reason") -> str:
    """Return why, as the caller says. Raises what `purpose` raises."""
    return purpose(getattr(request, field), field=field)


def size(request: Any) -> int:
    """Return how many items a page holds."""
    return page_size(request.page_size, PAGE, LARGEST_PAGE)
