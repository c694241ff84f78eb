"""A sum to be read from a picture, asked after wrong passwords: it slows programs that guess. Its answer is sealed, and taken once."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass, field
from typing import Final

from shared.crypto import KeyRing
from shared.crypto.failures import CryptoFailure

LIFE_SECONDS: Final = 300
_LARGEST: Final = 49
_CONTEXT: Final = b"wushe/captcha"


@dataclass(slots=True)
class Captcha:
    """Makes sums and checks answers; what was answered once is remembered until it is out of date."""

    keyring: KeyRing
    _used: dict[str, float] = field(default_factory=dict)

    def made(self) -> tuple[str, str]:
        """Return a sealed sum for the form, and the sum as an SVG."""
        first, second = secrets.randbelow(_LARGEST) + 1, secrets.randbelow(_LARGEST) + 1
        content = f"{first + second}:{int(time.time()) + LIFE_SECONDS}:{secrets.token_hex(8)}"
        return self.keyring.seal(content.encode(), context=_CONTEXT).hex(), _picture(f"{first}+{second}")

    def right(self, sealed: str, answer: str) -> bool:
        """Tell whether an answer is right, in time, and the first one."""
        now = time.time()
        self._used = {one: until for one, until in self._used.items() if until > now}
        try:
            total, until, _ = self.keyring.open(bytes.fromhex(sealed), context=_CONTEXT).decode().split(":")
        except (ValueError, CryptoFailure):
            return False
        if sealed in self._used or float(until) < now:
            return False
        self._used[sealed] = float(until)
        return secrets.compare_digest(total, answer.strip())


def _picture(text: str) -> str:
    """Return the text as strokes: a program that reads the page's text finds none."""
    strokes = []
    for position, letter in enumerate(text):
        tilt, lift = secrets.randbelow(31) - 15, secrets.randbelow(9) - 4
        place = f"translate({14 + position * 22} {14 + lift}) rotate({tilt} 8 12)"
        strokes.append(f'<path transform="{place}" d="{_STROKES[letter]}"/>')
    noise = "".join(f'<path d="{_wave()}" stroke-width="1"/>' for _ in range(4))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 140 52" width="140" height="52" role="img" aria-label="算术验证图">'
        f'<g fill="none" stroke="#1f3b57" stroke-width="2.4" stroke-linecap="round">{"".join(strokes)}{noise}</g></svg>'
    )


def _wave() -> str:
    start, first, second, end = (secrets.randbelow(52) for _ in range(4))
    return f"M0 {start}C40 {first} 90 {second} 140 {end}"


_STROKES: Final = {
    "0": "M8 1C2 1 2 23 8 23C14 23 14 1 8 1",
    "1": "M4 5L9 1L9 23",
    "2": "M2 6C3 -1 14 0 13 8C12 13 4 16 2 23L14 23",
    "3": "M3 2L13 2L8 10C16 10 15 23 7 23C4 23 2 21 2 19",
    "4": "M11 23L11 1L2 16L15 16",
    "5": "M13 1L4 1L3 10C15 7 16 22 8 23C4 23 2 21 2 19",
    "6": "M12 2C4 2 2 12 2 17C2 25 14 25 14 17C14 10 4 10 2 17",
    "7": "M2 1L14 1L6 23",
    "8": "M8 11C0 9 2 1 8 1C14 1 16 9 8 11C-1 13 1 23 8 23C15 23 17 13 8 11",
    "9": "M13 7C13 -1 2 -1 2 7C2 14 13 14 13 7C13 14 11 22 4 23",
    "+": "M8 5L8 19M1 12L15 12",
}
