"""Calls Get, List and Search of one kind of resource."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import grpc

from services.admin.resources.filters import narrow
from services.admin.resources.resource import Resource
from shared.errors import received

LARGEST_PAGE: Final = 1000


@dataclass(slots=True)
class Reader:
    """Reads in the name of one caller."""

    resource: Resource
    channel: grpc.Channel
    token: str
    seconds: float
    more: bool = False
    """There was more than what was asked for."""

    def get(self, name: str) -> Any:
        """Return one resource. Raises the refusal of the service."""
        method = f"Get{self.resource.singular}"
        return self.resource.found(self._call(method, self.resource.message(f"{method}Request")(name=self.resource.name(name))))

    def list(self, parent: str, filters: Sequence[str], limit: int | None) -> Iterator[Any]:
        """Yield what lies below a parent, `limit` at the most. Raises UnknownFilter, and the refusal of the service."""
        return self._pages(f"List{self.resource.plural}", {"parent": parent}, filters, limit)

    def search(self, query: str, within: str, filters: Sequence[str], limit: int | None) -> Iterator[Any]:
        """Yield what is found below a division, the best first."""
        return self._pages(f"Search{self.resource.plural}", {"query": query, "within": within}, filters, limit)

    def _pages(self, method: str, asked: dict[str, str], filters: Sequence[str], limit: int | None) -> Iterator[Any]:
        request = self.resource.message(f"{method}Request")(**asked)
        narrow(request, filters)
        left = limit
        while True:
            request.page_size = LARGEST_PAGE if left is None else min(left, LARGEST_PAGE)
            page = self._call(method, request)
            found = self.resource.found(page)
            yield from found
            request.page_token = page.next_page_token
            left = None if left is None else left - len(found)
            self.more = bool(request.page_token)
            if not self.more or left == 0:
                return

    def _call(self, method: str, request: Any) -> Any:
        try:
            call = self.resource.method(self.channel, method)
            return call(request, metadata=(("authorization", f"Bearer {self.token}"),), timeout=self.seconds)
        except grpc.RpcError as error:
            raise received(method, error) from None
