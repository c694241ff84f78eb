"""The audit log: who looked at what, and why, in a form that shows when it was tampered with.

`entries` appends records in the caller's transaction, `sealing` chains them into blocks, `anchors` notes the head of the
chain outside the database, `verification` recomputes it all.
"""

from __future__ import annotations

from shared.audit.anchors import Anchor, AnchorFile, Anchors
from shared.audit.bus_anchors import BusAnchors
from shared.audit.entries import Columns, Entry, append, columns
from shared.audit.sealing import Sealer
from shared.audit.verification import ChainReport, Fault, FaultKind, verify

__all__ = [
    "Anchor",
    "AnchorFile",
    "Anchors",
    "BusAnchors",
    "ChainReport",
    "Columns",
    "Entry",
    "Fault",
    "FaultKind",
    "Sealer",
    "append",
    "columns",
    "verify",
]
