"""What may be shown of a number to whoever has no business with all of it."""

from __future__ import annotations

from typing import Final

MOBILE_LENGTH: Final = 11


def masked_number(number: str) -> str:
    """Show the first and the last character: with the day of birth beside it, more would give the number away."""
    return number[0] + "*" * (len(number) - 2) + number[-1]


def masked_phone(phone: str) -> str:
    """Show `138****5678` of a mobile number, `0310*****67` of a landline; nothing of nothing."""
    if not phone:
        return ""
    if phone[0] == "1":
        return f"{phone[:3]}****{phone[-4:]}"
    return phone[:4] + "*" * (len(phone) - 6) + phone[-2:]
