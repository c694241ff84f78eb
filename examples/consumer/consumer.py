"""A consumer from outside: keeps a copy of what a service publishes, whole or of one county, and proves that it is equal.

It shows all that docs/events.md asks of a consumer, and nothing else: subscribe first, then bootstrap; apply by version; commit, then
acknowledge; compare by digests. `python consumer.py --help` tells its options; README.md beside it how to run it.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import grpc
import nats
from copy_of_aggregates import Copy
from nats.js import JetStreamContext
from nats.js.api import AckPolicy, ConsumerConfig
from wushe.common.v1 import replication_service_pb2 as replication
from wushe.common.v1.event_pb2 import EventBatch
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub

BATCH = 64


def main() -> int:
    """Run until stopped, or with --once until nothing more comes."""
    told = _options().parse_args()
    copy = Copy(told.copy)
    try:
        asyncio.run(follow(told, copy))
    except KeyboardInterrupt:
        return 130
    return 0 if not told.verify or verify(told, copy) else 1


async def follow(told: argparse.Namespace, copy: Copy) -> None:
    """Follow a stream."""
    client = await nats.connect(
        told.nats,
        user=told.user,
        password=told.password_file.read_text(encoding="utf-8").strip(),
        inbox_prefix=f"_INBOX.{told.user}".encode(),  # the only place where this user may hear answers
        max_reconnect_attempts=-1,
    )
    try:
        stream = client.jetstream()
        # First the durable consumer: from now on the server keeps a place for us, and nothing is missed while we bootstrap.
        await stream.add_consumer(
            told.stream,
            ConsumerConfig(
                name=told.user,
                durable_name=told.user,
                filter_subject=told.subject,
                ack_policy=AckPolicy.EXPLICIT,
                ack_wait=told.ack_seconds,  # what a killed consumer held comes again when it is over
                max_deliver=-1,  # a message that failed comes again, however often
                max_ack_pending=BATCH,
            ),
        )
        if told.replica:
            await bootstrap(told, copy)
        await consume(stream, told, copy)
    finally:
        await client.close()


async def bootstrap(told: argparse.Namespace, copy: Copy) -> None:
    """Copy what was there before. A bootstrap that broke off goes on behind its last chunk."""
    async with grpc.aio.insecure_channel(told.replica) as channel:
        for kind in told.types:
            token, done = copy.progress(kind)
            if done:
                continue
            request = replication.StreamAggregatesRequest(aggregate_type=kind, resume_token=token)
            async for chunk in ReplicationServiceStub(channel).StreamAggregates(request, metadata=_credentials(told)):
                copy.bootstrap(kind, chunk.snapshots, chunk.resume_token)
            copy.bootstrapped(kind)
            print(f"bootstrapped {kind}", flush=True)


async def consume(stream: JetStreamContext, told: argparse.Namespace, copy: Copy) -> None:
    """Take in what comes."""
    pull = await stream.pull_subscribe_bind(durable=told.user, stream=told.stream)
    while True:
        messages = []
        with suppress(TimeoutError):  # nothing came
            messages = await pull.fetch(BATCH, timeout=told.idle_seconds)
        if not messages and told.once:
            return
        for message in messages:
            events = EventBatch.FromString(message.data).events
            news = copy.apply(events)  # committed when it returns …
            await message.ack()  # … and only then acknowledged: killed between the two, the message comes again and changes nothing
            print(f"{message.subject}: {len(events)} events, {news} news", flush=True)


def verify(told: argparse.Namespace, copy: Copy) -> bool:
    """Compare the copy with the service, bucket by bucket. Only a copy of everything can be equal."""
    equal = True
    with grpc.insecure_channel(told.replica) as channel:
        for kind in told.types:
            request = replication.ListDigestsRequest(aggregate_type=kind)
            answer = ReplicationServiceStub(channel).ListDigests(request, metadata=_credentials(told))
            theirs = {one.bucket: (one.count, one.digest) for one in answer.digests}
            ours = copy.digests(kind, answer.bucket_bits)
            wrong = sorted(bucket for bucket in {*theirs, *ours} if theirs.get(bucket) != ours.get(bucket))
            equal = equal and not wrong
            print(f"{kind}: {sum(count for count, _ in ours.values())} aggregates, " + (f"buckets {wrong} differ" if wrong else "equal"))
    return equal


def _credentials(told: argparse.Namespace) -> Sequence[tuple[str, str]]:
    return (("authorization", f"Bearer {told.token_file.read_text(encoding='ascii').strip()}"),)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nats", required=True, help="nats://host:4222")
    parser.add_argument("--user", required=True, help="user of NATS, whose name the durable consumer has as well")
    parser.add_argument("--password-file", type=Path, required=True)
    parser.add_argument("--stream", required=True, help="WUSHE_VOLUNTEER")
    parser.add_argument("--subject", required=True, help="wushe.volunteer.v1.> for everything, wushe.volunteer.v1.*.130402 for one county")
    parser.add_argument("--copy", type=Path, default=Path("copy.sqlite"), help="file of the copy")
    parser.add_argument("--replica", help="host:port of the service, to bootstrap and to verify")
    parser.add_argument("--token-file", type=Path, help="holds a token of role system without end of scope, for --replica")
    parser.add_argument("--types", type=lambda text: text.split(","), default=[], help="kinds of aggregates to bootstrap: volunteer,team")
    parser.add_argument("--ack-seconds", type=float, default=60.0, help="how long a message may be under way")
    parser.add_argument("--idle-seconds", type=float, default=2.0, help="how long nothing comes before --once ends")
    parser.add_argument("--once", action="store_true", help="end when nothing more comes")
    parser.add_argument("--verify", action="store_true", help="compare in the end; exit code 1 where it differs")
    return parser


if __name__ == "__main__":
    sys.exit(main())
