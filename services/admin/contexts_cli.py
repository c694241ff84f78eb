"""The `wushe context` commands; like all commands they import what they need when they run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from services.admin import exits
from services.admin.terminal import fail, tell

if TYPE_CHECKING:  # the command must answer --help at once
    from services.admin.contexts import Contexts

context = typer.Typer(name="context", help="Registries that the command may call, under names.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="What it is called.")]


@context.command("add")
def add(
    name: Name,
    folder: Annotated[Path | None, typer.Option("--dir", help="Folder of a local run.")] = None,
    address: Annotated[list[str], typer.Option("--address", metavar="SERVICE=HOST:PORT", help="Where a service answers; repeatable.")] = [],  # noqa: B006 — Typer's way
    token_file: Annotated[Path | None, typer.Option("--token-file", help="File with the token to call with.")] = None,
    authority: Annotated[Path | None, typer.Option("--authority", help="Certificates (PEM) that the services are known by: TLS.")] = None,
) -> None:
    """Keep a registry under a name, and use it from now on."""
    from services.admin.contexts import Context  # noqa: PLC0415 — see the module's docstring

    pairs = dict(text.partition("=")[::2] for text in address)
    if not all(pairs.values()) or bool(pairs) == bool(folder) or (pairs and token_file is None):
        fail("say either --dir, or --address SERVICE=HOST:PORT for each service and --token-file", exits.USAGE)
    contexts = _contexts()
    folder_, token_, authority_ = (str(path.absolute()) if path else "" for path in (folder, token_file, authority))
    contexts.known[name] = Context(folder_, pairs, token_, authority_)
    contexts.current = name
    contexts.write()
    tell(f"{name} is in use")


@context.command("use")
def use(name: Name) -> None:
    """Call the services of a registry from now on."""
    contexts = _found(name)
    contexts.current = name
    contexts.write()
    tell(f"{name} is in use")


@context.command("remove")
def remove(name: Name) -> None:
    """Forget a registry."""
    contexts = _found(name)
    del contexts.known[name]
    contexts.current = "" if contexts.current == name else contexts.current
    contexts.write()


@context.command("list")
def list_all() -> None:
    """List the registries; the one in use has a star."""
    contexts = _contexts()
    for name, one in contexts.known.items():
        where = one.folder or " ".join(f"{service}={address}" for service, address in one.addresses.items())
        typer.echo(f"{'*' if name == contexts.current else ' '} {name:<16}{where}")


def _contexts() -> Contexts:
    from services.admin.contexts import Contexts  # noqa: PLC0415 — see the module's docstring

    return Contexts.read()


def _found(name: str) -> Contexts:
    from services.admin.contexts import NoSuchContext  # noqa: PLC0415 — see the module's docstring

    contexts = _contexts()
    try:
        contexts.named(name)
    except NoSuchContext as fault:
        fail(str(fault), exits.NOT_FOUND)
    return contexts
