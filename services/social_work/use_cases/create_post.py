"""Records a post that is planned (岗位设置)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import post_rules
from services.social_work.domain.post import NewPost, Post
from services.social_work.use_cases.in_reach import assert_in_reach
from services.social_work.use_cases.office import POSTS, STATIONS, Office
from shared.aggregates import New
from shared.errand import Errand


async def create_post(tx: AsyncConnection, office: Office, errand: Errand, wish: NewPost) -> New[Post]:
    """Record a post; its place and employer exist. The station cannot close meanwhile.

    Raises StationNotFound, EmployerOutOfReach, and what the rule raises.
    """
    assert_in_reach(errand, wish.place, wish.employer, field="post.employer")
    station = None if wish.station is None else await STATIONS.hold(tx, errand.about_places(), wish.station, field="post.station")
    return POSTS.new(post_rules.create(wish, station, identifier=office.new_id(), now=office.now()))
