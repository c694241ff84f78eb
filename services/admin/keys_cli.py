"""The `wushe keys` commands; like all commands they import what they need when they run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from services.admin import exits
from services.admin.terminal import DEFAULT_DIR, Dir, Format, fail, folder_at, tell

keys = typer.Typer(help="The key ring of a service, and its rotation.", no_args_is_help=True)

Of = Annotated[str, typer.Option("--service", help="Whose key ring.")]
Ring = Annotated[Path | None, typer.Option("--ring", help="The ring's file, of a service that `wushe up` did not start.")]
OfSuite = Annotated[str, typer.Option("--suite", help="The new key's suite; that of the primary key unless given.")]


@keys.command("list")
def list_keys(
    service: Of = "",
    directory: Dir = DEFAULT_DIR,
    ring: Ring = None,
    output: Annotated[Format, typer.Option("--output", "-o", help="How to print.")] = Format.TABLE,
) -> None:
    """Print which keys there are, what for, and which of them write; never a key itself."""
    import json  # noqa: PLC0415 — see the module's docstring

    from services.admin import keys as rings  # noqa: PLC0415 — the same

    file = _key_ring(directory, service, ring)
    with _keys_refused():
        found = rings.listed(file)
    if output is Format.JSON:
        typer.echo(json.dumps([key._asdict() for key in found]))
        return
    for key in found:
        typer.echo(f"{key.purpose:<14}{key.id:>5}  {key.suite:<26}{'primary' if key.primary else ''}".rstrip())


@keys.command()
def add(service: Of = "", directory: Dir = DEFAULT_DIR, ring: Ring = None, suite: OfSuite = "") -> None:
    """Add a key that opens and does not seal yet, so that every replica can learn it first."""
    from services.admin import keys as rings  # noqa: PLC0415 — see the module's docstring

    with _keys_refused():
        tell(rings.add(_key_ring(directory, service, ring), suite))


@keys.command()
def promote(service: Of = "", directory: Dir = DEFAULT_DIR, ring: Ring = None) -> None:
    """Make the key that was added the one that seals."""
    from services.admin import keys as rings  # noqa: PLC0415 — see the module's docstring

    with _keys_refused():
        tell(rings.promote(_key_ring(directory, service, ring)))


@keys.command()
def rotate(service: Of = "", directory: Dir = DEFAULT_DIR, ring: Ring = None, suite: OfSuite = "") -> None:
    """Add a key and make it the one that seals: `add` and `promote` at once, for a service with one replica."""
    from services.admin import keys as rings  # noqa: PLC0415 — see the module's docstring

    with _keys_refused():
        tell(rings.rotate(_key_ring(directory, service, ring), suite))


@keys.command()
def retire(
    service: Annotated[str, typer.Option("--service", help="Whose older keys.")],
    directory: Dir = DEFAULT_DIR,
) -> None:
    """Drop the keys older than the one that seals; refused while anything is sealed under them."""
    from services.admin import keys as rings  # noqa: PLC0415 — see the module's docstring

    _key_ring(directory, service, None)
    with _keys_refused():
        tell(rings.retire(folder_at(directory), service))


def _key_ring(directory: Path, service: str, ring: Path | None) -> Path:
    from services.admin import catalogue  # noqa: PLC0415 — see the module's docstring

    known = [entry.name for entry in catalogue.SERVICES]
    if (ring is None) == (not service):
        fail("name the ring by --service or by --ring", exits.USAGE)
    if ring is None and service not in known:
        fail(f"no service {service!r}; there are {', '.join(known)}", exits.USAGE)
    file = folder_at(directory).key_ring(service) if ring is None else ring.absolute()
    if not file.exists():
        fail(f"there is no key ring {file}; `wushe up` makes one", exits.NOT_FOUND)
    return file


@contextmanager
def _keys_refused() -> Iterator[None]:
    from services.admin.keys import NotRunning, StepRefused  # noqa: PLC0415 — see the module's docstring
    from shared.crypto import KeyRingUnusable, UnknownSuite  # noqa: PLC0415 — the same

    try:
        yield
    except UnknownSuite as fault:
        fail(str(fault), exits.USAGE)
    except NotRunning as fault:
        fail(str(fault), exits.UNAVAILABLE)
    except (StepRefused, KeyRingUnusable) as refusal:
        fail(str(refusal), exits.FAILURE)
