"""What becomes of a job when something it needs fails."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from services.volunteer.use_cases.import_volunteers import ImportVolunteers
from shared.jobs import runner
from shared.refusals import DependencyUnavailable
from tests.integration.volunteer.jobs import COMPLETE, STATE, Jobs, config, imported, messages, outcomes, row, send
from tests.integration.volunteer.running import Running, Volunteers, request_id

Take = Callable[..., Awaitable[Any]]


def failing(take: Take, faults: list[Exception]) -> Take:
    """Return what takes a step after it has failed in these ways, each time with the work done and not committed."""

    async def fail_first(self: ImportVolunteers, *step: Any) -> Any:
        tally = await take(self, *step)
        if faults:
            raise faults.pop()
        return tally

    return fail_first


async def test_a_step_that_fails_is_taken_again_and_nothing_is_doubled(
    running: Running, desk: Volunteers, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = [DependencyUnavailable(), runner.Again(), OSError(), RuntimeError()]
    monkeypatch.setattr(runner, "PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(ImportVolunteers, "take", failing(ImportVolunteers.take, faults))
    job = await imported(running, desk, [row(line) for line in range(1, 31)])
    assert (job.state, job.done_count, job.refused_count, faults) == (STATE.STATE_SUCCEEDED, 30, 0, [])
    assert await running.scalar("SELECT count(*) FROM volunteer") == await running.scalar("SELECT count(*) FROM outbox") == 30
    assert len(await outcomes(desk, job.name)) == 30


async def test_a_step_that_always_fails_ends_the_job_without_a_word_about_anybody_and_the_list_can_be_sent_anew(
    running: Running, desk: Volunteers, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, rows = request_id(), [row(line) for line in range(1, 31)]
    with monkeypatch.context() as patched:
        patched.setattr(runner, "PAUSE_SECONDS", 0.01)
        patched.setattr(ImportVolunteers, "take", failing(ImportVolunteers.take, [RuntimeError("样本人")] * runner.MOST_FAULTS))
        answers = await send(desk, [config(key), *messages(rows), COMPLETE])
        job = (await Jobs(running).watched(answers[-1].job.name))[-1]
    assert (job.state, job.failure_reason, job.done_count) == (STATE.STATE_FAILED, "INTERNAL", 0)
    assert await running.scalar("SELECT count(*) FROM volunteer_import_portion") == 0
    assert await running.scalar("SELECT count(*) FROM volunteer") == 0

    anew = await send(desk, [config(key), *messages(rows), COMPLETE])
    assert anew[-1].job.name != job.name
    assert (await Jobs(running).watched(anew[-1].job.name))[-1].refused_count == 0
