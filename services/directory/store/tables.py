"""The directory's tables as SQLAlchemy Core sees them. Migrations create them; this describes what they are today.

The metadata is common to all files of tables, so that one test can compare it with a migrated database.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import BigInteger, Column, Computed, Date, DateTime, Integer, MetaData, SmallInteger, Table, Text
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR

METADATA: Final = MetaData()

_CODE: Final = Text(collation="C")

division: Final = Table(
    "division",
    METADATA,
    Column("code", _CODE, primary_key=True),
    Column("parent_code", _CODE, Computed("…", persisted=True), nullable=False),
    Column("display_name", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("create_time", DateTime(timezone=True), nullable=False),
    Column("update_time", DateTime(timezone=True), nullable=False),
)

community: Final = Table(
    "community",
    METADATA,
    Column("code", _CODE, primary_key=True),
    Column("display_name", Text, nullable=False),
    Column("state", SmallInteger, nullable=False),
    Column("kind", SmallInteger, nullable=False),
    Column("urban_rural_class", SmallInteger, nullable=False),
    Column("party_venue_area_m2", Integer, nullable=False),
    Column("service_facility_area_m2", Integer, nullable=False),
    Column("households", Integer, nullable=False),
    Column("grids", Integer, nullable=False),
    Column("valid_from", Date),
    Column("valid_until", Date),
    # The last dated change: no later change may be dated before it.
    Column("changed_on", Date),
    Column("successors", ARRAY(Text), nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("create_time", DateTime(timezone=True), nullable=False),
    Column("update_time", DateTime(timezone=True), nullable=False),
    # What a search in letters is compared with, and the beginnings under which the index finds the row: see domain/search.py.
    Column("spelling", Text, nullable=False),
    Column("search_terms", TSVECTOR, nullable=False),
)

community_change: Final = Table(
    "community_change",
    METADATA,
    Column("code", _CODE, primary_key=True),
    Column("version", BigInteger, primary_key=True),
    Column("kind", SmallInteger, nullable=False),
    Column("effective_date", Date),
    Column("document_number", Text, nullable=False),
    Column("display_name_before", Text, nullable=False),
    Column("display_name_after", Text, nullable=False),
    Column("predecessors", ARRAY(Text), nullable=False),
    Column("successors", ARRAY(Text), nullable=False),
    Column("actor", Text, nullable=False),
    Column("record_time", DateTime(timezone=True), nullable=False),
)
