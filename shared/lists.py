"""Lists, a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Turn:
    """The page that is asked for."""

    after: Cursor
    size: int
    tokens: PageTokens
    binding: bytes

    def next(self, page: Page[Any]) -> str:
        """Return what asks for the page behind one."""
        return self.tokens.encode(page.next, binding=self.binding)


def turn(tokens: PageTokens, request: Any, *filters: object) -> Turn:
    """Return the page that a request asks for; its token belongs to this list with these filters. Raises InvalidPageToken."""
    binding = bind(request.DESCRIPTOR.name, request.parent, *map(str, filters))
    return Turn(tokens.decode(request.page_token, binding=binding), size(request), tokens, binding)
