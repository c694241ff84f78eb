"""What the volunteer service is told from outside, beyond what every service is told."""

from __future__ import annotations

from pydantic import Field

from shared.settings import ServiceSettings


class Settings(ServiceSettings):
    """Settings of the volunteer service; environment variables with the prefix `WUSHE_`."""

    consent_from_14_to_17: bool = False
    """Whether minors from 14 on need a guardian's consent too. Below, the law asks for it (PIPL 31) and nothing switches it off."""

    minors_in_rescue: bool = False
    """Whether posts of rescue work (抢险救援) may admit minors."""

    birthday_seconds: float = Field(default=60.0, gt=0)
    """How often it is asked whether a new day brought birthdays."""
    check_in_seconds: float = Field(default=60.0, gt=0)
    """How often it is asked whether a day ended with check-ins open."""
    follow_seconds: float = Field(default=1.0, gt=0)
    """How often the directory is asked about persons who changed there."""
