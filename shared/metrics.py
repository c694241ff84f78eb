"""What a service counts, and where Prometheus reads it.

Calls are counted in plain integers of the event loop's thread and turned into samples when somebody reads: a label look-up and a lock
for every call would cost more than the rest of the kit. Names are those of go-grpc-prometheus, for which dashboards exist.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter as Tally
from collections.abc import Callable, Iterable
from typing import Final
from wsgiref.simple_server import WSGIServer

from prometheus_client import CollectorRegistry, Gauge, PlatformCollector, ProcessCollector, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from shared.address import host_and_port

BOUNDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Upper bounds of the latency histogram, in seconds."""

_LABELS: Final = ("grpc_service", "grpc_method", "grpc_type")


class MethodMeter:
    """Counts the calls of one method."""

    __slots__ = ("buckets", "codes", "in_flight", "labels", "seconds")

    def __init__(self, service: str, method: str, kind: str) -> None:
        """Start from zero; `kind` is `unary`, `client_stream`, `server_stream` or `bidi_stream`."""
        self.labels = (service, method, kind)
        self.in_flight = 0
        self.codes: Tally[str] = Tally()
        self.buckets = [0] * (len(BOUNDS) + 1)
        self.seconds = 0.0

    def finish(self, code: str, seconds: float) -> None:
        """Count a call that ended."""
        self.in_flight -= 1
        self.codes[code] += 1
        self.buckets[bisect_left(BOUNDS, seconds)] += 1
        self.seconds += seconds


class Metrics:
    """The metrics of one service, in a registry of its own, so that several can live in one process."""

    def __init__(self) -> None:
        """Start with the calls and the process."""
        self.registry = CollectorRegistry()
        self.meters: list[MethodMeter] = []
        self.registry.register(_CallCollector(self.meters))
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        self._server: WSGIServer | None = None

    def meter(self, service: str, method: str, kind: str) -> MethodMeter:
        """Return a new meter for a method."""
        meter = MethodMeter(service, method, kind)
        self.meters.append(meter)
        return meter

    def gauge(self, name: str, text: str, read: Callable[[], float] | None = None) -> Gauge:
        """Return a gauge that is set, or that asks `read` whenever it is looked at."""
        gauge = Gauge(name, text, registry=self.registry)
        if read is not None:
            gauge.set_function(read)
        return gauge

    def open(self, listen: str) -> str:
        """Answer Prometheus at an address and return it with its real port; an empty address answers nobody."""
        if not listen:
            return ""
        host, port = host_and_port(listen)
        self._server, _ = start_http_server(port, addr=host, registry=self.registry)
        return f"{host}:{self._server.server_port}"

    def close(self) -> None:
        """Stop answering."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


class _CallCollector(Collector):
    def __init__(self, meters: list[MethodMeter]) -> None:
        self._meters = meters

    def collect(self) -> Iterable[Metric]:
        handled = CounterMetricFamily("grpc_server_handled", "Calls that ended, by status code.", labels=(*_LABELS, "grpc_code"))
        seconds = HistogramMetricFamily("grpc_server_handling_seconds", "How long calls took, in seconds.", labels=_LABELS)
        in_flight = GaugeMetricFamily("grpc_server_in_flight", "Calls under way.", labels=_LABELS)
        for meter in self._meters:
            for code, count in list(meter.codes.items()):
                handled.add_metric((*meter.labels, code), count)
            seconds.add_metric(meter.labels, _cumulative(meter.buckets), meter.seconds)
            in_flight.add_metric(meter.labels, meter.in_flight)
        return handled, seconds, in_flight


def _cumulative(counts: list[int]) -> list[tuple[str, float]]:
    total = 0
    buckets: list[tuple[str, float]] = []
    for bound, count in zip((*BOUNDS, "+Inf"), counts, strict=True):
        total += count
        buckets.append((str(bound), total))
    return buckets
