"""`python -m services.admin` is the `wushe` command."""

from __future__ import annotations

from services.admin.cli import main

if __name__ == "__main__":
    main()
