"""Papers that are handed out: certificates and receipts as PDF/A, put together when they are printed and kept nowhere.

What stands on a paper is what its service answers at that moment to whoever prints; the name on it is kept by nobody here.
"""

from __future__ import annotations

from typing import Final

from services.admin.papers import completion, donation, service
from services.admin.papers.paper import Ask, NotPrintable, Paper, PaperKind
from services.admin.papers.printing import printed

PAPERS: Final[dict[str, PaperKind]] = {
    "certificates": service.KIND,
    "completionCertificates": completion.KIND,
    "donations": donation.KIND,
}
"""What can be printed, by noun."""

__all__ = ["PAPERS", "Ask", "NotPrintable", "Paper", "PaperKind", "printed"]
