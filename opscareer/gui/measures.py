"""Every size of the window, from `resources/themes/measures.toml`, in pixels at 100 % text."""

from __future__ import annotations

from opscareer.gui.flat_toml import read_tables
from opscareer.paths import resource

_TABLES = read_tables(resource("themes", "measures.toml"))
_SPACE: dict[str, int] = _TABLES["space"]
_RAIL: dict[str, int] = _TABLES["rail"]
_WINDOW: dict[str, int] = _TABLES["window"]

XXS, XS, S, M, L, XL, XXL = (_SPACE[name] for name in ("xxs", "xs", "s", "m", "l", "xl", "xxl"))
"""Gaps between things, from 4 to 48."""

CARD_CORNER: int = _TABLES["corner"]["card"]
CONTROL_CORNER: int = _TABLES["corner"]["control"]
TYPE_SIZES: dict[str, int] = _TABLES["type"]
READING_LINE: float = _TABLES["line"]["reading"]
HEADING_LINE: float = _TABLES["line"]["heading"]
WIDEST_LINE: int = _TABLES["line"]["widest"]
FOCUS_WIDTH: int = _TABLES["focus"]["width"]
FOCUS_GAP: int = _TABLES["focus"]["gap"]
SMALL_ICON: int = _TABLES["icon"]["small"]
RAIL_ICON: int = _TABLES["icon"]["rail"]
RAIL_WIDTH = _RAIL["width"]
RAIL_COLLAPSED = _RAIL["collapsed"]
RAIL_COLLAPSES_BELOW = _RAIL["collapse-below"]
WINDOW_SIZE = (_WINDOW["width"], _WINDOW["height"])
LEAST_WINDOW_SIZE = (_WINDOW["least-width"], _WINDOW["least-height"])
WIDEST_PAGE = _WINDOW["widest-page"]
