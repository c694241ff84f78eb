"""Calls of StatisticsService. What it refuses arrives as the refusal it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

import grpc
from wushe.warehouse.v1 import frozen_period_pb2, indicator_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb
from wushe.warehouse.v1.statistics_service_pb2_grpc import StatisticsServiceStub

from shared.errors import received

DEADLINE: Final = 60.0
PATIENCE: Final = 3600.0
"""For what counts everything."""
LARGEST_PAGE: Final = 1000

T = TypeVar("T")


class Statistics:
    """Asks in the name of a token's subject."""

    def __init__(self, channel: grpc.Channel, token: str) -> None:
        """Call over an open channel."""
        self._stub = StatisticsServiceStub(channel)
        self._metadata = (("authorization", f"Bearer {token}"),)

    def indicators(self) -> Iterator[indicator_pb2.Indicator]:
        """Yield all indicators."""
        token = ""
        while True:
            page = self._ask("ListIndicators", pb.ListIndicatorsRequest(page_token=token))
            yield from page.indicators
            token = page.next_page_token
            if not token:
                return

    def query(self, selection: indicator_pb2.Selection, grouping: pb.Grouping) -> pb.QueryIndicatorResponse:
        """Return figures."""
        answer: pb.QueryIndicatorResponse = self._ask("QueryIndicator", pb.QueryIndicatorRequest(selection=selection, grouping=grouping))
        return answer

    def rows(self, selection: indicator_pb2.Selection, part: pb.RatioPart, limit: int) -> Iterator[pb.IndicatorRow]:
        """Yield rows, at most so many; 0 means all."""
        token, left = "", limit
        while True:
            size = min(left, LARGEST_PAGE) if limit else LARGEST_PAGE
            request = pb.ListIndicatorRowsRequest(selection=selection, part=part, page_size=size, page_token=token)
            page = self._ask("ListIndicatorRows", request)
            yield from page.rows
            token, left = page.next_page_token, left - len(page.rows)
            if not token or (limit and left <= 0):
                return

    def compare(self, request: pb.CompareIndicatorsRequest) -> pb.CompareIndicatorsResponse:
        """Return figures of two periods beside each other."""
        answer: pb.CompareIndicatorsResponse = self._ask("CompareIndicators", request)
        return answer

    def freeze(self, request: pb.FreezePeriodRequest) -> frozen_period_pb2.FrozenPeriod:
        """Freeze a period."""
        frozen: frozen_period_pb2.FrozenPeriod = self._ask("FreezePeriod", request, deadline=PATIENCE).frozen_period
        return frozen

    def explain(self, name: str, indicator: str) -> Iterator[pb.ComparePeriodResponse]:
        """Yield the pages of what makes the present figure of a frozen period another one."""
        token = ""
        while True:
            request = pb.ComparePeriodRequest(name=name, indicator=indicator, page_size=LARGEST_PAGE, page_token=token)
            page: pb.ComparePeriodResponse = self._ask("ComparePeriod", request, deadline=PATIENCE)
            yield page
            token = page.next_page_token
            if not token:
                return

    def file(self, request: pb.ExportIndicatorRequest | pb.ExportAggregatesRequest) -> Iterator[bytes]:
        """Yield the bytes of a file."""
        method = "ExportIndicator" if isinstance(request, pb.ExportIndicatorRequest) else "ExportAggregates"
        try:
            for piece in getattr(self._stub, method)(request, metadata=self._metadata, timeout=PATIENCE):
                yield piece.chunk
        except grpc.RpcError as error:
            raise received(method, error) from None

    def _ask(self, method: str, request: Any, *, deadline: float = DEADLINE) -> Any:
        ask: Callable[..., Any] = getattr(self._stub, method)
        try:
            return ask(request, metadata=self._metadata, timeout=deadline)
        except grpc.RpcError as error:
            raise received(method, error) from None
