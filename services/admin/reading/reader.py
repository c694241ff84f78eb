"""Calls the methods that read one kind of thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import grpc
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from services.admin.reading.filters import narrow
from services.admin.resources import Resource, items_field, request_of
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

    def get(self, told: str) -> Any:
        """Return one thing, told by its resource name or its identifier alone. Raises the refusal of the service."""
        method = self.resource.method(self.resource.get_method)
        request: Any = request_of(method)
        request.name = told if "/" in told else f"{self.resource.noun}/{told}"
        return self.resource.of(self.ask(method, request))

    def list(self, parent: str, filters: Sequence[str], limit: int | None) -> Iterator[Any]:
        """Yield what lies below a parent, `limit` at the most. Raises UnknownFilter, and the refusal of the service."""
        return self._pages(self.resource.method(self.resource.list_method), {"parent": parent}, filters, limit)

    def search(self, query: str, within: str, filters: Sequence[str], limit: int | None) -> Iterator[Any]:
        """Yield what is found below a division, the best first."""
        return self._pages(self.resource.method(self.resource.search_method), {"query": query, "within": within}, filters, limit)

    def _pages(self, method: MethodDescriptor, asked: dict[str, str], filters: Sequence[str], limit: int | None) -> Iterator[Any]:
        request: Any = request_of(method)
        for name, value in asked.items():
            setattr(request, name, value)
        narrow(request, filters)
        left = limit
        while True:
            request.page_size = LARGEST_PAGE if left is None else min(left, LARGEST_PAGE)
            page = self.ask(method, request)
            found = getattr(page, items_field(method).name)
            yield from found
            request.page_token = page.next_page_token
            left = None if left is None else left - len(found)
            self.more = bool(request.page_token)
            if not self.more or left == 0:
                return

    def ask(self, method: MethodDescriptor, request: Message) -> Any:
        """Call a method once."""
        path = f"/{method.containing_service.full_name}/{method.name}"
        call: Any = self.channel.unary_unary(
            path, request_serializer=type(request).SerializeToString, response_deserializer=GetMessageClass(method.output_type).FromString
        )
        try:
            return call(request, metadata=(("authorization", f"Bearer {self.token}"),), timeout=self.seconds)
        except grpc.RpcError as error:
            raise received(method.name, error) from None
