"""Loads Handan's divisions into a fresh directory, through the same import that anyone else would call."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeAlias

import grpc
from wushe.directory.v1 import community_service_pb2 as contract
from wushe.directory.v1 import community_service_pb2_grpc as stubs

from shared.embedded.errors import EmbeddedError

CODE_LIST: Final = Path(__file__).parents[2] / "deploy" / "data" / "handan_divisions.csv"
DOCUMENT: Final = "统计用区划代码2023年版"
CITY: Final = "divisions/1304"
CHUNK_BYTES: Final = 256 * 1024
Credentials: TypeAlias = tuple[tuple[str, str], ...]

LOOK_SECONDS: Final = 10.0
IMPORT_SECONDS: Final = 300.0


class ImportFailed(EmbeddedError):
    """The code list was not taken; the text says what was wrong."""


def load_when_missing(address: str, token: str) -> str:
    """Import the code list unless the city is known already; return a sentence about what happened.

    A second import would be safe, but would give communities that were renamed since their old names again.
    """
    if not CODE_LIST.exists():
        return f"no divisions loaded: {CODE_LIST} is not there"
    credentials = (("authorization", f"Bearer {token}"),)
    with grpc.insecure_channel(address) as channel:
        directory = stubs.CommunityServiceStub(channel)
        try:
            if _known(directory, credentials):
                return "divisions are loaded already"
            result = _import(directory, credentials)
        except grpc.RpcError as refusal:
            raise ImportFailed(f"the directory refused {CODE_LIST.name}: {refusal}") from refusal
    return f"loaded {result.created_division_count} divisions and {result.created_community_count} communities from {CODE_LIST.name}"


def _import(directory: stubs.CommunityServiceStub, credentials: Credentials) -> contract.ImportDivisionsResult:
    problems: list[str] = []
    result = contract.ImportDivisionsResult()
    for answer in directory.ImportDivisions(_messages(CODE_LIST.read_bytes()), metadata=credentials, timeout=IMPORT_SECONDS):
        problems += [f"line {row.line}: {row.reason} {row.description}" for row in answer.row_errors]
        result = answer.result
    if problems:
        raise ImportFailed(f"{CODE_LIST.name} has bad rows:\n" + "\n".join(problems[:20]))
    return result


def _known(directory: stubs.CommunityServiceStub, credentials: Credentials) -> bool:
    try:
        directory.GetDivision(contract.GetDivisionRequest(name=CITY), metadata=credentials, timeout=LOOK_SECONDS)
    except grpc.RpcError as refusal:
        if isinstance(refusal, grpc.Call) and refusal.code() is grpc.StatusCode.NOT_FOUND:
            return False
        raise
    return True


def _messages(content: bytes) -> Iterator[contract.ImportDivisionsRequest]:
    """Yield the config, then the file; the id is the content's, so that a retry is the same request."""
    identity = hashlib.sha256(content).hexdigest()[:32]
    yield contract.ImportDivisionsRequest(config=contract.ImportDivisionsConfig(request_id=identity, document_number=DOCUMENT))
    for start in range(0, len(content), CHUNK_BYTES):
        yield contract.ImportDivisionsRequest(chunk=content[start : start + CHUNK_BYTES])
