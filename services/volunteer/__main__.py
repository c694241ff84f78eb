"""`python -m services.volunteer serve | migrate | retire-keys`."""

from __future__ import annotations

import shared.lean  # noqa: F401  # before what it keeps from being loaded
from services.volunteer.main import main

if __name__ == "__main__":
    main()
