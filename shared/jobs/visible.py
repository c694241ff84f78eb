"""Jobs as callers find them: of the right kind, and in their scope."""

from __future__ import annotations

from shared.errand import Errand
from shared.jobs.job import Job
from shared.refusals import Refusal


def visible(job: Job | None, errand: Errand, kind: str, refusal: Refusal) -> Job:
    """Return a job. Raises the refusal for one that does not exist, does something else or is out of scope."""
    if job is None or job.kind != kind or not job.seen_from(errand.scopes):
        raise refusal
    return job
