"""The `wushe persons` commands, of whoever answers for personal data; like all commands they import what they need when they run."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from services.admin import exits
from services.admin.terminal import DEFAULT_DIR, Dir, fail, tell

if TYPE_CHECKING:  # the command must answer --help at once
    from shared.caller import Role

persons = typer.Typer(name="persons", help="Persons of the directory: erasure, and the log of who looked.", no_args_is_help=True)

CALL_SECONDS = 60.0


@persons.command()
def erase(
    name: Annotated[str, typer.Argument(metavar="PERSON", help="Resource name: persons/… .")],
    purpose: Annotated[str, typer.Option("--purpose", help="Why, for the audit log: 4 to 200 characters, without personal data.")],
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    directory: Dir = DEFAULT_DIR,
    division: Annotated[str, typer.Option("--division", help="Code of a division the person is known in.")] = "1304",
) -> None:
    """Destroy a person's key and indexes, so that nobody ever reads name and numbers again. It cannot be undone."""
    from shared.caller import Role  # noqa: PLC0415 — see the module's docstring

    if not yes:
        typer.confirm(f"Erase {name} for good?", abort=True, err=True)
    found = _ask(directory, Role.CITY_ADMIN, division, "GetPerson", name=name).person
    _ask(directory, Role.CITY_ADMIN, division, "ErasePerson", name=name, etag=found.etag, purpose=purpose, request_id=secrets.token_hex(16))
    tell(f"{name} is erased; backups hold the person until they are deleted")


@persons.command("verify-log")
def verify_log(directory: Dir = DEFAULT_DIR) -> None:
    """Compute the chain of the directory's audit log anew, and hold it against its anchors; code 1 where it does not fit."""
    from shared.caller import EVERYWHERE, Role  # noqa: PLC0415 — see the module's docstring

    answer = _ask(directory, Role.AUDITOR, EVERYWHERE, "VerifyAuditChain")
    for finding in answer.findings:
        tell(finding)
    told = f"{answer.block_count} blocks with {answer.record_count} records, {answer.unsealed_count} records not sealed yet"
    if not answer.intact:
        fail(f"NOT intact: {told}; the first broken block is {answer.first_broken_block}", exits.FAILURE)
    tell(f"intact: {told}")


def _ask(directory: Path, role: Role, division: str, method: str, **request: Any) -> Any:
    import grpc  # noqa: PLC0415 — see the module's docstring
    from wushe.directory.v1 import identity_service_pb2  # noqa: PLC0415 — the same
    from wushe.directory.v1.identity_service_pb2_grpc import IdentityServiceStub  # noqa: PLC0415 — the same

    from services.admin.calling import calling  # noqa: PLC0415 — the same
    from shared.errors import received  # noqa: PLC0415 — the same

    message = getattr(identity_service_pb2, f"{method}Request")(**request)
    with calling(directory, {"directory"}, role, division) as lent:
        stub = IdentityServiceStub(lent.channels["directory"])
        try:
            return getattr(stub, method)(message, metadata=(("authorization", f"Bearer {lent.token}"),), timeout=CALL_SECONDS)
        except grpc.RpcError as error:
            raise received(method, error) from None
