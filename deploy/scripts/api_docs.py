"""Writes `docs/api/`: the contract as pages to read, one a package, made of the comments in `protos/`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
    FileDescriptorSet,
)

from deploy.scripts import protos

PAGES = protos.ROOT / "docs" / "api"
SCALARS = {number: name.removeprefix("TYPE_").lower() for name, number in FieldDescriptorProto.Type.items()}
MESSAGE, ENUM, SERVICE = 4, 5, 6  # field numbers in FileDescriptorProto: the first step of a comment's path
FIELD, NESTED, NESTED_ENUM = 2, 3, 4  # in DescriptorProto
MEMBER = 2  # methods of a service, values of an enum
Place = tuple[int, ...]
"""Where an element stands in its file, as `SourceCodeInfo` counts."""


def main() -> int:
    """Replace the pages by what the contract says today."""
    PAGES.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for name, content in wanted.items():
        (PAGES / name).write_text(content, encoding="utf-8")
    for page in PAGES.glob("*.md"):
        if page.name not in wanted:
            page.unlink()
    return 0


def problems() -> str:
    """Tell which pages are not what the contract says."""
    stale = [name for name, content in pages().items() if not (PAGES / name).exists() or (PAGES / name).read_text("utf-8") != content]
    return "".join(f"docs/api/{name} is not what protos/ says: run make protos\n" for name in stale)


def pages() -> dict[str, str]:
    """Return the pages by file name."""
    protos.ensure_third_party()
    with tempfile.TemporaryDirectory() as folder:
        image = Path(folder) / "image.binpb"
        protos.run([str(protos.BUF), "build", str(protos.PROTOS), "-o", str(image)])
        files = [file for file in FileDescriptorSet.FromString(image.read_bytes()).file if file.package.startswith("wushe.")]
    packages = sorted({file.package for file in files})
    return {f"{package}.md": _page(package, [file for file in files if file.package == package]) for package in packages}


def _page(package: str, files: list[FileDescriptorProto]) -> str:
    lines = [f"# `{package}`", "", "Made from the comments in `protos/` by `make protos`; not edited by hand.", ""]
    for file in files:
        said = _comments(file)
        for index, service in enumerate(file.service):
            lines += [f"## {service.name}", "", said[(SERVICE, index)], ""]
            for number, method in enumerate(service.method):
                asked, answered = _reference(method.input_type, package), _reference(method.output_type, package)
                asked = f"stream of {asked}" if method.client_streaming else asked
                answered = f"stream of {answered}" if method.server_streaming else answered
                lines += [f"### {method.name}", "", f"{asked} → {answered}", "", said[(SERVICE, index, MEMBER, number)], ""]
    lines += ["## Messages", ""]
    for file in files:
        said = _comments(file)
        for index, message in enumerate(file.message_type):
            lines += _message(message, (MESSAGE, index), said, package, message.name)
    lines += ["## Enums", ""]
    for file in files:
        for index, enum in enumerate(file.enum_type):
            lines += _enum(enum, (ENUM, index), _comments(file), enum.name)
    return "\n".join(lines).rstrip().removesuffix("## Enums").rstrip() + "\n"


def _message(message: DescriptorProto, path: Place, said: dict[Place, str], package: str, name: str) -> Iterator[str]:
    yield from (f"### {name}", "", said[path], "")
    if message.field:
        yield from ("| field | type | |", "|---|---|---|")
    for index, field in enumerate(message.field):
        yield f"| `{field.name}` | {_type(field, package)} | {_cell(said[(*path, FIELD, index)])} |"
    if message.field:
        yield ""
    for index, nested in enumerate(message.nested_type):
        yield from _message(nested, (*path, NESTED, index), said, package, f"{name}.{nested.name}")
    for index, enum in enumerate(message.enum_type):
        yield from _enum(enum, (*path, NESTED_ENUM, index), said, f"{name}.{enum.name}")


def _enum(enum: EnumDescriptorProto, path: Place, said: dict[Place, str], name: str) -> Iterator[str]:
    yield from (f"### {name}", "", said[path], "", "| value | number | |", "|---|---|---|")
    for index, value in enumerate(enum.value):
        yield f"| `{value.name}` | {value.number} | {_cell(said[(*path, MEMBER, index)])} |"
    yield ""


def _type(field: FieldDescriptorProto, package: str) -> str:
    name = _reference(field.type_name, package) if field.type_name else f"`{SCALARS[field.type]}`"
    return f"repeated {name}" if field.label == FieldDescriptorProto.LABEL_REPEATED else name


def _reference(type_name: str, package: str) -> str:
    full = type_name.removeprefix(".")
    own = full.removeprefix(f"{package}.")
    return f"`{full}`" if own == full else f"[`{own}`](#{own.lower().replace('.', '')})"


def _comments(file: FileDescriptorProto) -> dict[Place, str]:
    return {
        tuple(location.path): "\n".join(line.removeprefix(" ") for line in location.leading_comments.splitlines()).strip()
        for location in file.source_code_info.location
        if location.leading_comments
    }


def _cell(comment: str) -> str:
    return " ".join(comment.split()).replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
