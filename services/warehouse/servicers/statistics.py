"""StatisticsService: figures, and the rows that make them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.warehouse.v1 import statistics_service_pb2 as pb
from wushe.warehouse.v1.statistics_service_pb2_grpc import StatisticsServiceServicer

from services.warehouse.domain.file import FileFormat
from services.warehouse.domain.selection import digits_of_level
from services.warehouse.use_cases.compare_indicators import CompareIndicators
from services.warehouse.use_cases.compare_period import ComparePeriod
from services.warehouse.use_cases.export_figures import ExportFigures
from services.warehouse.use_cases.freeze_period import FreezePeriod, write
from services.warehouse.use_cases.list_indicator_rows import ListIndicatorRows
from services.warehouse.use_cases.query_indicator import QueryIndicator
from services.warehouse.use_cases.read_frozen_periods import ReadFrozenPeriods
from services.warehouse.use_cases.read_indicators import ReadIndicators
from services.warehouse.wire import figures as wire
from services.warehouse.wire import files
from services.warehouse.wire import frozen_periods as frozen_wire
from shared import call
from shared.asked import size
from shared.codes import code_of
from shared.instants import sent_instant
from shared.once import Once
from shared.page_token import PageTokens, bind


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsServicer(StatisticsServiceServicer):
    """Decodes, asks a use case, encodes."""

    indicators: ReadIndicators
    query: QueryIndicator
    compare: CompareIndicators
    rows: ListIndicatorRows
    freeze: FreezePeriod
    frozen: ReadFrozenPeriods
    compare_period: ComparePeriod
    export: ExportFigures
    once: Once
    tokens: PageTokens

    async def ListIndicators(self, request: pb.ListIndicatorsRequest, _context: Any) -> pb.ListIndicatorsResponse:
        """List indicators by name."""
        binding = bind("ListIndicators")
        page = self.indicators.page(after=self.tokens.decode(request.page_token, binding=binding), size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListIndicatorsResponse(indicators=map(wire.indicator, page.items), next_page_token=token)

    async def GetIndicator(self, request: pb.GetIndicatorRequest, _context: Any) -> pb.GetIndicatorResponse:
        """Read an indicator."""
        return pb.GetIndicatorResponse(indicator=wire.indicator(self.indicators.one(code_of(request.name))))

    async def QueryIndicator(self, request: pb.QueryIndicatorRequest, _context: Any) -> pb.QueryIndicatorResponse:
        """Count."""
        answer = await self.query(wire.selection(request.selection), wire.grouping(request.grouping))
        return pb.QueryIndicatorResponse(
            cells=map(wire.cell, answer.cells),
            as_of=sent_instant(answer.as_of),
            unit=answer.indicator.unit,  # type: ignore[arg-type] # the same number
            query_version=answer.indicator.version,
        )

    async def CompareIndicators(self, request: pb.CompareIndicatorsRequest, _context: Any) -> pb.CompareIndicatorsResponse:
        """Put two periods beside each other."""
        base = wire.period(request.base_period, field="base_period")
        period = wire.period(request.period, field="period")
        codes, division, level = list(map(code_of, request.indicators)), code_of(request.division), digits_of_level(request.level)
        told, as_of = await self.compare(codes, division, level=level, base=base, period=period, as_of=wire.instant(request))
        return pb.CompareIndicatorsResponse(comparisons=map(wire.comparison, told), as_of=sent_instant(as_of))

    async def ListIndicatorRows(self, request: pb.ListIndicatorRowsRequest, _context: Any) -> pb.ListIndicatorRowsResponse:
        """List the rows of a figure."""
        selected = request.selection.SerializeToString(deterministic=True).hex()
        binding = bind("ListIndicatorRows", selected, str(request.part))
        after = self.tokens.decode(request.page_token, binding=binding)
        told = await self.rows(wire.selection(request.selection), request.part, after=after, size=size(request))
        rows = (pb.IndicatorRow(name=row.name, amount=row.amount) for row in told.page.items)
        token = self.tokens.encode(told.page.next, binding=binding)
        return pb.ListIndicatorRowsResponse(rows=rows, next_page_token=token, as_of=sent_instant(told.as_of))

    async def FreezePeriod(self, request: pb.FreezePeriodRequest, _context: Any) -> pb.FreezePeriodResponse:
        """Freeze a period."""
        async with self.freeze.turn:
            subject = call.current().caller.subject
            period, figures = await self.freeze.counted(code_of(request.division), request.calendar_period, by=subject)

            async def work(tx: AsyncConnection) -> pb.FreezePeriodResponse:
                return pb.FreezePeriodResponse(frozen_period=frozen_wire.frozen_period(*await write(tx, period, figures)))

            return await self.once(request, pb.FreezePeriodResponse, work)

    async def GetFrozenPeriod(self, request: pb.GetFrozenPeriodRequest, _context: Any) -> pb.GetFrozenPeriodResponse:
        """Read a frozen period."""
        return pb.GetFrozenPeriodResponse(frozen_period=frozen_wire.frozen_period(*await self.frozen.one(request.name)))

    async def ListFrozenPeriods(self, request: pb.ListFrozenPeriodsRequest, _context: Any) -> pb.ListFrozenPeriodsResponse:
        """List frozen periods, newest first."""
        binding = bind("ListFrozenPeriods", request.parent)
        after = self.tokens.decode(request.page_token, binding=binding)
        page = await self.frozen.below(code_of(request.parent), after=after, size=size(request))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListFrozenPeriodsResponse(frozen_periods=map(frozen_wire.frozen_period, page.items), next_page_token=token)

    async def QueryFrozenPeriod(self, request: pb.QueryFrozenPeriodRequest, _context: Any) -> pb.QueryFrozenPeriodResponse:
        """Read frozen figures."""
        level, indicator = digits_of_level(request.level), code_of(request.indicator)
        told = await self.frozen.figures(request.name, indicator, level=level, dimension=request.dimension)
        return pb.QueryFrozenPeriodResponse(figures=map(frozen_wire.frozen_figure, told))

    async def ComparePeriod(self, request: pb.ComparePeriodRequest, _context: Any) -> pb.ComparePeriodResponse:
        """Explain how a present figure differs from the frozen one."""
        binding = bind("ComparePeriod", request.name, request.indicator, request.division)
        after = self.tokens.decode(request.page_token, binding=binding)
        indicator, division = code_of(request.indicator), code_of(request.division)
        told = await self.compare_period(request.name, indicator, division, after=after, size=size(request))
        return frozen_wire.comparison(told, self.tokens.encode(told.differences.next, binding=binding))

    async def ExportIndicator(self, request: pb.ExportIndicatorRequest, _context: Any) -> AsyncIterator[pb.ExportIndicatorResponse]:
        """Send figures as a file."""
        file = self.export.figures(wire.selection(request.selection), wire.grouping(request.grouping), FileFormat(request.format))
        async for piece in files.pieces(file, pb.ExportIndicatorResponse):
            yield piece

    async def ExportAggregates(self, request: pb.ExportAggregatesRequest, _context: Any) -> AsyncIterator[pb.ExportAggregatesResponse]:
        """Send aggregates as a file."""
        written, as_of = FileFormat(request.format), wire.instant(request)
        file = self.export.aggregates(request.aggregate_type, code_of(request.division), as_of, written)
        async for piece in files.pieces(file, pb.ExportAggregatesResponse):
            yield piece
