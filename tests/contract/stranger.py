"""A caller who knows nothing of us: what it knows of the contract it learns by reflection from the running server."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import grpc
from google.protobuf import descriptor_pool, json_format, message_factory
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.message import Message
from google.rpc import error_details_pb2
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase
from grpc_status import rpc_status

INFRASTRUCTURE = ("grpc.health.", "grpc.reflection.", "grpc.channelz.")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: a status, its details, and the messages as JSON objects."""

    code: grpc.StatusCode
    messages: list[dict[str, Any]] = field(default_factory=list)
    description: str = ""
    reason: str = ""
    domain: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    fields: tuple[str, ...] = ()

    @property
    def message(self) -> dict[str, Any]:
        """The one message of a unary answer."""
        assert self.code is grpc.StatusCode.OK, f"{self.code.name} {self.reason}: {self.description}"
        return self.messages[0]


class Stranger:
    """Calls any method of a server with JSON, by reflection alone."""

    def __init__(self, address: str) -> None:
        """Open a channel to `host:port`."""
        self.channel = grpc.insecure_channel(address)
        self._reflection = ProtoReflectionDescriptorDatabase(self.channel)
        self._pool = descriptor_pool.DescriptorPool(self._reflection)

    def methods(self) -> Iterator[MethodDescriptor]:
        """Yield every method of every service that is not mere infrastructure."""
        for service in self._reflection.get_services():
            if not service.startswith(INFRASTRUCTURE):
                yield from self._pool.FindServiceByName(service).methods

    def call(self, method: str, *requests: Mapping[str, Any], token: str | None = None, timeout: float = 30) -> Answer:
        """Call `pkg.Service/Method` with one request, or several where the method takes a stream."""
        service, name = method.split("/")
        descriptor = self._pool.FindServiceByName(service).FindMethodByName(name)
        metadata = [("authorization", f"Bearer {token}")] if token else []
        messages = [self._message(descriptor.input_type, request) for request in requests]
        try:
            responses = self._invoke(descriptor, f"/{method}", messages, metadata, timeout)
            return Answer(grpc.StatusCode.OK, [json_format.MessageToDict(message) for message in responses])
        except grpc.RpcError as error:
            return _refusal(error)

    def _message(self, descriptor: Any, content: Mapping[str, Any]) -> Message:
        return json_format.ParseDict(dict(content), message_factory.GetMessageClass(descriptor)(), descriptor_pool=self._pool)

    def _invoke(
        self, descriptor: MethodDescriptor, path: str, messages: list[Message], metadata: list[tuple[str, str]], timeout: float
    ) -> Iterable[Message]:
        kind = ("stream" if descriptor.client_streaming else "unary") + "_" + ("stream" if descriptor.server_streaming else "unary")
        invoke = getattr(self.channel, kind)(
            path,
            request_serializer=lambda message: message.SerializeToString(),
            response_deserializer=message_factory.GetMessageClass(descriptor.output_type).FromString,
        )
        request = iter(messages) if descriptor.client_streaming else messages[0]
        response = invoke(request, metadata=metadata, timeout=timeout)
        return list(response) if descriptor.server_streaming else [response]


def _refusal(error: grpc.RpcError) -> Answer:
    """Take a failed call's details apart."""
    status = rpc_status.from_call(error)
    reason = domain = ""
    facts: dict[str, str] = {}
    fields: list[str] = []
    for detail in status.details if status else ():
        if detail.Is(error_details_pb2.ErrorInfo.DESCRIPTOR):
            info = error_details_pb2.ErrorInfo.FromString(detail.value)
            reason, domain, facts = info.reason, info.domain, dict(info.metadata)
        elif detail.Is(error_details_pb2.BadRequest.DESCRIPTOR):
            fields += [violation.field for violation in error_details_pb2.BadRequest.FromString(detail.value).field_violations]
    return Answer(error.code(), [], error.details() or "", reason, domain, facts, tuple(fields))
