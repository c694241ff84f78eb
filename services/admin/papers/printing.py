"""Papers as one PDF/A-2b (ISO 19005-2), set by typst in a font that comes with the environment."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import manimgx_fonts_cjk
import segno
import typst

from services.admin.papers.paper import Paper

STANDARD: Final = "a-2b"
TEMPLATE: Final = Path(__file__).with_name("paper.typ")


def printed(papers: Sequence[Paper]) -> bytes:
    """Return papers as one file, a page each or more. It takes some milliseconds a paper: call it in a thread."""
    made = set_in_type(papers).compile(format="pdf", pdf_standards=[STANDARD])
    if not isinstance(made, bytes):
        raise TypeError("typst made no file")
    return made


def set_in_type(papers: Sequence[Paper]) -> typst.Compiler:
    """Return papers as what makes a file or a picture of them."""
    told = [asdict(paper) | {"qr": _qr(paper.link) if paper.link else ""} for paper in papers]
    return typst.Compiler(TEMPLATE, font_paths=_fonts(), sys_inputs={"papers": json.dumps(told, ensure_ascii=False)})


@cache
def _fonts() -> typst.Fonts:
    """Return the only fonts there are: the same paper looks the same on every machine."""
    folder = str(files(manimgx_fonts_cjk))
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _qr(text: str) -> str:
    """Return a QR code as SVG; a level of correction as high as its size allows."""
    drawn = io.BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="svg", xmldecl=False, border=4)
    return drawn.getvalue().decode()
