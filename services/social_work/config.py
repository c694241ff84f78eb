"""What the social-work service is told from outside, beyond what every service is told."""

from __future__ import annotations

from shared.settings import ServiceSettings


class Settings(ServiceSettings):
    """Settings of the social-work service; environment variables with the prefix `WUSHE_`."""
