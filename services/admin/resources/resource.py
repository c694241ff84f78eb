"""One noun: what the conventions of the contract (ADR 1) make of its name. Generated code is loaded when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True)
class Resource:
    """`GetTeam` and `ListTeams` of `TeamService` in `wushe.volunteer.v1`: the rest follows from these names."""

    service: str
    """Which service has it, as in the catalogue: `volunteer`; the contract's package is `wushe.<service>.v1`."""
    singular: str
    """As in the contract: `Team`."""
    plural: str
    columns: str
    """Fields that a table shows behind the name, with spaces between them; `schedule.first_day` lies deeper."""
    collection: str = ""
    """Of resource names, where it is not the noun: `teamMemberships`."""
    api: str = ""
    """The contract's service, where it is not `<singular>Service`."""
    searchable: bool = False
    """There is a `Search<plural>` besides."""

    @property
    def noun(self) -> str:
        """Return the word on the command line: `service-records` of `ServiceRecords`."""
        return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in self.plural).removeprefix("-")

    @property
    def words(self) -> str:
        """Return the noun within a sentence."""
        return self.noun.replace("-", " ")

    @property
    def fields(self) -> tuple[str, ...]:
        """Return the paths of all columns."""
        return ("name", *self.columns.split())

    def name(self, told: str) -> str:
        """Return the resource name of what was told: an identifier alone will do."""
        return told if "/" in told else f"{self.collection or self.noun}/{told}"

    def message(self, name: str) -> type[Any]:
        """Return a message of the contract's service: `ListTeamsRequest`."""
        found: type[Any] = getattr(import_module(f"{self._module}_pb2"), name)
        return found

    def method(self, channel: Any, name: str) -> Any:
        """Return a method on a channel: `ListTeams`."""
        return getattr(getattr(import_module(f"{self._module}_pb2_grpc"), f"{self._api}Stub")(channel), name)

    def found(self, response: Any) -> Any:
        """Return what a response brings: the one of a Get, or those of a List."""
        many = response.DESCRIPTOR.name.startswith(("List", "Search"))
        return getattr(response, _snake(self.plural if many else self.singular))

    @property
    def _api(self) -> str:
        return self.api or f"{self.singular}Service"

    @property
    def _module(self) -> str:
        return f"wushe.{self.service}.v1.{_snake(self._api)}"


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).removeprefix("_")
