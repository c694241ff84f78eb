"""What a caller learns when something is wrong: a reason, a field, never what happened inside."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import grpc
import pytest
from google.rpc import status_pb2

from tests.integration.kit.echo import Running
from tests.integration.kit.echo_contract import SERVICE, ChangeRequest, EchoRequest, path
from tests.integration.kit.told import told, told_in_stream

Code = grpc.StatusCode
VIEWER, COUNTY = ("viewer", "1304"), ("registrar", "130402")


async def each(*texts: str, **fields: Any) -> AsyncIterator[Any]:
    for text in texts:
        yield EchoRequest(text=text, **fields)


async def test_all_four_kinds_answer_a_caller_who_may(running: Running) -> None:
    stub, signed = running.stub, running.signed()
    assert (await stub.Say(EchoRequest(text="a"), metadata=signed)).text == "a"
    assert [each.text async for each in stub.Count(EchoRequest(text="b"), metadata=signed)] == ["b0", "b1", "b2"]
    assert (await stub.Sum(each("c", "d"), metadata=signed)).text == "cd"
    assert [answer.text async for answer in stub.Chat(each("e", "f"), metadata=signed)] == ["e", "f"]


async def test_none_of_the_four_kinds_answers_without_a_token(running: Running) -> None:
    stub = running.stub
    failed = [await told(stub.Say(EchoRequest())), await told(stub.Sum(each("a")))]
    for call in (stub.Count(EchoRequest()), stub.Chat(each("a"))):
        answers, failure = await told_in_stream(call)
        assert not answers
        failed.append(failure)
    assert {(each.code, each.reason, each.domain) for each in failed} == {(Code.UNAUTHENTICATED, "UNAUTHENTICATED", "wushe.common")}
    assert running.servicer.seen == 0


@pytest.mark.parametrize("header", ["", "Basic c2VjcmV0", "Bearer", "Bearer ", "token", "Bearer e30.e30.e30"])
async def test_a_header_that_is_no_bearer_token_is_refused(running: Running, header: str) -> None:
    failure = await told(running.stub.Say(EchoRequest(), metadata=(("authorization", header),)))
    assert failure.reason == "UNAUTHENTICATED"


async def test_an_expired_token_is_told_to_be_expired(running: Running) -> None:
    failure = await told(running.stub.Say(EchoRequest(), metadata=running.signed(exp=1)))
    assert failure.reason == "UNAUTHENTICATED"
    assert "expired" in failure.everything


async def test_a_role_that_may_not_is_refused_before_the_request_is_read(running: Running) -> None:
    answers, failure = await told_in_stream(running.stub.Count(EchoRequest(text="NOT VALID"), metadata=running.signed(VIEWER)))
    assert (failure.code, failure.reason) == (Code.PERMISSION_DENIED, "ROLE_NOT_ALLOWED")
    assert not answers


@pytest.mark.parametrize("division", ["1304021", "130403", "13", "999999"])
async def test_a_division_out_of_scope_is_refused_whether_it_exists_or_not(running: Running, division: str) -> None:
    failure = await told(running.stub.Say(EchoRequest(division=division), metadata=running.signed(COUNTY)))
    assert (failure.code, failure.reason, failure.metadata) == (Code.PERMISSION_DENIED, "DIVISION_OUT_OF_SCOPE", {})


async def test_scope_is_asked_of_every_message_of_a_stream(running: Running) -> None:
    async def requests() -> AsyncIterator[Any]:
        yield EchoRequest(text="a", division="130402001")
        yield EchoRequest(text="b", division="130403001")

    answers, failure = await told_in_stream(running.stub.Chat(requests(), metadata=running.signed(COUNTY)))
    assert [answer.text for answer in answers] == ["a"]
    assert failure.reason == "DIVISION_OUT_OF_SCOPE"


async def test_every_broken_rule_is_named_by_its_path_and_no_value_is_repeated(running: Running) -> None:
    request = EchoRequest(text="Geheim13812345678", items=[{"number": 1}, {"number": -77001}])
    failure = await told(running.stub.Say(request, metadata=running.signed()))
    assert (failure.code, failure.reason) == (Code.INVALID_ARGUMENT, "INVALID_FIELD")
    assert failure.fields == ("text", "items[1].number")
    assert "Geheim" not in failure.everything
    assert "77001" not in failure.everything


async def test_a_bad_message_in_the_middle_of_a_stream_ends_it_there(running: Running) -> None:
    failure = await told(running.stub.Sum(each("a", "BAD", "c"), metadata=running.signed()))
    assert (failure.reason, failure.fields) == ("INVALID_FIELD", ("text",))
    assert running.servicer.seen == 1
    answers, failure = await told_in_stream(running.stub.Chat(each("a", "BAD", "c"), metadata=running.signed()))
    assert [answer.text for answer in answers] == ["a"]
    assert failure.fields == ("text",)


async def test_a_message_over_the_limit_is_refused_with_the_limit(running: Running) -> None:
    failure = await told(running.stub.Say(EchoRequest(padding=b"x" * 5000), metadata=running.signed()))
    assert (failure.code, failure.reason) == (Code.RESOURCE_EXHAUSTED, "REQUEST_TOO_LARGE")
    assert failure.metadata == {"limit_bytes": "4096"}


async def test_a_message_far_over_the_limit_is_not_even_received(running: Running) -> None:
    failure = await told(running.stub.Say(EchoRequest(padding=b"x" * 100_000), metadata=running.signed()))
    assert failure.code is Code.RESOURCE_EXHAUSTED


async def test_bytes_that_are_no_message_are_refused(running: Running) -> None:
    raw: Any = running.channel.unary_unary(path("Say"))
    for malformed in (b"\xff\xff\xff", b"\x0a\x02\xff\xfe"):
        failure = await told(raw(malformed, metadata=running.signed()))
        assert (failure.code, failure.reason) == (Code.INVALID_ARGUMENT, "INVALID_FIELD")


@pytest.mark.parametrize("mood", ["fault", "timeout", "badresponse"])
async def test_an_unexpected_exception_tells_nothing_but_a_correlation_id(running: Running, mood: str) -> None:
    trace = "0af7651916cd43dd8448eb211c80319c"
    metadata = (*running.signed(), ("traceparent", f"00-{trace}-b7ad6b7169203331-01"))
    failure = await told(running.stub.Say(EchoRequest(text=mood), metadata=metadata, timeout=5))
    assert (failure.code, failure.reason, failure.domain) == (Code.INTERNAL, "INTERNAL", "wushe.common")
    assert failure.metadata == {"correlation_id": trace}
    for inside in ("130402197001010012", "odd", "RuntimeError", "TypeError", "Traceback", "echo.py"):
        assert inside not in failure.everything


async def test_an_unexpected_exception_in_any_kind_of_stream_tells_nothing_either(running: Running) -> None:
    signed = running.signed()
    failures = [
        await told(running.stub.Sum(each("fault"), metadata=signed)),
        (await told_in_stream(running.stub.Count(EchoRequest(text="fault"), metadata=signed)))[1],
        (await told_in_stream(running.stub.Chat(each("fault"), metadata=signed)))[1],
    ]
    for failure in failures:
        assert (failure.code, failure.reason) == (Code.INTERNAL, "INTERNAL")
        assert "130402197001010012" not in failure.everything


async def test_a_refusal_is_told_by_name_also_out_of_a_task_group(running: Running) -> None:
    for mood in ("refuse", "group"):
        failure = await told(running.stub.Say(EchoRequest(text=mood), metadata=running.signed()))
        assert (failure.code, failure.reason) == (Code.ABORTED, "STALE_ETAG")


async def test_a_servicer_s_own_abort_is_left_as_it_is(running: Running) -> None:
    failure = await told(running.stub.Say(EchoRequest(text="abort"), metadata=running.signed()))
    assert failure.code is Code.DATA_LOSS


async def test_a_call_without_deadline_gets_the_service_s_own(running: Running) -> None:
    failure = await told(running.stub.Say(EchoRequest(text="hang"), metadata=running.signed()))
    assert (failure.code, failure.reason) == (Code.DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED")
    answers, failure = await told_in_stream(running.stub.Chat(each("a", "hang"), metadata=running.signed()))
    assert [answer.text for answer in answers] == ["a"]
    assert failure.reason == "DEADLINE_EXCEEDED"
    assert running.servicer.ended == running.servicer.held == 2


async def test_a_client_s_deadline_is_what_counts_when_there_is_one(running: Running) -> None:
    call = running.stub.Say(EchoRequest(text="hang"), metadata=running.signed(), timeout=20)
    await asyncio.sleep(0.5)  # longer than the service's own
    assert not call.done()
    running.servicer.let_go.set()
    assert (await call).text == "hang"
    remaining = running.servicer.calls[-1].deadline - asyncio.get_running_loop().time()
    assert remaining > 5


async def test_a_method_nobody_offers_is_unimplemented(running: Running) -> None:
    for unknown in (path("Shout"), "/wushe.nothing.v1.NothingService/Nothing"):
        raw: Any = running.channel.unary_unary(unknown)
        failure = await told(raw(b"", metadata=running.signed()))
        assert failure.code is Code.UNIMPLEMENTED


async def test_the_call_under_way_knows_caller_method_and_trace(running: Running) -> None:
    trace = "0af7651916cd43dd8448eb211c80319c"
    await running.stub.Say(EchoRequest(), metadata=(*running.signed(), ("traceparent", f"00-{trace}-b7ad6b7169203331-01")))
    call = running.servicer.calls[-1]
    assert (call.caller.subject, call.method, call.correlation_id) == ("somebody", f"/{SERVICE}/Say", trace)
    assert call.token


async def test_the_status_in_the_details_agrees_with_the_status_of_the_call(running: Running) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as failed:
        await running.stub.Change(ChangeRequest(request_id="x"), metadata=running.signed(VIEWER))
    trailing: Any = failed.value.trailing_metadata()
    status = status_pb2.Status.FromString(dict(trailing)["grpc-status-details-bin"])
    assert (status.code, status.message) == (failed.value.code().value[0], failed.value.details())
