"""Figures as a statistician asks for them at a terminal, of the whole product as `wushe up` started it."""

from __future__ import annotations

import csv
import json
import subprocess
import time
from pathlib import Path
from typing import Any

from tests.contract.conftest import BIN

COMMUNITIES = 5835
"""Of Handan's list of 2023, which `wushe up` loads."""
PATIENCE = 60.0


def wushe(folder: Path, *words: str, wanted: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command about figures."""
    command = [str(BIN / "wushe"), "figures", *words, "--dir", str(folder)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == wanted, done.stderr
    return done


def told(folder: Path, *words: str) -> Any:
    """Return what a command says as JSON."""
    return json.loads(wushe(folder, *words, "-o", "json").stdout)


def test_the_communities_of_the_city_are_counted_listed_and_exported(folder: Path, tmp_path: Path) -> None:
    assert "communities" in {one["indicator"] for one in told(folder, "list")}
    deadline = time.monotonic() + PATIENCE
    while (figure := told(folder, "get", "communities")[0]["value"]) != COMMUNITIES:  # the warehouse follows by itself
        assert time.monotonic() < deadline, figure
        time.sleep(0.5)
    by_county = told(folder, "get", "communities", "--by", "county")
    assert sum(one["value"] for one in by_county) == COMMUNITIES
    county = by_county[0]
    rows = told(folder, "rows", "communities", "--division", county["division"])
    assert len(rows) == county["value"]
    assert all(one["name"].startswith(f"communities/{county['division']}") for one in rows)
    shown = wushe(folder, "rows", "communities", "--division", county["division"])
    assert "the first 100 rows; --limit 0 lists all" in shown.stderr
    assert len([line for line in shown.stdout.splitlines() if line.startswith("communities/")]) == 100
    file = tmp_path / "communities.csv"
    wushe(folder, "export", "communities", str(file), "--by", "county")
    with file.open(encoding="utf-8") as content:
        written = {one["division"]: int(one["value"]) for one in csv.DictReader(content)}
    assert written == {one["division"]: one["value"] for one in by_county}


def test_a_past_year_is_frozen_once_and_its_difference_explained(folder: Path) -> None:
    wushe(folder, "freeze", "2024", "--division", "130404")
    wushe(folder, "freeze", "2024", "--division", "130404", wanted=5)
    done = wushe(folder, "compare", "communities", "--frozen", "2024", "--division", "130404")
    assert "communities: frozen " in done.stderr
    compared = told(folder, "compare", "teams", "--base", "2023", "--period", "2024", "--division", "130404")
    assert [(one["indicator"], one["base"], one["present"]) for one in compared] == [("teams", 0, 0)]
