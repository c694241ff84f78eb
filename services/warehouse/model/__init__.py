"""The statistical model: of each aggregate of each service, the columns that are kept. No name, number, phone or text is among them.

A new source is a module here and its line in `SOURCES`; its tables, its copy and its reconciliation follow from that.
"""

from __future__ import annotations

from typing import Final

from services.warehouse.model import charity, directory, incubation, social_work, volunteer

SOURCES: Final = (directory.SOURCE, volunteer.SOURCE, incubation.SOURCE, social_work.SOURCE, charity.SOURCE)
"""Whom the warehouse follows."""
