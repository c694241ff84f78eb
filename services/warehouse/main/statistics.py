"""Figures: what is counted, frozen, compared and exported."""

from __future__ import annotations

from datetime import timedelta

from wushe.warehouse.v1.statistics_service_pb2_grpc import add_StatisticsServiceServicer_to_server

from services.warehouse.config import Settings
from services.warehouse.indicators import catalogue
from services.warehouse.servicers.statistics import StatisticsServicer
from services.warehouse.servicers.statistics_policies import STATISTICS_POLICIES
from services.warehouse.store.figures import Figures
from services.warehouse.store.files import Files
from services.warehouse.store.frozen_rows import FrozenRows
from services.warehouse.store.relations import Relations
from services.warehouse.store.warehouse import Warehouse
from services.warehouse.use_cases.compare_indicators import CompareIndicators
from services.warehouse.use_cases.compare_period import ComparePeriod
from services.warehouse.use_cases.export_figures import ExportFigures
from services.warehouse.use_cases.freeze_period import FreezePeriod, Standing
from services.warehouse.use_cases.list_indicator_rows import ListIndicatorRows
from services.warehouse.use_cases.query_indicator import QueryIndicator
from services.warehouse.use_cases.read_frozen_periods import ReadFrozenPeriods
from services.warehouse.use_cases.read_indicators import ReadIndicators
from shared.once import Once
from shared.server import Service


def add(service: Service, settings: Settings, warehouse: Warehouse, standing: Standing) -> None:
    """Serve figures out of what answers in `warehouse`, which is as whole as `standing` tells."""
    service.add(add_StatisticsServiceServicer_to_server, _servicer(service, settings, warehouse, standing), STATISTICS_POLICIES)


def _servicer(service: Service, settings: Settings, warehouse: Warehouse, standing: Standing) -> StatisticsServicer:
    database, clock, known, relations = service.database, service.clock, catalogue(), Relations()
    figures = Figures(warehouse, relations)
    rows = FrozenRows(warehouse, figures)
    margin = timedelta(seconds=settings.freeze_margin_seconds)
    query = QueryIndicator(figures, known, clock)
    return StatisticsServicer(
        indicators=ReadIndicators(known),
        query=query,
        compare=CompareIndicators(query, known, clock),
        rows=ListIndicatorRows(figures, known, clock),
        freeze=FreezePeriod(database, rows, known, clock, standing=standing, margin=margin),
        frozen=ReadFrozenPeriods(database),
        compare_period=ComparePeriod(database, figures, rows, known, clock),
        export=ExportFigures(Files(warehouse, figures, relations), known, clock),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
    )
