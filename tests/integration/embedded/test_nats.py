from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nats as client
import pytest
from nats.errors import Error as NatsError

from shared.embedded import binaries, nats
from shared.embedded.child import Child, Program
from shared.embedded.errors import FolderInUse, NotDurable, PortTaken
from shared.embedded.ports import free_port
from shared.embedded.supervisor import only_one
from shared.nats_demands import demand_durable


@contextmanager
def running(server: nats.Server) -> Iterator[Child]:
    child = server.child()
    try:
        child.start()
        yield child
    finally:
        child.stop()


def password(server: nats.Server, user: str) -> str:
    return server.password_file(user).read_text()


async def test_a_message_that_was_acknowledged_survives_a_kill(folder: Path) -> None:
    server = nats.at(folder)
    with running(server) as child:
        bus = await client.connect(server.url, user=nats.OPERATOR, password=password(server, nats.OPERATOR))
        await bus.jetstream().add_stream(name="KEPT", subjects=["kept.>"])
        await bus.jetstream().publish("kept.one", b"1")
        child.kill()
        await bus.close()
    with running(server):
        bus = await client.connect(server.url, user=nats.OPERATOR, password=password(server, nats.OPERATOR))
        assert (await bus.jetstream().stream_info("KEPT")).state.messages == 1
        await bus.close()


async def test_a_user_may_use_his_own_subjects_and_no_others(folder: Path) -> None:
    server = nats.at(folder, users=[nats.User("one", publish=("one.>",), subscribe=("_INBOX.one.>",))])
    refused: list[str] = []
    both = asyncio.Event()

    async def note(error: Exception) -> None:
        refused.append(str(error))
        if len(refused) == 2:
            both.set()

    with running(server):
        bus = await client.connect(server.url, user="one", password=password(server, "one"), error_cb=note)
        await bus.publish("one.mine", b"")
        await bus.flush()
        assert refused == []
        await bus.publish("two.theirs", b"")
        await bus.subscribe(">")
        await bus.flush()
        await asyncio.wait_for(both.wait(), 10)
        assert all("permissions violation" in text for text in refused)
        await bus.close()


async def test_nobody_enters_without_a_password(folder: Path) -> None:
    server = nats.at(folder)
    with running(server):
        for credentials in ({}, {"user": nats.OPERATOR, "password": "guess"}):
            with pytest.raises(NatsError, match="Authorization"):
                await client.connect(server.url, max_reconnect_attempts=0, allow_reconnect=False, **credentials)
        assert server.password_file(nats.OPERATOR).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("jetstream", "complaint"),
    [
        ('jetstream { store_dir: "%s" }', "sync_interval: always"),
        ('jetstream { store_dir: "%s", sync_interval: "10s" }', "sync_interval: always"),
        ("", "no JetStream"),
    ],
)
def test_a_server_that_acknowledges_before_the_disk_is_refused(jetstream: str, complaint: str, folder: Path) -> None:
    child, monitor = careless(folder, jetstream.replace("%s", str(folder / "store")))
    try:
        with pytest.raises(NotDurable, match=complaint):
            child.start()
    finally:
        child.stop()
    assert monitor.startswith("http://")


def test_another_server_on_its_port_is_not_taken_for_it(folder: Path) -> None:
    first = nats.at(folder / "first")
    with running(first), pytest.raises(PortTaken):
        nats.at(folder / "second", free_port(), first.monitor_port).child().start()


def test_a_configuration_that_drifted_is_written_anew(folder: Path) -> None:
    server = nats.at(folder)
    with running(server):
        pass
    (folder / "nats-server.conf").write_text("jetstream: enabled")
    with running(server):
        demand_durable(server.monitor_url)


def test_a_folder_has_one_holder_at_a_time(folder: Path) -> None:
    with only_one(folder), pytest.raises(FolderInUse), only_one(folder):
        pass
    with only_one(folder):
        pass


def careless(folder: Path, jetstream: str) -> tuple[Child, str]:
    """A server whose configuration somebody else wrote, started with our own check for readiness."""
    port, monitor_port = free_port(), free_port()
    checked = nats.at(folder, port, monitor_port)
    configuration = folder / "careless.conf"
    configuration.write_text(
        f"listen: 127.0.0.1:{port}\nhttp: 127.0.0.1:{monitor_port}\nserver_name: {checked.name}\n{jetstream}\n", encoding="ascii"
    )
    program = Program("nats-server", [str(binaries.nats_server()), "-c", str(configuration)], folder, ready=checked.ready)
    return Child(program), checked.monitor_url
