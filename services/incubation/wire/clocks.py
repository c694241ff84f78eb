"""Statutory clocks as they are sent."""

from __future__ import annotations

from datetime import datetime

from wushe.incubation.v1 import clock_pb2, clock_service_pb2

from services.incubation.wire.places import place_name
from shared.instants import sent_day, sent_instant
from shared.statutory.clock import Clock
from shared.statutory.rules import Rule


def clock(one: Clock, *, at: datetime) -> clock_pb2.StatutoryClock:
    """Return a clock as it stands at an instant."""
    return clock_pb2.StatutoryClock(
        subject=one.subject,
        rule=one.rule,
        division=place_name(one.place),
        state=one.state(at),  # type: ignore[arg-type] # the same number
        start_time=sent_instant(one.start_time),
        due_date=sent_day(one.due.last_day),
        provisional=one.due.provisional,
        suspend_time=one.suspend_time and sent_instant(one.suspend_time),
        stop_time=one.stop_time and sent_instant(one.stop_time),
    )


def rule(one: Rule) -> clock_service_pb2.ClockRule:
    """Return a rule."""
    return clock_service_pb2.ClockRule(
        code=one.code,
        source=one.source,
        trigger=one.trigger,
        length=one.period.length,
        unit=one.period.unit,  # type: ignore[arg-type] # the same number
    )
