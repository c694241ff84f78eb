"""A contract of the tests' own: parts that come by lists. It is what a service writes in its protos, built without a compiler."""

from __future__ import annotations

from typing import Any

import grpc
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf.message import Message
from wushe.common.v1 import import_pb2, job_pb2

PACKAGE = "wushe.parttest.v1"
METHOD = f"/{PACKAGE}.PartService/ImportParts"
_FIELD = descriptor_pb2.FieldDescriptorProto
_CONTENT = {"config": ".wushe.common.v1.ImportConfig", "rows": f".{PACKAGE}.PartRows", "complete": ""}


def _file() -> descriptor_pb2.FileDescriptorProto:
    needed = [import_pb2.DESCRIPTOR.name, job_pb2.DESCRIPTOR.name]
    file = descriptor_pb2.FileDescriptorProto(name="wushe/parttest/v1/part.proto", package=PACKAGE, syntax="proto3", dependency=needed)
    row = file.message_type.add(name="PartRow")
    row.field.add(name="line", number=1, type=_FIELD.TYPE_INT64, label=_FIELD.LABEL_OPTIONAL)
    row.field.add(name="part_name", number=2, type=_FIELD.TYPE_STRING, label=_FIELD.LABEL_OPTIONAL)
    row.field.add(name="colour", number=3, type=_FIELD.TYPE_STRING, label=_FIELD.LABEL_OPTIONAL)
    rows = file.message_type.add(name="PartRows")
    rows.field.add(name="rows", number=1, type=_FIELD.TYPE_MESSAGE, type_name=f".{PACKAGE}.PartRow", label=_FIELD.LABEL_REPEATED)
    request = file.message_type.add(name="ImportPartsRequest")
    request.oneof_decl.add(name="content")
    for number, (name, kind) in enumerate(_CONTENT.items(), 1):
        kinds = {"type": _FIELD.TYPE_MESSAGE, "type_name": kind} if kind else {"type": _FIELD.TYPE_BOOL}
        request.field.add(name=name, number=number, label=_FIELD.LABEL_OPTIONAL, oneof_index=0, **kinds)
    response = file.message_type.add(name="ImportPartsResponse")
    response.field.add(name="job", number=1, type=_FIELD.TYPE_MESSAGE, type_name=".wushe.common.v1.Job", label=_FIELD.LABEL_OPTIONAL)
    response.field.add(name="received_line", number=2, type=_FIELD.TYPE_INT64, label=_FIELD.LABEL_OPTIONAL)
    service = file.service.add(name="PartService")
    types = {"input_type": f".{PACKAGE}.ImportPartsRequest", "output_type": f".{PACKAGE}.ImportPartsResponse"}
    service.method.add(name="ImportParts", client_streaming=True, server_streaming=True, **types)
    return file


_POOL = descriptor_pool.Default()
_POOL.AddSerializedFile(_file().SerializeToString())


def _message(name: str) -> type[Message]:
    return message_factory.GetMessageClass(_POOL.FindMessageTypeByName(f"{PACKAGE}.{name}"))


PartRow: Any = _message("PartRow")
PartRows: Any = _message("PartRows")
ImportPartsRequest: Any = _message("ImportPartsRequest")
ImportPartsResponse: Any = _message("ImportPartsResponse")


def add_parts_to_server(servicer: Any, server: Any) -> None:
    """Do what a generated `add_PartServiceServicer_to_server` does."""
    make: Any = grpc.stream_stream_rpc_method_handler
    write = ImportPartsResponse.SerializeToString
    handler = make(servicer.ImportParts, request_deserializer=ImportPartsRequest.FromString, response_serializer=write)
    server.add_registered_method_handlers(f"{PACKAGE}.PartService", {"ImportParts": handler})
    server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(f"{PACKAGE}.PartService", {"ImportParts": handler}),))


def import_parts(channel: Any) -> Any:
    """Return what a generated stub has as `ImportParts`."""
    read = ImportPartsResponse.FromString
    return channel.stream_stream(METHOD, request_serializer=ImportPartsRequest.SerializeToString, response_deserializer=read)
