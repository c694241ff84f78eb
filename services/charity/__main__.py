"""`python -m services.charity serve | migrate | retire-keys`."""

from __future__ import annotations

from services.charity.main import main

if __name__ == "__main__":
    main()
