"""Jobs as callers find them: of the right kind, and in their scope."""

from __future__ import annotations

from typing import Final

from services.volunteer.domain.refusals import JobNotFound
from shared.errand import Errand
from shared.jobs import Job
from shared.jobs import visible as jobs

APPROVAL: Final = "volunteer_approval"
IMPORT: Final = "volunteer_import"


def visible(job: Job | None, errand: Errand, kind: str, *, field: str) -> Job:
    """Return a job. Raises JobNotFound for one that does not exist, does something else or is out of scope."""
    return jobs.visible(job, errand, kind, JobNotFound(field=field))
