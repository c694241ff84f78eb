"""The key ring is rotated while persons are being resolved, and nobody is lost by it."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

import pytest
from wushe.directory.v1 import person_pb2

from services.admin import keys
from services.directory.domain.person_refusals import PersonNotFound
from services.directory.store.person_vault import PERSON_KEYS
from shared.crypto import KeyRing
from shared.db import driver
from shared.key_retirement import KeyInUse, retire
from tests.infrastructure import Infra
from tests.integration.directory.persons import PLACES, Persons, claim, resident_id
from tests.integration.directory.running import Directory, running


@pytest.fixture
def ring(tmp_path: Path) -> Path:
    path = tmp_path / "ring.json"
    KeyRing.generate().save(path)
    return path


class Town:
    """Replicas of a directory on one database, and the persons it knows, with their names."""

    def __init__(self, infra: Infra, database_url: str, folder: Path, ring: Path) -> None:
        self._infra = infra
        self._folder = folder
        self._ring = ring
        self.database_url = database_url
        self.known: dict[str, str] = {}
        self._sequence = itertools.count(1)

    @asynccontextmanager
    async def replica(self, name: str) -> AsyncIterator[Directory]:
        folder = self._folder / name
        folder.mkdir()
        async with running(self._infra, self.database_url, folder, key_ring=self._ring) as directory:
            yield directory

    @asynccontextmanager
    async def resolving(self, directory: Directory) -> AsyncIterator[None]:
        """Go on recording persons for the length of the block."""
        ended = asyncio.Event()

        async def resolve() -> None:
            desk = Persons(directory)
            while not ended.is_set():
                sequence = next(self._sequence)
                name = f"样本{chr(ord('一') + sequence)}"
                self.known[(await desk.resolve(claim(resident_id(sequence), name=name))).person.name] = name
                await asyncio.sleep(0.01)

        resolving = asyncio.create_task(resolve())
        yield
        ended.set()
        await resolving

    async def all_open(self, directory: Directory) -> bool:
        desk = Persons(directory)
        return all([(await desk.get(person)).display_name == name for person, name in tuple(self.known.items())])


@pytest.fixture
def town(infra: Infra, database_url: str, nats_url: str, tmp_path: Path, ring: Path) -> Town:
    assert nats_url
    return Town(infra, database_url, tmp_path, ring)


async def until_current(directory: Directory, ring: Path, persons: Iterable[str]) -> None:
    """Wait until the keys of these persons are wrapped under the primary key."""
    loaded, wanted = KeyRing.load(ring), [UUID(name.partition("/")[2]) for name in persons]
    async with asyncio.timeout(30), directory.service.database.reading() as connection:
        outdated = True
        while outdated:
            rows = await driver(connection).fetch("SELECT wrapped FROM person_key WHERE person_id = ANY ($1::uuid[])", wanted)
            outdated = any(loaded.is_outdated(row[0]) for row in rows)
            await asyncio.sleep(0.02)


async def forget_answers(directory: Directory) -> None:
    async with directory.service.database.transaction() as tx:
        await driver(tx).execute("DELETE FROM idempotency")  # as a day does


async def test_a_ring_rotated_replica_by_replica_while_persons_are_resolved_loses_nobody(town: Town, ring: Path) -> None:
    keys.add(ring)
    async with town.replica("first") as first:
        await first.communities().load(PLACES)
        async with town.resolving(first):
            await asyncio.sleep(0.5)
            keys.promote(ring)
            async with town.replica("second") as second, town.resolving(second):
                await until_current(second, ring, tuple(town.known))
                assert await town.all_open(first)
                assert await town.all_open(second)
                with pytest.raises(KeyInUse, match="a replica still seals under key 1"):
                    await retire(town.database_url, ring, [PERSON_KEYS])
    async with town.replica("first-again") as first:
        await until_current(first, ring, town.known)
        await forget_answers(first)
        assert await retire(town.database_url, ring, [PERSON_KEYS]) == (1,)
    async with town.replica("after") as after:
        assert len(town.known) > 20
        assert await town.all_open(after)


async def test_an_erased_person_stays_erased_and_merged_records_follow_their_survivor(town: Town, ring: Path) -> None:
    async with town.replica("before") as before:
        await before.communities().load(PLACES)
        desk = Persons(before)
        names = ("某甲", "某乙", "某丙", "某丁")
        erased, survivor, duplicate, kept = [(await desk.resolve(claim(resident_id(n), name=names[n]))).person for n in range(4)]
        await desk.resolve(claim(resident_id(3), name="曾用名"))
        await desk.erase(erased)
        keys.rotate(ring)
    async with town.replica("after") as after:
        desk = Persons(after)
        merged = await desk.merge(survivor, duplicate)
        await until_current(after, ring, [survivor.name, duplicate.name, kept.name])
        with pytest.raises(PersonNotFound):
            await desk.get(erased.name)
        assert await desk.find(resident_id(0)) == []
        assert [person.name for person in await desk.find(resident_id(2))] == [survivor.name]
        apart = await desk.unmerge(merged.duplicate)
        assert (await desk.reveal(apart.person.name)).documents[0].number == resident_id(2)
        [review] = await desk.reviews()
        assert (review.kind, review.submitted_display_name) == (person_pb2.PersonReview.KIND_NAME_CONFLICT, "曾用名")
        async with after.service.database.reading() as connection:
            assert await driver(connection).fetchval("SELECT count(*) FROM person_key") == 3
        assert (await desk.get(kept.name)).display_name == "某丁"
