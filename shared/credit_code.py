"""Unified social credit codes (统一社会信用代码, GB 32100): 18 characters, the last of which checks the others. Pure."""

from __future__ import annotations

from typing import Final

from shared.refusals import Refusal

ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The value of a character is its place: 31 of them, without I, O, Z, S and V, which are mistaken for others."""

LENGTH: Final = 18
_VALUES: Final = {character: value for value, character in enumerate(ALPHABET)}
_WEIGHTS: Final = tuple(3**place % len(ALPHABET) for place in range(LENGTH - 1))


def credit_code(text: str, refusal: type[Refusal], *, field: str) -> str:
    """Return a code as it stands. Raises `refusal`, which is the service's own.

    Its first characters are not looked up in a list: kinds of bodies are added to the standard, and a code that was given out is right.
    """
    if not is_credit_code(text):
        raise refusal(field=field)
    return text


def is_credit_code(text: str) -> bool:
    """Tell whether a text has the form and the check character of a code."""
    return len(text) == LENGTH and all(character in _VALUES for character in text) and check_character(text[:-1]) == text[-1]


def check_character(stem: str) -> str:
    """Return the check character of the first 17. It notices every wrong character and every two that changed places."""
    total = sum(_VALUES[character] * weight for character, weight in zip(stem, _WEIGHTS, strict=True))
    return ALPHABET[-total % len(ALPHABET)]
