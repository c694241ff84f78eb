"""What relay and consumers report, as metrics."""

from __future__ import annotations

from prometheus_client import Counter, Gauge

from shared.inbox import Applied
from shared.metrics import Metrics
from shared.relay import Backlog


class RelayMetrics:
    """Shows how far the bus is behind the database."""

    def __init__(self, metrics: Metrics) -> None:
        """Register the relay's metrics."""
        self._published = Counter("wushe_outbox_published_events", "Events the bus has stored.", registry=metrics.registry)
        self._messages = Counter("wushe_outbox_published_messages", "Messages that carried them.", registry=metrics.registry)
        self._lag = Gauge("wushe_outbox_lag_seconds", "How long the oldest event of the last page had waited.", registry=metrics.registry)
        self._waiting = Gauge("wushe_outbox_backlog_events", "Events that wait to be published.", registry=metrics.registry)
        self._age = Gauge("wushe_outbox_backlog_age_seconds", "Age of the oldest event that waits.", registry=metrics.registry)
        self._leading = Gauge("wushe_outbox_relay_leading", "1 in the process that relays.", registry=metrics.registry)

    def published(self, events: int, messages: int, lag_seconds: float) -> None:
        """Count what the bus has stored."""
        self._published.inc(events)
        self._messages.inc(messages)
        self._lag.set(lag_seconds)

    def backlog(self, backlog: Backlog) -> None:
        """Note what waits."""
        self._waiting.set(backlog.events)
        self._age.set(backlog.age_seconds)

    def leading(self, *, leads: bool) -> None:
        """Note who relays."""
        self._leading.set(leads)


class ConsumerMetrics:
    """Shows how far this service's copy of others' aggregates is behind."""

    def __init__(self, metrics: Metrics) -> None:
        """Register the consumers' metrics."""
        registry = metrics.registry
        self._events = Counter("wushe_inbox_events", "Events handled, by what became of them.", ("consumer", "outcome"), registry=registry)
        self._lag = Gauge(
            "wushe_inbox_lag_seconds", "How long ago the newest handled event was recorded.", ("consumer",), registry=registry
        )
        self._dead = Counter("wushe_inbox_dead_letters", "Events put aside.", ("consumer",), registry=registry)

    def applied(self, consumer: str, applied: Applied, lag_seconds: float) -> None:
        """Count what was handled."""
        for outcome, count in (("applied", applied.applied), ("dropped", applied.dropped), ("gap", applied.gaps)):
            self._events.labels(consumer, outcome).inc(count)
        self._lag.labels(consumer).set(lag_seconds)

    def dead_letter(self, consumer: str) -> None:
        """Count an event that was put aside."""
        self._dead.labels(consumer).inc()
