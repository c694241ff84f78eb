"""What Prometheus reads of the mirror, by service."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from services.warehouse.use_cases.take_in_events import TakeInEvents
from shared.metrics import Metrics

_LABELS = ("service",)


def watch(metrics: Metrics, followers: Sequence[TakeInEvents]) -> None:
    """Show how the followers do."""
    metrics.registry.register(_Followed(followers))


class _Followed(Collector):
    def __init__(self, followers: Sequence[TakeInEvents]) -> None:
        self._followers = followers

    def collect(self) -> Iterable[Metric]:
        """Return the samples of this moment."""
        events = CounterMetricFamily("wushe_warehouse_events", "Events taken in.", labels=_LABELS)
        passed = CounterMetricFamily("wushe_warehouse_passed_over", "Events about aggregates of which nothing is kept.", labels=_LABELS)
        dead = CounterMetricFamily("wushe_warehouse_dead_letters", "Events put aside.", labels=_LABELS)
        gaps = CounterMetricFamily("wushe_warehouse_gaps", "Aggregates of which a version never came.", labels=_LABELS)
        lag = GaugeMetricFamily(
            "wushe_warehouse_lag_seconds", "How old the oldest event of the last batch was when it could be read.", labels=_LABELS
        )
        age = GaugeMetricFamily("wushe_warehouse_last_event_age_seconds", "How old the newest event is now.", labels=_LABELS)
        waiting = GaugeMetricFamily("wushe_warehouse_pending_messages", "Messages that wait to be taken in.", labels=_LABELS)
        following = GaugeMetricFamily("wushe_warehouse_following", "1 while the stream is listened to.", labels=_LABELS)
        for follower in self._followers:
            labels, state = (follower.source.service,), follower.state
            events.add_metric(labels, state.events)
            passed.add_metric(labels, state.passed_over)
            dead.add_metric(labels, state.dead)
            gaps.add_metric(labels, state.gaps)
            lag.add_metric(labels, state.lag_seconds)
            waiting.add_metric(labels, state.pending)
            following.add_metric(labels, state.following)
            if state.newest:
                age.add_metric(labels, time.time() - state.newest)
        return events, passed, dead, gaps, lag, age, waiting, following
