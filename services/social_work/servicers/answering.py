"""What the servicers of all subjects do alike: read the call, carry out a change once, cut a list into pages."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.servicers.policies import (
    ASSIGNMENT_POLICIES,
    CONTRACT_POLICIES,
    MONTH_POLICIES,
    PLAN_POLICIES,
    POST_POLICIES,
    STATION_POLICIES,
    WORKER_POLICIES,
)
from services.social_work.use_cases.office import Office
from shared.asked import Asked, size
from shared.errand import Errand
from shared.once import Once
from shared.page_token import PageTokens, bind
from shared.pages import Cursor, Page

ASKED: Final = Asked(
    STATION_POLICIES, POST_POLICIES, PLAN_POLICIES, WORKER_POLICIES, ASSIGNMENT_POLICIES, MONTH_POLICIES, CONTRACT_POLICIES
)

R = TypeVar("R")
Answer = TypeVar("Answer", bound=Message)


def scopes() -> tuple[str, ...]:
    """Return where the caller's roles for this method reach."""
    return ASKED.errand().scopes


@dataclass(frozen=True, slots=True)
class Changes(Generic[R]):
    """Carries out a change of one kind of aggregate once, and answers with it as it is afterwards."""

    once: Once
    office: Office
    field: str
    """Of the answers: `station`."""
    told: Callable[[AsyncConnection, R], Awaitable[Message]]
    """Returns what is sent, with what it counts beside it."""

    async def __call__(
        self, request: Any, answer: type[Answer], change: Callable[[AsyncConnection, Office, Errand], Awaitable[R]]
    ) -> Answer:
        """Answer a request to change something."""
        errand = ASKED.errand()

        async def work(tx: AsyncConnection) -> Answer:
            return answer(**{self.field: await self.told(tx, await change(tx, self.office, errand))})

        return await self.once(request, answer, work)


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
