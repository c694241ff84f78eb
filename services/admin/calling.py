"""Calls from the command line to the services of a local run, in a role that a token of the run's own key gives."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import grpc

from services.admin import exits, tokens
from services.admin.folder import State
from services.admin.terminal import fail, folder_at
from shared.caller import Grant, Role
from shared.errors import RemoteFault
from shared.refusals import Kind, Refusal

TOKEN_HOURS: Final = 8
_EXITS: Final = {
    Kind.NOT_FOUND: exits.NOT_FOUND,
    Kind.PERMISSION_DENIED: exits.NOT_ALLOWED,
    Kind.UNAUTHENTICATED: exits.NOT_ALLOWED,
    Kind.UNAVAILABLE: exits.UNAVAILABLE,
}
_FAULTS: Final = {grpc.StatusCode.UNAVAILABLE: exits.UNAVAILABLE, grpc.StatusCode.DEADLINE_EXCEEDED: exits.UNAVAILABLE}


@dataclass(frozen=True, slots=True)
class Calling:
    """Open channels, and who calls."""

    channels: Mapping[str, grpc.Channel]
    """By service."""
    token: str


@contextmanager
def calling(directory: Path, services: Collection[str], role: Role, division: str) -> Iterator[Calling]:
    """Lend calls to services of a local run. What they refuse ends the command with its exit code."""
    folder = folder_at(directory)
    state = State.read(folder.state)
    if state is None or not set(services) <= state.services.keys():
        fail(f"nothing runs in {folder.path}: run `wushe up` there first", exits.UNAVAILABLE)
    try:
        token = tokens.mint(folder, f"local-{role}", [Grant(role, division)], timedelta(hours=TOKEN_HOURS))
    except ValueError as fault:
        fail(str(fault), exits.USAGE)
    with ExitStack() as closing:
        addresses = {name: state.services[name].address for name in services}
        channels = {name: closing.enter_context(grpc.insecure_channel(address)) for name, address in addresses.items()}
        try:
            yield Calling(channels, token)
        except Refusal as refusal:
            fail(f"{refusal.reason}: {refusal.description}", _EXITS.get(refusal.kind, exits.INVALID))
        except RemoteFault as fault:
            fail(str(fault), _FAULTS.get(fault.code, exits.FAILURE))
