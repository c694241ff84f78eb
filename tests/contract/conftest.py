"""The whole product, started once as a newcomer starts it: `wushe up` on free ports in a folder of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.contract.stranger import Stranger

BIN = Path(sys.executable).parent
Mint = Callable[[str, str], str]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Start the product; stop it in the end."""
    folder = tmp_path_factory.mktemp("wushe")
    subprocess.run([BIN / "wushe", "up", "--dir", folder, "--port-base", "0", "--detach"], check=True, timeout=300)
    yield folder
    subprocess.run([BIN / "wushe", "down", "--dir", folder], check=True, timeout=60)


@pytest.fixture(scope="session")
def addresses(folder: Path) -> dict[str, str]:
    """`host:port` of each service, by name."""
    listing = subprocess.run(
        [BIN / "wushe", "endpoints", "--dir", folder, "-o", "json"], check=True, capture_output=True, text=True, timeout=30
    )
    return dict(json.loads(listing.stdout))


@pytest.fixture(scope="session")
def address(addresses: dict[str, str]) -> str:
    """`host:port` of the directory."""
    return addresses["directory"]


@pytest.fixture(scope="session")
def mint(folder: Path) -> Mint:
    """Mint tokens as an operator does."""

    @cache
    def mint(role: str, division: str) -> str:
        command = [str(BIN / "wushe"), "token", "mint", "--dir", str(folder), "--role", role, "--division", division]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=30).stdout.strip()

    return mint


@pytest.fixture(scope="session")
def strangers(addresses: dict[str, str]) -> dict[str, Stranger]:
    """Callers who learn the contracts by reflection, one a service."""
    return {name: Stranger(address) for name, address in addresses.items() if "//" not in address}


@pytest.fixture(scope="session")
def stranger(strangers: dict[str, Stranger]) -> Stranger:
    """A caller of the directory."""
    return strangers["directory"]


@pytest.fixture(scope="session")
def city_admin(mint: Mint) -> str:
    """Token of the city's administrator."""
    return mint("city_admin", "1304")
