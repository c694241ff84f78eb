"""A form on a page: what it asks for, what was typed, what is wrong with it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from services.admin.console import forms
from services.admin.console.kinds import HIDDEN
from services.admin.console.pages.desk import Desk
from services.admin.console.steps import steps
from services.admin.resources import Resource, Tone
from shared.errors import RemoteFault
from shared.refusals import Kind, Refusal


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form for the request of one method."""

    resource: Resource
    title: str
    verb: str
    tone: Tone
    method: str
    back: str
    subject: str = "name"
    """The field that names what it is about; nobody types it."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it is filled in."""

    typed: Mapping[str, list[str]]
    errors: Mapping[str, str]
    """What is wrong, by path; under the empty path what is about no field."""
    etag: str = ""
    stale: bool = False
    """Whether somebody else changed the thing meanwhile."""
    differing: tuple[tuple[str, str, str], ...] = ()
    """Where what was typed differs from what is there now: (path, typed, there)."""
    unsure: str = ""
    """The request id of a form of which nobody knows whether it had its effect: sent again it is the same request."""

    @property
    def status(self) -> HTTPStatus:
        """Return how the page with this form is answered."""
        if self.stale:
            return HTTPStatus.CONFLICT
        if self.unsure:
            return HTTPStatus.SERVICE_UNAVAILABLE
        return HTTPStatus.UNPROCESSABLE_ENTITY if self.errors else HTTPStatus.OK


def show(desk: Desk, request: Request, sheet: Sheet, filled: Filled) -> Response:
    """Return the page. Each form has a request id of its own: what was refused may be mended and sent again, as another request.

    What a service that was away or failed may have done is sent again under the same one.
    """
    method = sheet.resource.method(sheet.method)
    inputs = forms.inputs(method.input_type, filled.typed, skip=HIDDEN | {sheet.subject})
    left = forms.blame(inputs, filled.errors)
    labels = forms.labels(inputs)
    return desk.show(
        request,
        "form.html",
        filled.status,
        resource=sheet.resource,
        title=sheet.title,
        verb=sheet.verb,
        tone=sheet.tone,
        inputs=inputs,
        steps=steps(inputs) if sheet.method in sheet.resource.guided else [],
        errors=left,
        etag=filled.etag,
        request_id=filled.unsure or secrets.token_hex(16),
        back=sheet.back,
        stale=filled.stale,
        differing=[(labels.get(path, path), mine, theirs) for path, mine, theirs in filled.differing],
    )


def unsure(error: Refusal | RemoteFault, sent: Mapping[str, list[str]]) -> str:
    """Return the request id of a form that may have had its effect though the service did not say so; else nothing."""
    known = isinstance(error, Refusal) and error.kind is not Kind.UNAVAILABLE
    return "" if known else sent.get("request_id", [""])[0]


def name_in(answer: Any) -> str:
    """Return the name of what a method answered with; empty where it answered with no thing."""
    for field in answer.DESCRIPTOR.fields:
        if field.message_type is not None and not field.is_repeated and "name" in field.message_type.fields_by_name:
            return str(getattr(answer, field.name).name)
    return ""
