"""Editions of disclosures, as they are kept and as they are sent."""

from __future__ import annotations

from datetime import datetime

from google.protobuf import json_format
from wushe.charity.v1 import disclosure_pb2

from services.charity.domain.disclosure import Disclosure
from services.charity.domain.disclosure_content import Edition
from shared.instants import write_instant


def edition(one: Disclosure, kept: Edition, draft_time: datetime, publish_time: datetime | None) -> disclosure_pb2.DisclosureEdition:
    """Return an edition with its text, and what the text says."""
    message = disclosure_pb2.DisclosureEdition(
        disclosure=one.resource,
        edition=kept.edition,
        reason=kept.reason,
        document=kept.document,
        content=json_format.Parse(kept.document, disclosure_pb2.DisclosureContent()),
        hash=kept.hash,
        previous_hash=kept.previous_hash,
    )
    write_instant(message.draft_time, draft_time)
    if publish_time is not None:
        write_instant(message.publish_time, publish_time)
    return message
