"""A contract of the tests' own: one method of each of the four kinds, with rules, built without a compiler."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import grpc
from buf.validate import validate_pb2
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf.message import Message

PACKAGE = "wushe.kittest.v1"
SERVICE = f"{PACKAGE}.EchoService"
_RULES: Any = validate_pb2.field  # typed as a descriptor, meant as the key of an extension
_FIELD = descriptor_pb2.FieldDescriptorProto

_MAKERS: dict[tuple[bool, bool], Callable[..., Any]] = {
    (False, False): grpc.unary_unary_rpc_method_handler,
    (False, True): grpc.unary_stream_rpc_method_handler,
    (True, False): grpc.stream_unary_rpc_method_handler,
    (True, True): grpc.stream_stream_rpc_method_handler,
}
KINDS = {"Say": (False, False), "Change": (False, False), "Count": (False, True), "Sum": (True, False), "Chat": (True, True)}


def _file() -> descriptor_pb2.FileDescriptorProto:
    file = descriptor_pb2.FileDescriptorProto(
        name="wushe/kittest/v1/echo.proto", package=PACKAGE, syntax="proto3", dependency=["buf/validate/validate.proto"]
    )
    item = file.message_type.add(name="Item")
    number = item.field.add(name="number", number=1, type=_FIELD.TYPE_INT32, label=_FIELD.LABEL_OPTIONAL)
    number.options.Extensions[_RULES].int32.gte = 0
    request = file.message_type.add(name="EchoRequest")
    text = request.field.add(name="text", number=1, type=_FIELD.TYPE_STRING, label=_FIELD.LABEL_OPTIONAL)
    text.options.Extensions[_RULES].string.pattern = "^[a-z]*$"
    request.field.add(name="division", number=2, type=_FIELD.TYPE_STRING, label=_FIELD.LABEL_OPTIONAL)
    request.field.add(name="items", number=3, type=_FIELD.TYPE_MESSAGE, type_name=f".{PACKAGE}.Item", label=_FIELD.LABEL_REPEATED)
    request.field.add(name="padding", number=4, type=_FIELD.TYPE_BYTES, label=_FIELD.LABEL_OPTIONAL)
    change = file.message_type.add(name="ChangeRequest")
    change.field.add(name="request_id", number=1, type=_FIELD.TYPE_STRING, label=_FIELD.LABEL_OPTIONAL)
    response = file.message_type.add(name="EchoResponse")
    response.field.add(name="text", number=1, type=_FIELD.TYPE_STRING, label=_FIELD.LABEL_OPTIONAL)
    service = file.service.add(name="EchoService")
    for name, (many_requests, many_responses) in KINDS.items():
        service.method.add(
            name=name,
            input_type=f".{PACKAGE}.{'ChangeRequest' if name == 'Change' else 'EchoRequest'}",
            output_type=f".{PACKAGE}.EchoResponse",
            client_streaming=many_requests,
            server_streaming=many_responses,
        )
    return file


_POOL = descriptor_pool.Default()
_POOL.AddSerializedFile(_file().SerializeToString())


def _message(name: str) -> type[Message]:
    return message_factory.GetMessageClass(_POOL.FindMessageTypeByName(f"{PACKAGE}.{name}"))


EchoRequest: Any = _message("EchoRequest")
ChangeRequest: Any = _message("ChangeRequest")
EchoResponse: Any = _message("EchoResponse")


def path(method: str) -> str:
    return f"/{SERVICE}/{method}"


def add_echo_to_server(servicer: object, server: Any) -> None:
    """Do what a generated `add_EchoServiceServicer_to_server` does."""
    handlers = {
        name: _MAKERS[kind](
            getattr(servicer, name),
            request_deserializer=(ChangeRequest if name == "Change" else EchoRequest).FromString,
            response_serializer=EchoResponse.SerializeToString,
        )
        for name, kind in KINDS.items()
    }
    server.add_registered_method_handlers(SERVICE, handlers)
    server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(SERVICE, handlers),))


class EchoStub:
    """Do what a generated stub does."""

    def __init__(self, channel: Any) -> None:
        for name, (many_requests, many_responses) in KINDS.items():
            make = getattr(channel, f"{'stream' if many_requests else 'unary'}_{'stream' if many_responses else 'unary'}")
            request = ChangeRequest if name == "Change" else EchoRequest
            call = make(path(name), request_serializer=request.SerializeToString, response_deserializer=EchoResponse.FromString)
            setattr(self, name, call)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)
