"""Long jobs: begun by one call, carried out in small committed steps in the background, watched by other calls.

`job` says what a job is and how it moves, `rows` keeps it, `runner` carries it out, `servicer` tells callers about it. What a job works on
lies in tables of its service.
"""

from __future__ import annotations

from shared.jobs.job import Job, State, Tally
from shared.jobs.runner import Again, JobRunner, Portion, Work

__all__ = ["Again", "Job", "JobRunner", "Portion", "State", "Tally", "Work"]
