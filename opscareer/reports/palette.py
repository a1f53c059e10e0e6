"""Tokens to printed colours: paper takes the light theme, the same file the window reads, or black and grey."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Literal

from reportlab.lib.colors import Color, HexColor

from opscareer.charts.shapes import Ink
from opscareer.paths import resource
from opscareer.reports.content import Look

Token = Ink | Literal["window"]
_PALE = 0.25
"""Strength of a pale fill, see `shapes.Rect`."""
_BLACK, _DARK, _GREY, _PAPER = "#000000", "#4D4D4D", "#B4B4B4", "#FFFFFF"
_PLAIN: Mapping[Token, str] = {
    "window": _PAPER,
    "surface": _PAPER,
    "ink": _BLACK,
    "muted": _DARK,
    "hairline": _GREY,
    "accent": _BLACK,
    "accent-wash": _PAPER,
    "track-content": _DARK,
    "track-user": _DARK,
    "track-activity": _DARK,
    "track-product": _DARK,
    "track-neighbour": _DARK,
}
"""Tracks are told apart by their marks; text is darker than on screen, and no ground is printed."""


@cache
def printed(token: Token, *, pale: bool = False, look: Look = "handsome") -> Color:
    """The colour of a token on white paper; `pale` is a quarter of its strength, opaque, and white in a plain print."""
    if look == "plain":
        return HexColor(_PAPER if pale else _PLAIN[token])
    full = HexColor(_light_theme()[token])
    if not pale:
        return full
    return Color(*(1 - _PALE * (1 - part) for part in (full.red, full.green, full.blue)))


@cache
def _light_theme() -> dict[str, str]:
    colours: dict[str, str] = tomllib.loads(resource("themes", "light.toml").read_text(encoding="utf-8"))
    return colours
