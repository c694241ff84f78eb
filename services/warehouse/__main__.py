"""`python -m services.warehouse serve | migrate | retire-keys`."""

from __future__ import annotations

import shared.lean  # noqa: F401  # before what it keeps from being loaded
from services.warehouse.main import main

if __name__ == "__main__":
    main()
