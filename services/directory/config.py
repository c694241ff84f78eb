"""What the directory is told from outside, beyond what every service is told."""

from __future__ import annotations

from pydantic import Field

from shared.settings import ServiceSettings


class Settings(ServiceSettings):
    """Settings of the directory; environment variables with the prefix `WUSHE_`."""

    largest_import_bytes: int = Field(default=256 * 1024 * 1024, ge=1024)
    """The longest code list that one import may carry; the whole country's is about 40 MB."""
