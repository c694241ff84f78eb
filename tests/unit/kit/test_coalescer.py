from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

import pytest

from shared.call import acting_as, current_or_none
from shared.coalescer import Coalescer
from shared.refusals import Outcome, StaleEtag


class Doubling:
    """A use case over a list that can be held up."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.open = asyncio.Event()
        self.open.set()

    async def __call__(self, numbers: list[int]) -> list[int]:
        self.batches.append(numbers)
        await self.open.wait()
        return [2 * number for number in numbers]


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110  # the condition belongs to the code under test, which sets no event
            await asyncio.sleep(0)


async def test_a_lone_call_goes_at_once() -> None:
    many = Doubling()
    assert await Coalescer(many)(21) == 42
    assert many.batches == [[21]]


async def test_calls_that_come_meanwhile_share_the_next_batch_and_get_their_own_answers() -> None:
    many = Doubling()
    coalescer = Coalescer(many)
    many.open.clear()
    first = asyncio.ensure_future(coalescer(0))
    await until(lambda: many.batches == [[0]])
    others = [asyncio.ensure_future(coalescer(number)) for number in range(1, 10)]
    await asyncio.sleep(0)
    many.open.set()
    assert await asyncio.gather(*[first, *others]) == [2 * number for number in range(10)]
    assert many.batches == [[0], list(range(1, 10))]


async def test_after_a_batch_of_several_the_next_waits_for_company_and_after_a_lone_call_it_does_not() -> None:
    many = Doubling()
    coalescer = Coalescer(many, lanes=2)
    await asyncio.gather(coalescer(1), coalescer(2))
    late = [asyncio.ensure_future(coalescer(3))]
    await asyncio.sleep(0)
    late.append(asyncio.ensure_future(coalescer(4)))
    assert await asyncio.gather(*late) == [6, 8]
    assert many.batches == [[1, 2], [3, 4]]
    await asyncio.sleep(0.01)  # nobody was there when the wait ended: it is over
    alone = asyncio.ensure_future(coalescer(5))
    await until(lambda: many.batches[-1] == [5])
    await alone


async def test_a_batch_is_never_larger_than_allowed() -> None:
    many = Doubling()
    coalescer = Coalescer(many, max_batch=4)
    await asyncio.gather(*(coalescer(number) for number in range(10)))
    assert [len(batch) for batch in many.batches] == [4, 4, 2]


async def test_as_many_batches_at_once_as_there_are_lanes() -> None:
    many = Doubling()
    many.open.clear()
    coalescer = Coalescer(many, max_batch=1, lanes=2)
    calls = [asyncio.ensure_future(coalescer(number)) for number in range(4)]
    await until(lambda: len(many.batches) == 2)
    await asyncio.sleep(0)
    assert len(many.batches) == 2
    many.open.set()
    assert await asyncio.gather(*calls) == [0, 2, 4, 6]


async def test_a_caller_that_leaves_while_waiting_takes_its_item_along_and_nobody_else() -> None:
    many = Doubling()
    coalescer = Coalescer(many)
    many.open.clear()
    first = asyncio.ensure_future(coalescer(1))
    await until(lambda: many.batches)
    leaving, staying = asyncio.ensure_future(coalescer(2)), asyncio.ensure_future(coalescer(3))
    await asyncio.sleep(0)
    leaving.cancel()
    await asyncio.sleep(0)
    many.open.set()
    assert await asyncio.gather(*[first, staying]) == [2, 6]
    assert leaving.cancelled()
    assert many.batches == [[1], [3]]


async def test_a_caller_that_leaves_during_its_batch_does_not_end_it() -> None:
    many = Doubling()
    coalescer = Coalescer(many)
    many.open.clear()
    leaving, staying = asyncio.ensure_future(coalescer(1)), asyncio.ensure_future(coalescer(2))
    await until(lambda: many.batches == [[1, 2]])
    leaving.cancel()
    await asyncio.sleep(0)
    many.open.set()
    assert await staying == 4


async def test_a_failing_batch_fails_its_own_items_only() -> None:
    async def many(numbers: list[int]) -> list[int]:
        await asyncio.sleep(0)
        if 13 in numbers:
            raise OSError("gone")
        return numbers

    coalescer = Coalescer(many, max_batch=2)
    results = await asyncio.gather(*(coalescer(number) for number in (12, 13, 14, 15)), return_exceptions=True)
    assert [isinstance(result, OSError) for result in results] == [True, True, False, False]
    assert results[2:] == [14, 15]
    assert await coalescer(16) == 16


async def test_too_few_results_fail_the_batch_instead_of_leaving_a_caller_waiting() -> None:
    async def many(numbers: list[int]) -> list[int]:
        return numbers[1:]

    with pytest.raises(RuntimeError, match="1 items got 0 results"):
        await Coalescer(many)(1)


async def test_an_outcome_that_is_a_refusal_reaches_only_the_caller_it_belongs_to() -> None:
    async def many(numbers: list[int]) -> Sequence[Outcome[int]]:
        return [StaleEtag() if number == 2 else number for number in numbers]

    coalescer = Coalescer(many, outcomes=True)
    results = await asyncio.gather(*(coalescer(number) for number in (1, 2, 3)), return_exceptions=True)
    assert (results[0], results[2]) == (1, 3)
    assert isinstance(results[1], StaleEtag)


async def test_a_batch_runs_in_nobody_s_name() -> None:
    async def many(numbers: list[int]) -> list[bool]:
        return [current_or_none() is None for _ in numbers]

    with acting_as("test"):
        assert await Coalescer(many)(1)


async def test_drain_waits_for_what_was_sent() -> None:
    many = Doubling()
    many.open.clear()
    coalescer = Coalescer(many)
    call = asyncio.ensure_future(coalescer(1))
    await until(lambda: many.batches)
    draining = asyncio.ensure_future(coalescer.drain())
    await asyncio.sleep(0)
    assert not draining.done()
    many.open.set()
    await draining
    assert await call == 2


async def test_no_item_is_forgotten_when_callers_come_and_go_at_random() -> None:
    async def many(numbers: list[int]) -> list[int]:
        await asyncio.sleep(0)
        return numbers

    coalescer = Coalescer(many, max_batch=7, lanes=3)

    async def caller(number: int) -> int:
        for _ in range(number % 5):
            await asyncio.sleep(0)
        return await coalescer(number)

    tasks = [asyncio.ensure_future(caller(number)) for number in range(2000)]
    for task in tasks[::11]:
        await asyncio.sleep(0)
        task.cancel()
    async with asyncio.timeout(20):
        results = await asyncio.gather(*tasks, return_exceptions=True)
    assert all(result == number or isinstance(result, asyncio.CancelledError) for number, result in enumerate(results))
