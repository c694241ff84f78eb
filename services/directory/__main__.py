"""`python -m services.directory serve | migrate | retire-keys`."""

from __future__ import annotations

from services.directory.main import main

if __name__ == "__main__":
    main()
