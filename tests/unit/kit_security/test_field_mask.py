"""Update masks say what changes: known fields only, and nothing that is not named."""

from __future__ import annotations

import pytest
from google.protobuf.descriptor_pb2 import FieldDescriptorProto
from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.struct_pb2 import Struct

from shared.field_mask import apply, changed_paths
from shared.refusals import InvalidUpdateMask

MUTABLE = ("name", "number", "options.deprecated", "options.lazy", "options.edition_defaults")


def wish() -> FieldDescriptorProto:
    made = FieldDescriptorProto(name="new", extendee="not mutable")
    made.options.deprecated = False
    return made


def test_no_mask_means_what_is_set_and_may_change() -> None:
    assert changed_paths(FieldMask(), wish(), MUTABLE) == ("name", "options.deprecated")
    assert changed_paths(FieldMask(), FieldDescriptorProto(), MUTABLE) == ()


def test_a_star_means_everything_that_may_change() -> None:
    assert changed_paths(FieldMask(paths=["*"]), wish(), MUTABLE) == MUTABLE


def test_named_paths_are_taken_once_and_in_the_order_of_the_resource() -> None:
    assert changed_paths(FieldMask(paths=["number", "name", "number"]), wish(), MUTABLE) == ("name", "number")


def test_a_message_stands_for_all_of_it_that_may_change() -> None:
    assert changed_paths(FieldMask(paths=["options"]), wish(), MUTABLE) == (
        "options.deprecated",
        "options.lazy",
        "options.edition_defaults",
    )


@pytest.mark.parametrize("path", ["extendee", "opt", "nam", "name.length", "", "options.", "*", "Name", "options.weak"])
def test_an_unknown_or_immutable_path_is_refused_and_named(path: str) -> None:
    with pytest.raises(InvalidUpdateMask) as refusal:
        changed_paths(FieldMask(paths=["name", path]), wish(), MUTABLE)
    assert [violation.field for violation in refusal.value.violations] == ["update_mask.paths[1]"]


def test_applying_copies_sets_clears_and_leaves_the_rest() -> None:
    onto = FieldDescriptorProto(name="old", number=3, json_name="kept")
    onto.options.lazy = True
    onto.options.edition_defaults.add(value="old")
    asked = wish()
    asked.options.edition_defaults.add(value="new")
    apply(asked, onto, MUTABLE)
    assert onto.name == "new"
    assert not onto.HasField("number")
    assert not onto.options.lazy
    assert onto.options.HasField("deprecated")
    assert [default.value for default in onto.options.edition_defaults] == ["new"]
    assert onto.json_name == "kept"
    assert not onto.HasField("extendee")


def test_a_message_that_is_set_and_empty_stays_set() -> None:
    asked = FieldDescriptorProto()
    asked.options.SetInParent()
    onto = FieldDescriptorProto()
    onto.options.lazy = True
    apply(asked, onto, ["options"])
    assert onto.HasField("options")
    assert not onto.options.HasField("lazy")


def test_a_map_is_replaced_whole() -> None:
    asked, onto = Struct(), Struct()
    asked.update({"new": 1})
    onto.update({"old": 1})
    assert changed_paths(FieldMask(), asked, ["fields"]) == ("fields",)
    apply(asked, onto, ["fields"])
    assert dict(onto) == {"new": 1.0}
