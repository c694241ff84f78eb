from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import ledger_pb2 as _ledger_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RatioKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RATIO_KIND_UNSPECIFIED: _ClassVar[RatioKind]
    RATIO_KIND_SPENDING: _ClassVar[RatioKind]
    RATIO_KIND_MANAGEMENT: _ClassVar[RatioKind]

class RatioSide(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RATIO_SIDE_UNSPECIFIED: _ClassVar[RatioSide]
    RATIO_SIDE_NUMERATOR: _ClassVar[RatioSide]
    RATIO_SIDE_DENOMINATOR: _ClassVar[RatioSide]
RATIO_KIND_UNSPECIFIED: RatioKind
RATIO_KIND_SPENDING: RatioKind
RATIO_KIND_MANAGEMENT: RatioKind
RATIO_SIDE_UNSPECIFIED: RatioSide
RATIO_SIDE_NUMERATOR: RatioSide
RATIO_SIDE_DENOMINATOR: RatioSide

class ListBooksRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListBooksResponse(_message.Message):
    __slots__ = ("books", "next_page_token")
    BOOKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    books: _containers.RepeatedCompositeFieldContainer[_ledger_pb2.Book]
    next_page_token: str
    def __init__(self, books: _Optional[_Iterable[_Union[_ledger_pb2.Book, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetLedgerEntryRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetLedgerEntryResponse(_message.Message):
    __slots__ = ("entry",)
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    entry: _ledger_pb2.LedgerEntry
    def __init__(self, entry: _Optional[_Union[_ledger_pb2.LedgerEntry, _Mapping]] = ...) -> None: ...

class ListLedgerEntriesRequest(_message.Message):
    __slots__ = ("parent", "first_day", "last_day", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListLedgerEntriesResponse(_message.Message):
    __slots__ = ("entries", "next_page_token")
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    entries: _containers.RepeatedCompositeFieldContainer[_ledger_pb2.LedgerEntry]
    next_page_token: str
    def __init__(self, entries: _Optional[_Iterable[_Union[_ledger_pb2.LedgerEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SpendingRatio(_message.Message):
    __slots__ = ("kind", "article", "numerator_fen", "denominator_fen", "basis_points", "limit_basis_points", "met")
    KIND_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_FIELD_NUMBER: _ClassVar[int]
    NUMERATOR_FEN_FIELD_NUMBER: _ClassVar[int]
    DENOMINATOR_FEN_FIELD_NUMBER: _ClassVar[int]
    BASIS_POINTS_FIELD_NUMBER: _ClassVar[int]
    LIMIT_BASIS_POINTS_FIELD_NUMBER: _ClassVar[int]
    MET_FIELD_NUMBER: _ClassVar[int]
    kind: RatioKind
    article: str
    numerator_fen: int
    denominator_fen: int
    basis_points: int
    limit_basis_points: int
    met: bool
    def __init__(self, kind: _Optional[_Union[RatioKind, str]] = ..., article: _Optional[str] = ..., numerator_fen: _Optional[int] = ..., denominator_fen: _Optional[int] = ..., basis_points: _Optional[int] = ..., limit_basis_points: _Optional[int] = ..., met: _Optional[bool] = ...) -> None: ...

class GetSpendingRatiosRequest(_message.Message):
    __slots__ = ("organization", "year")
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    organization: str
    year: int
    def __init__(self, organization: _Optional[str] = ..., year: _Optional[int] = ...) -> None: ...

class GetSpendingRatiosResponse(_message.Message):
    __slots__ = ("ratios",)
    RATIOS_FIELD_NUMBER: _ClassVar[int]
    ratios: _containers.RepeatedCompositeFieldContainer[SpendingRatio]
    def __init__(self, ratios: _Optional[_Iterable[_Union[SpendingRatio, _Mapping]]] = ...) -> None: ...

class ListRatioEntriesRequest(_message.Message):
    __slots__ = ("organization", "year", "kind", "side", "page_size", "page_token")
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    organization: str
    year: int
    kind: RatioKind
    side: RatioSide
    page_size: int
    page_token: str
    def __init__(self, organization: _Optional[str] = ..., year: _Optional[int] = ..., kind: _Optional[_Union[RatioKind, str]] = ..., side: _Optional[_Union[RatioSide, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class RatioEntry(_message.Message):
    __slots__ = ("entry", "amount_fen")
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    entry: _ledger_pb2.LedgerEntry
    amount_fen: int
    def __init__(self, entry: _Optional[_Union[_ledger_pb2.LedgerEntry, _Mapping]] = ..., amount_fen: _Optional[int] = ...) -> None: ...

class ListRatioEntriesResponse(_message.Message):
    __slots__ = ("entries", "next_page_token")
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    entries: _containers.RepeatedCompositeFieldContainer[RatioEntry]
    next_page_token: str
    def __init__(self, entries: _Optional[_Iterable[_Union[RatioEntry, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AuditFinding(_message.Message):
    __slots__ = ("kind", "subject", "number", "field", "computed_fen", "stored_fen")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[AuditFinding.Kind]
        KIND_LINE_MISSING: _ClassVar[AuditFinding.Kind]
        KIND_RUNNING_TOTAL: _ClassVar[AuditFinding.Kind]
        KIND_BOOK_TOTAL: _ClassVar[AuditFinding.Kind]
        KIND_ENTRY_LINES: _ClassVar[AuditFinding.Kind]
        KIND_DOCUMENT: _ClassVar[AuditFinding.Kind]
        KIND_RECEIPT: _ClassVar[AuditFinding.Kind]
    KIND_UNSPECIFIED: AuditFinding.Kind
    KIND_LINE_MISSING: AuditFinding.Kind
    KIND_RUNNING_TOTAL: AuditFinding.Kind
    KIND_BOOK_TOTAL: AuditFinding.Kind
    KIND_ENTRY_LINES: AuditFinding.Kind
    KIND_DOCUMENT: AuditFinding.Kind
    KIND_RECEIPT: AuditFinding.Kind
    KIND_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    COMPUTED_FEN_FIELD_NUMBER: _ClassVar[int]
    STORED_FEN_FIELD_NUMBER: _ClassVar[int]
    kind: AuditFinding.Kind
    subject: str
    number: int
    field: str
    computed_fen: int
    stored_fen: int
    def __init__(self, kind: _Optional[_Union[AuditFinding.Kind, str]] = ..., subject: _Optional[str] = ..., number: _Optional[int] = ..., field: _Optional[str] = ..., computed_fen: _Optional[int] = ..., stored_fen: _Optional[int] = ...) -> None: ...

class AuditLedgerRequest(_message.Message):
    __slots__ = ("parent",)
    PARENT_FIELD_NUMBER: _ClassVar[int]
    parent: str
    def __init__(self, parent: _Optional[str] = ...) -> None: ...

class AuditLedgerResponse(_message.Message):
    __slots__ = ("finding", "tally")
    FINDING_FIELD_NUMBER: _ClassVar[int]
    TALLY_FIELD_NUMBER: _ClassVar[int]
    finding: AuditFinding
    tally: AuditTally
    def __init__(self, finding: _Optional[_Union[AuditFinding, _Mapping]] = ..., tally: _Optional[_Union[AuditTally, _Mapping]] = ...) -> None: ...

class AuditTally(_message.Message):
    __slots__ = ("books", "lines", "entries", "receipts", "findings")
    BOOKS_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    RECEIPTS_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    books: int
    lines: int
    entries: int
    receipts: int
    findings: int
    def __init__(self, books: _Optional[int] = ..., lines: _Optional[int] = ..., entries: _Optional[int] = ..., receipts: _Optional[int] = ..., findings: _Optional[int] = ...) -> None: ...
