"""What happened to courses, trainings, rosters and certificates, as it is sent. Kinds of one aggregate have the numbers of a decade."""

from __future__ import annotations

from typing import Final

from wushe.incubation.v1 import training_change_pb2

from shared.aggregates import Entry
from shared.instants import sent_instant

FIRST: Final = {"courses": 0, "trainings": 10, "trainingSessions": 20, "enrollments": 30, "attendances": 40, "completionCertificates": 50}
"""What is added to the number of a kind, by collection."""


def change(resource: str, entry: Entry) -> training_change_pb2.TrainingChange:
    """Return what happened once."""
    return training_change_pb2.TrainingChange(
        subject=resource,
        version=entry.version,
        kind=FIRST[resource.partition("/")[0]] + entry.kind,  # type: ignore[arg-type] # a test holds the numbers to the contract
        reason=entry.reason,
        actor=entry.actor,
        record_time=sent_instant(entry.record_time),
    )
