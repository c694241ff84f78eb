"""Background tasks end, also those that forget that they were asked to."""

from __future__ import annotations

import asyncio

import pytest

from shared import tasks


async def test_all_have_ended_whatever_they_end_with() -> None:
    async def fails() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            raise ValueError

    async def ends() -> None:
        pass

    ending = [asyncio.create_task(fails()), asyncio.create_task(asyncio.sleep(3600)), asyncio.create_task(ends())]
    await asyncio.sleep(0)
    await tasks.end(ending)
    assert [task.cancelled() for task in ending] == [False, True, False]
    assert isinstance(ending[0].exception(), ValueError)


async def test_a_task_that_forgets_a_cancellation_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "ASK_AGAIN_SECONDS", 0.01)
    asked = 0

    async def forgets_twice() -> None:
        nonlocal asked
        while True:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                asked += 1
                if asked > 2:
                    raise

    task = asyncio.create_task(forgets_twice())
    await asyncio.sleep(0)
    await tasks.end([task])
    assert (task.cancelled(), asked) == (True, 3)


async def test_nothing_to_end_ends_at_once() -> None:
    await tasks.end([])
