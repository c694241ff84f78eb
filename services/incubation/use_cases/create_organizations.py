"""Records unregistered groups: the calls of the same moment share a commit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import organization_rules
from services.incubation.domain.organization import Organization, Profile
from services.incubation.store.organizations import RECORDER
from services.incubation.use_cases.office import Office
from shared.aggregates import Told
from shared.db import Database, retrying
from shared.errand import Errand
from shared.idempotency import Idempotency, RequestKey
from shared.once import once_each
from shared.refusals import Outcome


@dataclass(frozen=True, slots=True)
class CreateCall:
    """One call: whose errand it is, what it states, how its answer is made, and how it is read when the call is repeated."""

    errand: Errand
    profile: Profile
    place: str
    answer: Callable[[Organization], Message]
    replay: Callable[[bytes], Message]

    @property
    def key(self) -> RequestKey | None:
        """Return what recognises a repetition."""
        return self.errand.key


class CreateOrganizations:
    """Records the groups of many calls in one transaction; the directory has been asked for their places and persons."""

    def __init__(self, database: Database, requests: Idempotency, office: Office) -> None:
        """Take what it works with."""
        self._database = database
        self._requests = requests
        self._office = office

    async def __call__(self, calls: Sequence[CreateCall]) -> list[Outcome[Message]]:
        """Return each call's answer."""
        return await retrying(partial(self._transact, calls))

    async def _transact(self, calls: Sequence[CreateCall]) -> list[Outcome[Message]]:
        async with self._database.transaction() as tx:
            return await once_each(tx, self._requests, calls, partial(self._create, tx, calls))

    async def _create(self, tx: AsyncConnection, calls: Sequence[CreateCall], going: list[int]) -> Mapping[int, Outcome[Message]]:
        told = {position: self._told(calls[position]) for position in going}
        await RECORDER.add_all(tx, list(told.values()))
        return {position: calls[position].answer(each.fact.after) for position, each in told.items()}

    def _told(self, call: CreateCall) -> Told[Organization]:
        fact = organization_rules.found(call.profile, call.place, identifier=self._office.new_id(), now=self._office.now)
        return Told(fact, call.errand.caller.subject, call.errand.traceparent)
