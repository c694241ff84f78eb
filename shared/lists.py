"""Lists, a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from google.protobuf.message import Message

from shared.asked import size
from shared.page_token import PageTokens, bind
from shared.pages import Cursor, Page

Answer = TypeVar("Answer", bound=Message)
I = TypeVar("I")  # noqa: E741 # an item of a page


class Ask(Protocol[I]):
    """Returns a page from behind a place."""

    async def __call__(self, *, after: Cursor, size: int) -> Page[I]:
        """Return the page."""
        ...


class Lists:
    """Returns pages of lists with tokens that are good for the same list alone."""

    def __init__(self, tokens: PageTokens) -> None:
        """Issue and read tokens by `tokens`."""
        self._tokens = tokens

    async def __call__(
        self, request: Any, answer: type[Answer], ask: Ask[I], encode: Callable[[I], Message], *, field: str, narrowed: tuple[Any, ...]
    ) -> Answer:
        """Return a page; `narrowed` are the values of the request that choose the list."""
        binding = bind(answer.DESCRIPTOR.name, *map(str, narrowed))
        page = await ask(after=self._tokens.decode(request.page_token, binding=binding), size=size(request))
        token = self._tokens.encode(page.next, binding=binding)
        return answer(**{field: map(encode, page.items), "next_page_token": token})
