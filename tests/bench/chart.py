"""A picture of curves over a growing size: a panel for each, from nought up, the size on a logarithmic axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tests.bench.figures import number

WIDTH: Final = 500
HEIGHT: Final = 240
LEFT: Final = 30
RIGHT: Final = 40
TOP: Final = 44
BOTTOM: Final = 40
COLUMNS: Final = 2
HEADROOM: Final = 1.25
STYLE: Final = """
text { font: 12px sans-serif; fill: #333 } .title { font-weight: bold } .axis { stroke: #999 } .value { text-anchor: middle }
.curve { fill: none; stroke: #b5322e; stroke-width: 2 } circle { fill: #b5322e }
"""


@dataclass(frozen=True, slots=True)
class Panel:
    """One curve: (size, value) in rising order of size."""

    title: str
    unit: str
    points: Sequence[tuple[int, float]]


def drawn(panels: Sequence[Panel], axis: str) -> str:
    """Return the picture as SVG."""
    rows = math.ceil(len(panels) / COLUMNS)
    parts = [_panel(panel, axis, at % COLUMNS * WIDTH, at // COLUMNS * HEIGHT) for at, panel in enumerate(panels)]
    size = f'width="{COLUMNS * WIDTH}" height="{rows * HEIGHT}"'
    back = '<rect width="100%" height="100%" fill="#fff"/>'
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" {size}>', f"<style>{STYLE}</style>", back, *parts, "</svg>", ""])


def _panel(panel: Panel, axis: str, left: int, top: int) -> str:
    floor, width, height = HEIGHT - BOTTOM, WIDTH - LEFT - RIGHT, HEIGHT - BOTTOM - TOP
    logs = [math.log10(size) for size, _ in panel.points]
    span, most = (max(logs) - min(logs)) or 1.0, max(value for _, value in panel.points) * HEADROOM or 1.0
    places = [
        (round(LEFT + (log - min(logs)) / span * width, 1), round(floor - value / most * height, 1))
        for log, (_, value) in zip(logs, panel.points, strict=True)
    ]
    lines = [f'<g transform="translate({left},{top})">', f'<text class="title" x="{LEFT}" y="24">{panel.title}, {panel.unit}</text>']
    lines.append(f'<line class="axis" x1="{LEFT}" y1="{floor}" x2="{WIDTH - RIGHT}" y2="{floor}"/>')
    lines.append(f'<polyline class="curve" points="{" ".join(f"{x},{y}" for x, y in places)}"/>')
    for (x, y), (size, value) in zip(places, panel.points, strict=True):
        lines.append(f'<circle cx="{x}" cy="{y}" r="3"/><text class="value" x="{x}" y="{y - 8}">{number(value)}</text>')
        lines.append(f'<text class="value" x="{x}" y="{floor + 16}">{_short(size)}</text>')
    lines.append(f'<text x="{LEFT}" y="{floor + 32}">{axis}</text></g>')
    return "\n".join(lines)


def _short(size: int) -> str:
    return f"{size / 1_000_000:g} M" if size >= 1_000_000 else f"{size // 1000} k"
