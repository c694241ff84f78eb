"""ImportPosts: what the rows of a list of posts mean. How lists are taken in, decided and taken back is the kit's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.social_work.v1.list_rows_pb2 import PostRow
from wushe.social_work.v1.post_service_pb2 import PostRows

from services.social_work.domain import post_rules
from services.social_work.domain.employer import Employer
from services.social_work.domain.list_refusals import StationNotUnique
from services.social_work.domain.listed import COLUMNS, ListedPost
from services.social_work.domain.post import TOWNSHIP_DIGITS
from services.social_work.domain.post_lifecycle import PostState
from services.social_work.domain.refusals import OrganisationNotFound, SocialWorkRefusal
from services.social_work.domain.station_refusals import StationNotFound
from services.social_work.store import posts, stations
from services.social_work.use_cases.create_post import create_post
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import POSTS, Office
from services.social_work.wire import list_rows as wire
from shared.errand import Errand
from shared.imports.alone import alone
from shared.imports.importable import ListKind
from shared.jobs import Job
from shared.refusals import Outcome, Refusal, attempt

METHOD: Final = "ImportPosts"
LISTS: Final = ListKind(
    name="post_import",
    rows=PostRows,
    collection="posts",
    table="post",
    in_use="made.state <> 5 AND EXISTS (SELECT FROM assignment WHERE assignment.post_id = made.id AND assignment.state <> 3)",
    same="display_name",
    columns=COLUMNS,
)


@dataclass(frozen=True, slots=True)
class ImportPosts:
    """Takes posts over as they stand, planned or open; taken back, they are closed."""

    neighbours: Neighbours
    office: Office
    kind: ListKind = LISTS

    def identity(self, row: PostRow) -> str:
        """Return place and name."""
        return f"{row.place}:{row.display_name}" if row.display_name else ""

    async def prepare(self, job: Job, rows: Sequence[PostRow]) -> Sequence[Outcome[ListedPost]]:
        """Read the rows, and ask which places and employers there are."""
        [within] = job.scopes
        read = [attempt(wire.post, row, within=within) for row in rows]
        stated = [one for one in read if not isinstance(one, Refusal)]
        places = await self.neighbours.places.refusals({one.post.place for one in stated})
        employers = await self.neighbours.of_codes({one.employer_code for one in stated})
        return [one if isinstance(one, Refusal) else attempt(_placed, one, places, employers) for one in read]

    async def take(self, tx: AsyncConnection, job: Job, prepared: Sequence[Outcome[ListedPost]]) -> Sequence[Outcome[UUID]]:
        """Record those that can be, each row as a whole or not at all."""
        errand = job.errand(METHOD)
        return [one if isinstance(one, Refusal) else await alone(tx, self._row(tx, errand, one)) for one in prepared]

    async def take_back(self, tx: AsyncConnection, job: Job, made: Sequence[UUID], reason: str) -> None:
        """Close them; what is closed already needs nothing."""
        found = (await posts.SHELF.read(tx, made)).values()
        facts = [post_rules.close(one, reason, now=self.office.now()) for one in found if one.state is not PostState.CLOSED]
        if facts:
            await POSTS.record(tx, job.errand(METHOD), *facts)

    async def _row(self, tx: AsyncConnection, errand: Errand, one: ListedPost) -> UUID:
        wish = replace(one.post, station=await _station(tx, one))
        post = await (await create_post(tx, self.office, errand, wish)).write(tx, errand)
        if one.open:
            await POSTS.record(tx, errand, post_rules.open_(post, now=self.office.now()))
        return post.id


async def _station(tx: AsyncConnection, one: ListedPost) -> UUID | None:
    if not one.station_name:
        return None
    found = await stations.named(tx, one.post.place[:TOWNSHIP_DIGITS], one.station_name)
    if not found:
        raise StationNotFound(field="row.station")
    if len(found) > 1:
        raise StationNotUnique(field="row.station")
    return found[0].id


def _placed(one: ListedPost, places: Mapping[str, SocialWorkRefusal], employers: Mapping[str, UUID]) -> ListedPost:
    if (refusal := places.get(one.post.place)) is not None:
        raise type(refusal)(field="row.place")
    if not one.employer_code:
        return one
    if one.employer_code not in employers:
        raise OrganisationNotFound(field="row.employer_code")
    employer = Employer(employers[one.employer_code], one.post.employer.display_name)
    return replace(one, post=replace(one.post, employer=employer))
