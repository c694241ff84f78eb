"""`python -m services.warehouse serve | migrate | retire-keys`."""

from __future__ import annotations

from services.warehouse.main import main

if __name__ == "__main__":
    main()
