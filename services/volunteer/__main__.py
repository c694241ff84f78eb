"""`python -m services.volunteer serve | migrate | retire-keys`."""

from __future__ import annotations

from services.volunteer.main import main

if __name__ == "__main__":
    main()
