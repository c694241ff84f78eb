"""The commands that do something. Like all commands they import what they need when they run."""

from __future__ import annotations

import re
import secrets
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, NoReturn

import typer

from services.admin import exits
from services.admin.reading.commands import All, Division, Limit, Parent, Seconds, Where, reader, words
from services.admin.resources import DIVISION, Action, Resource
from services.admin.terminal import DEFAULT_DIR, Dir, fail, parent_of, tell
from shared.caller import Role

if TYPE_CHECKING:  # the command must answer --help at once
    from services.admin.acting.actor import Actor
    from services.admin.reading.reader import Reader

LIMIT: Final = 1000

Names = Annotated[list[str], typer.Argument(metavar="[NAME…]", help="Resource names or identifiers; none, and --where finds them.")]
As = Annotated[Role, typer.Option("--role", help="In which role.")]
Body = Annotated[Path | None, typer.Option("-f", "--file", help="JSON or YAML with further fields of the request; - reads standard input.")]
Given = Annotated[list[str], typer.Option("--set", metavar="FIELD=VALUE", help="A field of the request; repeatable.")]
Reason = Annotated[str, typer.Option("--reason", help="Why; kept in the history.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only tell to which it would be done.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
RequestId = Annotated[str, typer.Option("--request-id", help="Of a command that broke off: what it did is not done twice.")]


def verb(resource: Resource, method: str) -> str:
    """Return how a method is said of a noun: `approve` of `ApproveVolunteer`, `approve-member` of a membership's `ApproveMember`."""
    short = method.removesuffix(resource.kind) or method
    return re.sub("(?<!^)([A-Z])", r"-\1", short).lower()


def add_action_commands(app: typer.Typer, resource: Resource) -> None:
    """Let all be done with a noun that the console offers."""
    for action in resource.every_action:
        _add_action(app, resource, action)
    if resource.create:
        _add_creation(app, resource)


def _add_action(app: typer.Typer, resource: Resource, action: Action) -> None:
    @app.command(verb(resource, action.method), help=f"{action.method}: on {words(resource)} by name, or on all that a list finds.")
    def act(
        names: Names = [],  # noqa: B006 — Typer's way, and never changed
        *,
        directory: Dir = DEFAULT_DIR,
        division: Division = "1304",
        parent: Parent = "",
        where: Where = [],  # noqa: B006 — the same
        limit: Limit = LIMIT,
        everything: All = False,
        reason: Reason = "",
        given: Given = [],  # noqa: B006 — the same
        file: Body = None,
        dry_run: DryRun = False,
        yes: Yes = False,
        request_id: RequestId = "",
        role: As = Role.REVIEWER,
        timeout: Seconds = 30.0,
    ) -> None:
        if not names and not (resource.parent and (where or parent)):
            fail("say which: names, or --where", exits.USAGE)
        if resource.parent not in {"", DIVISION} and not names and not parent:
            fail(f"say whose: --parent {resource.parent}/…", exits.USAGE)
        said = _read(file) if file is not None else {}
        options = [*given, *([f"reason={reason}"] if reason else [])]
        with _actor(reader(resource, directory, role, division, timeout), request_id) as actor:
            with _told():
                actor.request(action.method, said, options, about="")  # what cannot be read is refused before anything is done
                listed = actor.reader.list(parent or parent_of(division), where, None if everything else limit)
                found = [actor.reader.get(name) for name in names] if names else list(listed)
            if dry_run or not found:
                for one in found:
                    typer.echo(one.name)
                tell(f"{action.method} would be called for {len(found)}")
                return
            if not names and not yes:
                _ask(f"{action.method} for {len(found)} {words(resource)}?")
            _act(actor, action, found, said, options)


def _act(actor: Actor, action: Action, found: list[Any], said: Mapping[str, Any], options: list[str]) -> None:
    refused = 0
    with typer.progressbar(found, label=f"wushe: {action.method}", file=sys.stderr) as things:
        for one in things:
            why = actor.act(action, one, said, options)
            typer.echo(f"{one.name} {why or 'ok'}")
            refused += bool(why)
    tell(f"{len(found) - refused} done, {refused} refused; --request-id {actor.run} repeats this without a second effect")
    if refused:
        raise typer.Exit(exits.INVALID)


def _add_creation(app: typer.Typer, resource: Resource) -> None:
    @app.command(verb(resource, resource.create), help=f"{resource.create}: make what a file says, one or a list of them.")
    def make(
        file: Annotated[Path, typer.Option("-f", "--file", help="JSON or YAML: the request, or a list of them; - reads standard input.")],
        *,
        directory: Dir = DEFAULT_DIR,
        division: Division = "1304",
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell whether the file can be read as requests.")] = False,
        request_id: RequestId = "",
        role: As = Role.REGISTRAR,
        timeout: Seconds = 30.0,
    ) -> None:
        told = _read(file)
        with _actor(reader(resource, directory, role, division, timeout), request_id) as actor, _told():
            requests = told if isinstance(told, list) else [told]
            for said in requests:
                actor.request(resource.create, said, [], about="")
            for position, said in enumerate([] if dry_run else requests):
                typer.echo(resource.of(actor.make(resource.create, said, position)).name)
        tell(f"{len(requests)} {'can be read' if dry_run else 'made'}")


def _read(file: Path) -> Any:
    """Return what a file says; YAML is JSON's superset."""
    import yaml  # noqa: PLC0415 — see the module's docstring

    try:
        told = yaml.safe_load(sys.stdin if str(file) == "-" else file.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as fault:
        fail(f"{file}: {fault}", exits.USAGE)
    return told if told is not None else {}


def _ask(question: str) -> None:
    """Ask somebody at a terminal; elsewhere nobody can answer."""
    if not sys.stdin.isatty():
        fail("nobody is there to be asked: add --yes", exits.USAGE)
    if not typer.confirm(question, err=True):
        raise typer.Exit(exits.FAILURE)


@contextmanager
def _actor(reading: AbstractContextManager[Reader], run: str) -> Iterator[Actor]:
    from services.admin.acting.actor import Actor  # noqa: PLC0415 — see the module's docstring

    with reading as lent:
        yield Actor(lent, run or secrets.token_hex(16))


@contextmanager
def _told() -> Iterator[None]:
    """End the command where its words or its file are none of what the method takes."""
    from services.admin.acting.actor import UnreadableBody  # noqa: PLC0415 — see the module's docstring
    from services.admin.reading.filters import UnknownFilter  # noqa: PLC0415 — the same

    def usage(fault: Exception) -> NoReturn:
        fail(str(fault), exits.USAGE)

    try:
        yield
    except (UnknownFilter, UnreadableBody) as fault:
        usage(fault)
