"""What every method does alike: carry a change out once and answer with what it made, or return a page of a list."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final, Generic, Protocol, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.servicers.incubation_policies import APPLICATION_POLICIES, BASE_POLICIES, CLOCK_POLICIES, INCUBATION_POLICIES
from services.incubation.servicers.organization_policies import ORGANIZATION_POLICIES
from services.incubation.servicers.training_policies import COMPLETION_POLICIES, COURSE_POLICIES, ROSTER_POLICIES, TRAINING_POLICIES
from shared.asked import Asked, size
from shared.errand import Errand
from shared.once import Once
from shared.page_token import PageTokens, bind
from shared.pages import Cursor, Page

ASKED: Final = Asked(
    ORGANIZATION_POLICIES,
    BASE_POLICIES,
    APPLICATION_POLICIES,
    INCUBATION_POLICIES,
    CLOCK_POLICIES,
    COURSE_POLICIES,
    TRAINING_POLICIES,
    ROSTER_POLICIES,
    COMPLETION_POLICIES,
)

Answer = TypeVar("Answer", bound=Message)
R = TypeVar("R")
I = TypeVar("I")  # noqa: E741 # an item of a page

Change = Callable[[AsyncConnection, Any, Errand], Awaitable[R]]
"""A use case, but for what the request says: it is given the office, or the desk, where such changes are carried out."""


class Changing(Generic[R]):
    """Carries out changes of one kind of aggregate."""

    def __init__(self, once: Once, desk: Any, field: str, encode: Callable[[R], Message]) -> None:
        """Carry them out at a desk, and answer with the aggregate in `field`, as `encode` writes it."""
        self._once = once
        self._desk = desk
        self._field = field
        self._encode = encode

    async def __call__(self, request: Any, answer: type[Answer], change: Change[R]) -> Answer:
        """Carry a change out once, however often it is asked for."""
        errand = ASKED.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(**{self._field: self._encode(await change(tx, self._desk, errand))})

        return await self._once(request, answer, work)


class Ask(Protocol[R]):
    """Returns a page from behind a place."""

    async def __call__(self, *, after: Cursor, size: int) -> Page[R]:
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
