"""What a client learns from a failed call."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any

import grpc
import pytest
from google.rpc import error_details_pb2, status_pb2


@dataclass(frozen=True)
class Told:
    """A status with its details, and everything that was said as one text."""

    code: grpc.StatusCode
    reason: str
    domain: str
    metadata: dict[str, str]
    fields: tuple[str, ...]
    everything: str


async def told(call: Awaitable[Any]) -> Told:
    """Await a call that must fail."""
    with pytest.raises(grpc.aio.AioRpcError) as failed:
        await call
    return told_by(failed.value)


async def told_in_stream(call: Any) -> tuple[list[Any], Told]:
    """Read a stream that must fail; return what came before."""
    answers: list[Any] = []
    try:
        async for answer in call:
            answers.append(answer)  # noqa: PERF401  # what came before the failure counts
    except grpc.aio.AioRpcError as error:
        return answers, told_by(error)
    raise AssertionError("the stream ended without an error")


def told_by(error: grpc.aio.AioRpcError) -> Told:
    info, bad = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest()
    trailing: Any = error.trailing_metadata() or ()
    for key, value in trailing:
        if key == "grpc-status-details-bin":
            for detail in status_pb2.Status.FromString(value).details:
                detail.Unpack(info)
                detail.Unpack(bad)
    everything = f"{error.details()} {error.debug_error_string()} {trailing}"
    fields = tuple(violation.field for violation in bad.field_violations)
    return Told(error.code(), info.reason, info.domain, dict(info.metadata), fields, everything)
