"""What clients can show and do, as data: one description a kind of thing, from which pages and commands are made.

The contract says what a message holds and what a method takes; a description only chooses: which columns a list has, what it is narrowed
by, which actions are offered in which state. What is allowed is decided by the services, never here; a test holds what is offered to their
tables of states.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from importlib import import_module
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, EnumValueDescriptor, FieldDescriptor, MethodDescriptor, ServiceDescriptor
from google.protobuf.descriptor_pool import Default
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

DIVISION: Final = "division"
"""The parent of whatever is kept in a place."""


class Tone(StrEnum):
    """How an action looks: by how much it matters."""

    PLAIN = "secondary"
    GOOD = "primary"
    GRAVE = "danger"


@dataclass(frozen=True, slots=True)
class Where:
    """What a thing says, or does not, where an action makes sense: what is recognised is not recognised again."""

    field: str
    says: bool
    """Whether the field says something."""
    states: frozenset[str] = frozenset()
    """States in which it is asked; none given, it is asked in all."""

    def holds(self, one: Message, state: str) -> bool:
        """Tell whether it is so of a thing in a state."""
        if self.states and state not in self.states:
            return True
        field = one.DESCRIPTOR.fields_by_name[self.field]
        one_message = field.message_type is not None and not field.is_repeated
        return self.says is (one.HasField(self.field) if one_message else bool(getattr(one, self.field)))


@dataclass(frozen=True, slots=True)
class Action:
    """Something that can be done with a thing: a method that takes its name and etag."""

    method: str
    states: frozenset[str] = frozenset()
    """States in which it is offered, by the names of the contract; none given, it is offered in all."""
    tone: Tone = Tone.PLAIN
    """How it looks."""
    subject: str = "name"
    """The field of the request that names the thing."""
    where: tuple[Where, ...] = ()
    """What else has to be so for it to be offered."""

    def offered(self, one: Message, state: str) -> bool:
        """Tell whether it is offered for a thing in a state."""
        return (not self.states or state in self.states) and all(asked.holds(one, state) for asked in self.where)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of what belongs to a thing, shown beside it."""

    noun: str
    method: str
    """The method that lists it by `parent`."""


