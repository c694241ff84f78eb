"""`python -m services.admin.console serve | migrate`."""

from __future__ import annotations

from services.admin.console.app import main

if __name__ == "__main__":
    main()
