"""Calls from the command line: to a local run, by a token of the run's own key, or to where a context says, by the token that it names."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import grpc

from services.admin import exits, tokens
from services.admin.contexts import Context, NoSuchContext, chosen
from services.admin.folder import Folder, State
from services.admin.terminal import DEFAULT_DIR, fail, folder_at
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
    """Lend calls to services: those of a local run in a folder that was named, else of the context in use, else of the usual folder.

    What they refuse ends the command with its exit code.
    """
    try:
        context = chosen() if directory == DEFAULT_DIR else None
    except NoSuchContext as fault:
        fail(str(fault), exits.NOT_FOUND)
    with ExitStack() as closing:
        if context is not None and context.addresses:
            lent = _elsewhere(context, services, closing)
        else:
            lent = _here(folder_at(Path(context.folder) if context is not None else directory), services, role, division, closing)
        try:
            yield lent
        except Refusal as refusal:
            fail(f"{refusal.reason}: {refusal.description}", _EXITS.get(refusal.kind, exits.INVALID))
        except RemoteFault as fault:
            fail(str(fault), _FAULTS.get(fault.code, exits.FAILURE))


def _here(folder: Folder, services: Collection[str], role: Role, division: str, closing: ExitStack) -> Calling:
    state = State.read(folder.state)
    if state is None or not set(services) <= state.services.keys():
        fail(f"nothing runs in {folder.path}: run `wushe up` there first", exits.UNAVAILABLE)
    try:
        token = tokens.mint(folder, f"local-{role}", [Grant(role, division)], timedelta(hours=TOKEN_HOURS))
    except ValueError as fault:
        fail(str(fault), exits.USAGE)
    addresses = {name: state.services[name].address for name in services}
    return Calling({name: closing.enter_context(grpc.insecure_channel(address)) for name, address in addresses.items()}, token)


def _elsewhere(context: Context, services: Collection[str], closing: ExitStack) -> Calling:
    if missing := set(services) - context.addresses.keys():
        fail(f"the context in use has no address of {', '.join(sorted(missing))}", exits.USAGE)
    try:
        token = Path(context.token_file).read_text(encoding="ascii").strip()
        known = grpc.ssl_channel_credentials(Path(context.authority_file).read_bytes()) if context.authority_file else None
    except OSError as fault:
        fail(f"{fault.filename}: {fault.strerror}", exits.NOT_FOUND)

    def channel(address: str) -> grpc.Channel:
        return grpc.insecure_channel(address) if known is None else grpc.secure_channel(address, known)

    return Calling({name: closing.enter_context(channel(context.addresses[name])) for name in services}, token)