@dataclass(frozen=True)
class Resource:
    """One kind of thing."""

    noun: str
    """As in resource names, addresses of pages and commands: `volunteers`."""
    server: str
    """The folder of the service that keeps it."""
    service: str
    """The gRPC service: `wushe.volunteer.v1.VolunteerService`."""
    kind: str
    """`Volunteer`: the message, and what the methods are named after."""
    columns: tuple[str, ...]
    """Fields that a list shows; a dot leads into a message: `organiser.team`."""
    filters: tuple[str, ...] = ()
    """Fields of the list's request that it is narrowed by."""
    parent: str = DIVISION
    """What lists are asked for by; empty for what only belongs to other things."""
    plural: str = ""
    """Where the methods' plural is not the kind with an s: `Memberships`."""
    get: str = ""
    """Where it is not called `Get` and the kind."""
    listing: str = ""
    """Where it is not called `List` and the plural."""
    search: bool = False
    """Whether there is a search by `query` and `within`."""
    create: str = ""
    """The method that makes one."""
    update: str = ""
    """The method that changes fields by a mask."""
    updated: frozenset[str] = frozenset()
    """States in which that is offered; none given, it is offered in all."""
    told_as: str = "name"
    """Under which key of a refusal's metadata the batch call names the one that is missing."""
    changes: str = ""
    """The method that lists what happened to one."""
    actions: tuple[Action, ...] = ()
    """What can be done with one."""
    also: tuple[str, ...] = ()
    """Other gRPC services of the same server, where some of the actions are."""
    lists: tuple[Listed, ...] = ()
    """What belongs to one."""
    way: tuple[str, ...] = ()
    """The states on the way that most of them go, in order: pages show where one stands on it, and what comes next."""
    guided: frozenset[str] = frozenset()
    """Methods whose forms are long and seldom filled in: they go step by step. What is typed all day stays on one page."""
    shows: tuple[str, ...] = ()
    """Messages in the answer of the method that reads one, beside the thing itself, that belong on its page; a dot leads into one."""
    person: str = ""
    """The field that names the person whom one is about, where a list of them may be wanted with numbers in clear."""
    prints: bool = False
    """Whether it has a paper: `services.admin.papers` says what stands on it."""

    @cached_property
    def api(self) -> ServiceDescriptor:
        """Return the gRPC service as the contract describes it."""
        return _described(self.service)

    @cached_property
    def message(self) -> Descriptor:
        """Return the message that stands for one."""
        return next(field.message_type for field in self.method(self.get_method).output_type.fields if field.message_type is not None)

    @cached_property
    def list_method(self) -> str:
        """Return the method that lists them by their parent."""
        return self.listing or f"List{self.plural or self.kind + 's'}"

    @property
    def get_method(self) -> str:
        """Return the method that reads one."""
        return self.get or f"Get{self.kind}"

    @property
    def batch_method(self) -> str:
        """Return the method that reads many, where there is one."""
        return f"BatchGet{self.plural or self.kind + 's'}"

    @property
    def search_method(self) -> str:
        """Return the method that searches."""
        return f"Search{self.plural or self.kind + 's'}"

    def method(self, name: str) -> MethodDescriptor:
        """Return a method of the service, or of one of the others. Raises KeyError."""
        apis = (self.api, *map(_described, self.also))
        return next((api.methods_by_name[name] for api in apis if name in api.methods_by_name), None) or self.api.methods_by_name[name]

    def action(self, method: str) -> Action | None:
        """Return an action by its method, that of changing fields as well."""
        return next((action for action in self.every_action if action.method == method), None)

    @cached_property
    def every_action(self) -> tuple[Action, ...]:
        """Return all that can be done with one, changing its fields first."""
        return (*((Action(self.update, self.updated),) if self.update else ()), *self.actions)

    def of(self, answer: Message) -> Any:
        """Return the thing in the answer of a method that reads or changes one."""
        return next(getattr(answer, field.name) for field in answer.DESCRIPTOR.fields if field.message_type is self.message)

    @cached_property
    def states(self) -> dict[str, EnumValueDescriptor]:
        """Return the states in which one can be, by name; none for what has no state."""
        field = self.message.fields_by_name.get("state")
        return {} if field is None or field.enum_type is None else dict(field.enum_type.values_by_name)

    def state(self, one: Any) -> str:
        """Return the name of a thing's state, empty where it has none."""
        return next((name for name, value in self.states.items() if value.number == one.state), "")


def states(*names: str) -> frozenset[str]:
    """Return states by their names without the prefix."""
    return frozenset(f"STATE_{name}" for name in names)


def said(field: str, *names: str) -> Where:
    """Ask that a field says something, in all states or in some, by their names without the prefix."""
    return Where(field, says=True, states=states(*names))


def unsaid(field: str, *names: str) -> Where:
    """Ask that a field says nothing, likewise."""
    return Where(field, says=False, states=states(*names))


def way(*names: str) -> tuple[str, ...]:
    """Return the states of a way by their names without the prefix."""
    return tuple(f"STATE_{name}" for name in names)


def request_of(method: MethodDescriptor) -> Message:
    """Return an empty request."""
    made: Message = GetMessageClass(method.input_type)()
    return made


def items_field(method: MethodDescriptor) -> FieldDescriptor:
    """Return the field of a list's answer that holds its items."""
    return next(field for field in method.output_type.fields if field.is_repeated and field.message_type is not None)


def _described(service: str) -> ServiceDescriptor:
    """Return a gRPC service as the contract describes it."""
    package, _, name = service.rpartition(".")
    import_module(f"{package}.{_snake(name)}_pb2")
    return Default().FindServiceByName(service)


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
