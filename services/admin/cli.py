"""The `wushe` command: data on standard output, everything else on standard error; a command imports what it needs when it runs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from services.admin import exits
from services.admin.backup_cli import backup, restore
from services.admin.charity_cli import charity
from services.admin.city_cli import city
from services.admin.contexts_cli import context
from services.admin.figures_cli import figures
from services.admin.incubation_cli import organizations, rosters
from services.admin.jobs_cli import jobs
from services.admin.keys_cli import keys
from services.admin.nouns import nouns
from services.admin.persons_cli import persons
from services.admin.social_work_cli import social_work
from services.admin.terminal import DEFAULT_DIR, Dir, Format, fail, folder_at, tell
from services.admin.volunteers_cli import volunteers
from services.admin.warehouse_cli import warehouse

if TYPE_CHECKING:  # the command must answer --help at once
    from services.admin.folder import Folder, State

app = typer.Typer(
    help="Wushe 五社: the registry of the five-society linkage, on this machine.", no_args_is_help=True, pretty_exceptions_enable=False
)
token = typer.Typer(help="Tokens for a local run.", no_args_is_help=True)
app.add_typer(token, name="token")
app.add_typer(keys, name="keys")
app.add_typer(figures)
app.command()(city)
app.add_typer(context)
app.add_typer(jobs)
app.add_typer(persons)
app.add_typer(warehouse)
app.command()(backup)
app.command()(restore)

for noun in nouns(volunteers, organizations, rosters, *social_work, charity):
    app.add_typer(noun)


@app.command()
def up(
    directory: Dir = DEFAULT_DIR,
    port_base: Annotated[
        int,
        typer.Option("--port-base", min=0, max=65000, help="The directory is one above; 0 takes free ports.", envvar="WUSHE_PORT_BASE"),
    ] = 7100,
    detach: Annotated[bool, typer.Option("--detach", help="Return when everything is healthy; `wushe down` stops it.")] = False,
) -> None:
    """Start PostgreSQL, NATS and every service, loaded with Handan's divisions. Ctrl-C stops them; the data stays."""
    from services.admin import up as ups  # noqa: PLC0415 — see the module's docstring
    from shared.embedded.errors import EmbeddedError, FolderInUse  # noqa: PLC0415 — the same

    folder = folder_at(directory)
    try:
        if detach:
            _show(folder, ups.detach(folder, port_base, tell))
            return
        raise typer.Exit(ups.serve_here(folder, port_base, tell, lambda state: _show(folder, state)))
    except FolderInUse:
        tell(f"already running in {folder.path}")
        _show(folder, ups.wait_until_healthy(folder))
    except EmbeddedError as failure:
        fail(str(failure), exits.FAILURE)


@app.command()
def down(directory: Dir = DEFAULT_DIR) -> None:
    """Stop what `wushe up` started in a folder; the data stays."""
    from services.admin import down as downs  # noqa: PLC0415 — see the module's docstring
    from shared.embedded.errors import EmbeddedError  # noqa: PLC0415 — the same

    folder = folder_at(directory)
    try:
        tell("stopped; the data stays" if downs.stop(folder) else f"nothing runs in {folder.path}")
    except EmbeddedError as failure:
        fail(str(failure), exits.FAILURE)


@app.command()
def endpoints(
    directory: Dir = DEFAULT_DIR, output: Annotated[Format, typer.Option("--output", "-o", help="How to print.")] = Format.TABLE
) -> None:
    """Print where each running service answers."""
    import json  # noqa: PLC0415 — see the module's docstring

    from services.admin.folder import State  # noqa: PLC0415 — the same

    folder = folder_at(directory)
    state = State.read(folder.state)
    running = {} if state is None else {name: child.address for name, child in state.services.items() if child.alive()}
    if not running:
        tell(f"nothing runs in {folder.path}")
    if output is Format.JSON:
        typer.echo(json.dumps(running))
        return
    for name, address in running.items():
        typer.echo(f"{name:<16}{address}")


@token.command()
def mint(
    role: Annotated[str, typer.Option(help="What the caller is: system, city_admin, registrar, reviewer, … .")],
    division: Annotated[str, typer.Option(help="Where: a division code of 2, 4, 6, 9 or 12 digits, or * for everywhere.")],
    directory: Dir = DEFAULT_DIR,
    ttl: Annotated[str, typer.Option(help="How long it lives: 8h, 30m, 1d12h; 30 days at most.")] = "8h",
    subject: Annotated[str, typer.Option(help="Who the caller is, as the audit log will say; local-ROLE unless given.")] = "",
) -> None:
    """Print a token signed by the development key of a local run."""
    from services.admin import tokens  # noqa: PLC0415 — see the module's docstring
    from shared.caller import Grant, Role  # noqa: PLC0415 — the same

    folder = folder_at(directory)
    if role not in {known.value for known in Role}:
        fail(f"no role {role!r}; there are {', '.join(known.value for known in Role)}", exits.USAGE)
    try:
        grant, length = Grant(Role(role), division), tokens.duration(ttl)
    except ValueError as fault:
        fail(str(fault), exits.USAGE)
    try:
        typer.echo(tokens.mint(folder, subject or f"local-{role}", [grant], length))
    except FileNotFoundError:
        fail(f"{folder.path} has no signing key yet: run `wushe up` there first", exits.NOT_FOUND)


@app.command()
def doctor() -> None:
    """Tell whether this machine has what `wushe up` needs."""
    from services.admin import doctor as doctors  # noqa: PLC0415 — see the module's docstring

    findings = doctors.examine()
    for finding in findings:
        typer.echo(f"{'ok' if finding.good else 'BAD':<5}{finding.text}")
    if not all(finding.good for finding in findings):
        raise typer.Exit(exits.FAILURE)


@app.command()
def version() -> None:
    """Print the version."""
    from importlib.metadata import version as installed  # noqa: PLC0415 — see the module's docstring

    typer.echo(f"wushe {installed('wushe')}")


def main() -> None:
    """Run the command line."""
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(exits.INTERRUPTED)


def _show(folder: Folder, state: State) -> None:
    from services.admin import welcome  # noqa: PLC0415 — see the module's docstring

    typer.echo(welcome.text(folder, state, DEFAULT_DIR.absolute()))
