"""`python -m services.incubation serve | migrate | retire-keys`."""

from __future__ import annotations

from services.incubation.main import main

if __name__ == "__main__":
    main()
