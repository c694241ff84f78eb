"""What libraries would load into a service that no service uses: imported first by each `__main__`, before anything that logs.

structlog loads rich wherever it finds it, to colour tracebacks on a terminal; a service writes JSON. It is 3 MiB in each of them.
"""

from __future__ import annotations

import sys
from typing import Final

UNUSED: Final = ("rich",)

for _name in UNUSED:
    sys.modules.setdefault(_name, None)  # type: ignore[arg-type] # None is how Python is told that there is no such module
