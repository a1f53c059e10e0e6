"""Tokens to printed colours: paper takes the light theme, the same file the window reads."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Literal

from reportlab.lib.colors import Color, HexColor

from opscareer.charts.shapes import Ink
from opscareer.paths import resource

Token = Ink | Literal["window"]
_PALE = 0.25
"""Strength of a pale fill, see `shapes.Rect`."""


@cache
def printed(token: Token, *, pale: bool = False) -> Color:
    """The colour of a token on white paper; `pale` is a quarter of its strength, opaque."""
    full = HexColor(_light_theme()[token])
    if not pale:
        return full
    return Color(*(1 - _PALE * (1 - part) for part in (full.red, full.green, full.blue)))


@cache
def _light_theme() -> dict[str, str]:
    colours: dict[str, str] = tomllib.loads(resource("themes", "light.toml").read_text(encoding="utf-8"))
    return colours
