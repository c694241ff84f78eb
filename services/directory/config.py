"""What the directory is told from outside, beyond what every service is told."""

from __future__ import annotations

from pydantic import Field

from shared.settings import ServiceSettings


class Settings(ServiceSettings):
    """Settings of the directory; environment variables with the prefix `WUSHE_`."""

    largest_import_bytes: int = Field(default=256 * 1024 * 1024, ge=1024)
    """The longest code list that one import may carry; the whole country's is about 40 MB."""

    lookups_per_minute: float = Field(default=60.0, gt=0)
    """How many look-ups by document or phone one caller may make in the long run; see `lookup_burst`."""
    lookup_burst: int = Field(default=300, ge=1)
    """How many of them at once, as at a registration desk on a busy morning."""
    reveals_per_minute: float = Field(default=20.0, gt=0)
    """How many persons one caller may be shown in clear in the long run; see `reveal_burst`."""
    reveal_burst: int = Field(default=60, ge=1)
    """How many of them at once."""
