"""What the charity service is told from outside, beyond what every service is told."""

from __future__ import annotations

from pydantic import Field

from shared.settings import ServiceSettings


class Settings(ServiceSettings):
    """Settings of the charity service; environment variables with the prefix `WUSHE_`."""

    committee_least_members: int = Field(default=5, ge=5)
    """How many members the committee of a community fund has at the least."""
    spending_least_percent: int = Field(default=70, ge=0, le=100)
    """What share of last year's income a charity spends on its purposes at the least, in percent (慈善法 61)."""
    management_most_percent: int = Field(default=10, ge=0, le=100)
    """What share of all its spending a charity spends on management at the most, in percent (慈善法 61)."""
