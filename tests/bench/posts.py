"""Social-work posts, read and recorded one by one beside the echo ceiling of the same minute."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wushe.social_work.v1 import post_pb2
from wushe.social_work.v1 import post_service_pb2 as pb
from wushe.social_work.v1.employer_pb2 import Employer

from tests.bench import bodies
from tests.bench.session import Session
from tests.bench.stack import POSTS
from tests.bench.unary import beside_echo

TO_READ = 5_000
NEW_A_SECOND = 4_000
"""More than a service could take: bodies must not run out before the time does."""
EMPLOYER = Employer(display_name="样本区民政局")


def to_read(session: Session) -> Path:
    """Return bodies that read posts recorded for the purpose."""
    answers = session.file("posts.answers")
    session.stack.load(POSTS + "CreatePost", new(session, TO_READ, "read"), timeout="60S", responses=answers)
    names = [pb.CreatePostResponse.FromString(answer).post.name for answer in bodies.read(answers)]
    assert len(names) == TO_READ
    return bodies.write(session.file("get_post.bodies"), (pb.GetPostRequest(name=name).SerializeToString() for name in names))


def measure(session: Session, posts: Path) -> None:
    """Measure reading and recording of posts once."""
    beside_echo(session, "get_post", POSTS + "GetPost", posts, cycle=True)
    count = round((session.effort.seconds + session.effort.warmup) * NEW_A_SECOND)
    beside_echo(session, "create_post", POSTS + "CreatePost", new(session, count, "one"), cycle=False)


def new(session: Session, count: int, name: str) -> Path:
    return bodies.write(
        session.file(f"create_post_{name}.bodies"), _requests(session, count, f"{session.run}-{name}-{session.invent(count)}")
    )


def _requests(session: Session, count: int, run: str) -> Iterator[bytes]:
    for number in range(count):
        post = pb.NewPost(
            display_name="样本岗位",
            kind=post_pb2.POST_KIND_COMMUNITY,
            place=f"communities/{session.codes[number % len(session.codes)]}",
            employer=EMPLOYER,
            funding_source=post_pb2.FUNDING_SOURCE_FISCAL,
            development_year=2026,
        )
        yield pb.CreatePostRequest(post=post, request_id=f"{run}-{number}").SerializeToString()
