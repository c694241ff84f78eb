from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from wushe.charity.v1 import voucher_pb2 as _voucher_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PrepareVoucherRequest(_message.Message):
    __slots__ = ("summary", "proof", "expense", "refund", "transfer", "reversal", "interest", "sale", "request_id")
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    PROOF_FIELD_NUMBER: _ClassVar[int]
    EXPENSE_FIELD_NUMBER: _ClassVar[int]
    REFUND_FIELD_NUMBER: _ClassVar[int]
    TRANSFER_FIELD_NUMBER: _ClassVar[int]
    REVERSAL_FIELD_NUMBER: _ClassVar[int]
    INTEREST_FIELD_NUMBER: _ClassVar[int]
    SALE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    summary: str
    proof: str
    expense: _voucher_pb2.Expense
    refund: _voucher_pb2.Refund
    transfer: _voucher_pb2.Transfer
    reversal: _voucher_pb2.Reversal
    interest: _voucher_pb2.Interest
    sale: _voucher_pb2.Sale
    request_id: str
    def __init__(self, summary: _Optional[str] = ..., proof: _Optional[str] = ..., expense: _Optional[_Union[_voucher_pb2.Expense, _Mapping]] = ..., refund: _Optional[_Union[_voucher_pb2.Refund, _Mapping]] = ..., transfer: _Optional[_Union[_voucher_pb2.Transfer, _Mapping]] = ..., reversal: _Optional[_Union[_voucher_pb2.Reversal, _Mapping]] = ..., interest: _Optional[_Union[_voucher_pb2.Interest, _Mapping]] = ..., sale: _Optional[_Union[_voucher_pb2.Sale, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class PrepareVoucherResponse(_message.Message):
    __slots__ = ("voucher",)
    VOUCHER_FIELD_NUMBER: _ClassVar[int]
    voucher: _voucher_pb2.Voucher
    def __init__(self, voucher: _Optional[_Union[_voucher_pb2.Voucher, _Mapping]] = ...) -> None: ...

class PostVoucherRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PostVoucherResponse(_message.Message):
    __slots__ = ("voucher",)
    VOUCHER_FIELD_NUMBER: _ClassVar[int]
    voucher: _voucher_pb2.Voucher
    def __init__(self, voucher: _Optional[_Union[_voucher_pb2.Voucher, _Mapping]] = ...) -> None: ...

class RejectVoucherRequest(_message.Message):
    __slots__ = ("name", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectVoucherResponse(_message.Message):
    __slots__ = ("voucher",)
    VOUCHER_FIELD_NUMBER: _ClassVar[int]
    voucher: _voucher_pb2.Voucher
    def __init__(self, voucher: _Optional[_Union[_voucher_pb2.Voucher, _Mapping]] = ...) -> None: ...

class GetVoucherRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetVoucherResponse(_message.Message):
    __slots__ = ("voucher",)
    VOUCHER_FIELD_NUMBER: _ClassVar[int]
    voucher: _voucher_pb2.Voucher
    def __init__(self, voucher: _Optional[_Union[_voucher_pb2.Voucher, _Mapping]] = ...) -> None: ...

class ListVouchersRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token", "query")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _voucher_pb2.Voucher.State
    page_size: int
    page_token: str
    query: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_voucher_pb2.Voucher.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ...) -> None: ...

class ListVouchersResponse(_message.Message):
    __slots__ = ("vouchers", "next_page_token")
    VOUCHERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    vouchers: _containers.RepeatedCompositeFieldContainer[_voucher_pb2.Voucher]
    next_page_token: str
    def __init__(self, vouchers: _Optional[_Iterable[_Union[_voucher_pb2.Voucher, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListVoucherChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListVoucherChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_voucher_pb2.VoucherChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_voucher_pb2.VoucherChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
