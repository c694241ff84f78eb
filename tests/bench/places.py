"""Real communities of Handan, and a country of the size of China made of copies of it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from tests.bench.loader import ROOT

HANDAN = ROOT / "deploy" / "data" / "handan_divisions.csv"
COUNTRY_COMMUNITIES = 620_000
_HANDAN_CITY = "1304"
_COMMUNITY_DIGITS = 12


def community_codes() -> list[str]:
    """Return the codes of Handan's communities."""
    with HANDAN.open(encoding="utf-8-sig", newline="") as stream:
        return [row["code"] for row in csv.DictReader(stream) if len(row["code"]) == _COMMUNITY_DIGITS]


def community_names() -> list[str]:
    """Return the display names of Handan's communities."""
    with HANDAN.open(encoding="utf-8-sig", newline="") as stream:
        return [row["name"] for row in csv.DictReader(stream) if len(row["code"]) == _COMMUNITY_DIGITS]


def write_country(file: Path, communities: int) -> int:
    """Write a code list of at least so many communities and return how many rows it has.

    Every city is Handan under another code: same names, same shape, so that its search index and its tree weigh what the real ones weigh.
    """
    with HANDAN.open(encoding="utf-8-sig", newline="") as stream:
        below_city = [row for row in csv.reader(stream) if len(row[0]) > len(_HANDAN_CITY) and row[0].isdigit()]
    per_city = sum(len(row[0]) == _COMMUNITY_DIGITS for row in below_city)
    rows = 0
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("code", "name", "level", "parent_code"))
        provinces: set[str] = set()
        for city in _cities(-(-communities // per_city)):
            if city[:2] not in provinces:
                provinces.add(city[:2])
                writer.writerow((city[:2], f"第{city[:2]}省", "PROVINCE", ""))
                rows += 1
            writer.writerow((city, f"第{city}市", "CITY", city[:2]))
            for code, name, level, parent in below_city:
                writer.writerow((city + code[4:], name, level, city + parent[4:]))
            rows += 1 + len(below_city)
    return rows


def _cities(count: int) -> Iterator[str]:
    """Yield city codes in provinces that are not Handan's."""
    provinces = (*range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55))
    codes = (f"{province}{city:02d}" for province in provinces for city in range(1, 10))
    for _ in range(count):
        yield next(codes)
