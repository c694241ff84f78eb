"""What has become of places: under which code of today something counts that was recorded under another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from shared.caller import SEGMENT_ENDS

TOWNSHIP_DIGITS: Final = 9


def present_codes(successors: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return for each code that has ended the code of today, out of what each directly became.

    Where a place was split, that is the lowest division which holds all its parts. Where that is the township it lay in, the code stays as
    it was, as it does where nothing followed.
    """
    found: dict[str, str] = {}
    for code in successors:
        living = _living(code, successors, ())
        present = living[0] if len(living) == 1 else _division_of(living)
        if present not in {code, code[:TOWNSHIP_DIGITS]}:
            found[code] = present
    return found


def _living(code: str, successors: Mapping[str, Sequence[str]], seen: tuple[str, ...]) -> list[str]:
    """Follow a code to those that nothing follows."""
    following = [one for one in successors.get(code, ()) if one != code and one not in seen]
    if not following:
        return [code]
    return sorted({living for one in following for living in _living(one, successors, (*seen, code))})


def _division_of(codes: Sequence[str]) -> str:
    first, *others = codes
    return next((first[:end] for end in reversed(SEGMENT_ENDS) if all(one.startswith(first[:end]) for one in others)), "")
