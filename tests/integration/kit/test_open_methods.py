"""What answers a caller without a token: health, reflection, and what a service opened twice over."""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import grpc
import pytest
from grpc_health.v1.health_pb2 import HealthCheckRequest, HealthCheckResponse, HealthListRequest
from grpc_health.v1.health_pb2_grpc import HealthStub
from grpc_reflection.v1alpha.reflection_pb2 import ServerReflectionRequest, ServerReflectionResponse

from shared.auth import EVERY_ROLE, Policy
from shared.health import Health
from shared.interceptors.pipeline import NOBODY
from shared.metrics import Metrics
from shared.rpc_server import REFLECTION, PolicyMissing, RpcServer
from shared.tokens import TokenVerifier
from tests.integration.kit.echo import POLICIES, Echo, Running, settings_for
from tests.integration.kit.echo_contract import SERVICE, EchoRequest, EchoStub, add_echo_to_server, path
from tests.integration.kit.told import told
from tests.issuer import Issuer

BUF = Path(sys.executable).parent / "buf"


@pytest.mark.parametrize("service", ["", SERVICE])
async def test_health_answers_without_a_token_for_the_whole_and_for_each_service(running: Running, service: str) -> None:
    health = HealthStub(running.channel)
    assert (await health.Check(HealthCheckRequest(service=service))).status == HealthCheckResponse.SERVING
    await running.rpc.health.tell(serving=False)
    assert (await health.Check(HealthCheckRequest(service=service))).status == HealthCheckResponse.NOT_SERVING


async def test_health_of_a_service_that_is_not_here_is_not_found(running: Running) -> None:
    failure = await told(HealthStub(running.channel).Check(HealthCheckRequest(service="elsewhere")))
    assert failure.code is grpc.StatusCode.NOT_FOUND


async def test_health_lists_every_service(running: Running) -> None:
    listed = await HealthStub(running.channel).List(HealthListRequest())
    assert set(listed.statuses) == {"", SERVICE}


async def test_a_watcher_hears_of_every_change_and_is_let_go_at_the_end(running: Running) -> None:
    heard: list[int] = []
    first = asyncio.Event()

    async def watch() -> None:
        async for answer in HealthStub(running.channel).Watch(HealthCheckRequest(service=SERVICE), timeout=20):
            heard.append(answer.status)
            first.set()

    watching = asyncio.ensure_future(watch())
    await first.wait()
    async with asyncio.timeout(5):
        await running.rpc.stop(grace=20)  # returns long before its grace, because the watcher goes
    with contextlib.suppress(grpc.aio.AioRpcError):
        await watching
    assert heard == [HealthCheckResponse.SERVING, HealthCheckResponse.NOT_SERVING]


async def test_a_watcher_to_whom_an_answer_is_being_sent_hears_of_the_end_too() -> None:
    health = Health()
    await health.tell(serving=True)
    answers = health.Watch(HealthCheckRequest(service=""), None)
    heard = [(await anext(answers)).status]
    await health.close()  # while the first answer is under way
    heard += [answer.status async for answer in answers]
    assert heard == [HealthCheckResponse.SERVING, HealthCheckResponse.NOT_SERVING]


@pytest.mark.parametrize("name", REFLECTION)
async def test_reflection_answers_without_a_token_under_both_of_its_names(running: Running, name: str) -> None:
    ask: Any = running.channel.stream_stream(
        f"/{name}/ServerReflectionInfo",
        request_serializer=ServerReflectionRequest.SerializeToString,
        response_deserializer=ServerReflectionResponse.FromString,
    )
    call = ask(iter([ServerReflectionRequest(list_services=""), ServerReflectionRequest(file_containing_symbol=SERVICE)]))
    listed, described = [answer async for answer in call]
    assert {service.name for service in listed.list_services_response.service} == {SERVICE, "grpc.health.v1.Health", *REFLECTION}
    assert described.file_descriptor_response.file_descriptor_proto


async def test_buf_curl_needs_no_more_than_an_address_and_a_token(running: Running) -> None:
    async def curl(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [str(BUF), "curl", "--protocol", "grpc", "--http2-prior-knowledge", *arguments]
        return await asyncio.to_thread(subprocess.run, command, check=False, capture_output=True, text=True, timeout=60)

    token = running.issuer.token(("viewer", "13"))
    done = await curl("-H", f"authorization: Bearer {token}", "-d", '{"text": "hello"}', f"http://{running.address}{path('Say')}")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"text": "hello"}
    refused = await curl("-d", "{}", f"http://{running.address}{path('Say')}")
    assert refused.returncode != 0
    assert "unauthenticated" in refused.stderr


OPEN = Policy(frozenset(), public=True)


@pytest.mark.parametrize(
    ("policies", "public", "named"),
    [
        ({name: policy for name, policy in POLICIES.items() if name != path("Sum")}, (), "Sum"),
        ({**POLICIES, path("Sum"): OPEN}, (), "Sum"),
        (POLICIES, (path("Sum"),), "Sum"),
        ({**POLICIES, path("Change"): OPEN}, (path("Change"),), "Change"),
        ({**POLICIES, path("Suum"): Policy(EVERY_ROLE)}, (), "Suum"),
        (POLICIES, (path("Suum"),), "Suum"),
        ({}, (), "Say"),
    ],
    ids=[
        "a method without policy",
        "public in the table alone",
        "public by name alone",
        "a public change",
        "a policy without method",
        "public without method",
        "no policies",
    ],
)
async def test_a_service_does_not_start_unless_each_method_has_its_policy(tmp_path: Path, policies: Any, public: Any, named: str) -> None:
    settings = settings_for(Issuer(tmp_path), tmp_path)
    rpc = RpcServer(settings, Metrics(), TokenVerifier.from_settings(settings))
    with pytest.raises(PolicyMissing, match=named):
        rpc.add(add_echo_to_server, Echo(), policies, public=public)


async def test_a_method_opened_twice_over_answers_nobody_in_particular_and_still_counts_as_load(tmp_path: Path) -> None:
    settings = settings_for(Issuer(tmp_path), tmp_path)
    rpc, servicer = RpcServer(settings, Metrics(), TokenVerifier.from_settings(settings)), Echo()
    rpc.add(add_echo_to_server, servicer, {**POLICIES, path("Say"): OPEN}, public=(path("Say"),))
    async with grpc.aio.insecure_channel(await rpc.start()) as channel:
        stub = EchoStub(channel)
        forged = (("authorization", "Bearer not.a.token"),)
        assert (await stub.Say(EchoRequest(text="open"), metadata=forged)).text == "open"
        assert [call.caller for call in servicer.calls] == [NOBODY]
        assert (await told(stub.Say(EchoRequest(text="NOT LOWER")))).code is grpc.StatusCode.INVALID_ARGUMENT
        assert (await told(stub.Sum(iter([EchoRequest(text="shut")])))).code is grpc.StatusCode.UNAUTHENTICATED
        held = asyncio.ensure_future(stub.Say(EchoRequest(text="hang")))
        while not servicer.held:  # noqa: ASYNC110 — it says so by a number
            await asyncio.sleep(0)
        stopping = asyncio.ensure_future(rpc.stop(grace=20))
        await asyncio.sleep(0)
        servicer.let_go.set()
        assert (await held).text == "hang"
        await stopping


async def test_a_second_server_does_not_share_the_port(running: Running, tmp_path: Path) -> None:
    settings = settings_for(running.issuer, tmp_path, listen=running.address)
    rpc = RpcServer(settings, Metrics(), TokenVerifier.from_settings(settings))
    with pytest.raises(RuntimeError):
        await rpc.start()
