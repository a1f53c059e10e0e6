"""The tokens, the palette and the style sheet."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QTemporaryDir
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from opscareer.gui.application import Composition
from opscareer.gui.theme import TEXT_SIZES, Theme
from opscareer.paths import resource

SCHEMES = ("light", "dark")
MARKS = ("content", "user", "activity", "product", "neighbour")


def _tokens(scheme: str) -> dict[str, str]:
    return tomllib.loads(resource("themes", f"{scheme}.toml").read_text(encoding="utf-8"))


def _luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    paint = QColor(colour)
    return 0.2126 * linear(paint.redF()) + 0.7152 * linear(paint.greenF()) + 0.0722 * linear(paint.blueF())


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_that_both_themes_have_the_same_tokens() -> None:
    assert _tokens("light").keys() == _tokens("dark").keys()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["window", "surface", "raised"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent", "danger", "warning", "good"])
def test_that_text_can_be_read_on_every_ground(scheme: str, ground: str, ink: str) -> None:
    tokens = _tokens(scheme)
    assert _contrast(tokens[ink], tokens[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_that_text_can_be_read_on_the_accent_and_its_wash(scheme: str) -> None:
    tokens = _tokens(scheme)
    assert _contrast(tokens["on-accent"], tokens["accent"]) >= 4.5
    assert _contrast(tokens["accent"], tokens["accent-wash"]) >= 4.5
    assert _contrast(tokens["ink"], tokens["accent-wash"]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("mark", MARKS)
def test_that_marks_stand_out_from_the_surface(scheme: str, mark: str) -> None:
    tokens = _tokens(scheme)
    assert _contrast(tokens[f"track-{mark}"], tokens["surface"]) >= 3.0


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_that_the_style_sheet_is_filled_at_every_text_size(
    qapp: QApplication, theme: Theme, scheme: str, size: int
) -> None:
    theme.apply(scheme, size, "en")  # type: ignore[arg-type]
    assert "$" not in qapp.styleSheet()
    assert qapp.font().pixelSize() == round(14 * size / 100)


def test_that_every_role_of_the_palette_comes_from_the_theme(qapp: QApplication, theme: Theme) -> None:
    theme.apply("dark", 100, "en")
    known = {QColor(colour).rgb() for colour in _tokens("dark").values()}
    roles = [role for role in QPalette.ColorRole if role.name not in ("NoRole", "NColorRoles")]
    strange = [role.name for role in roles if qapp.palette().color(role).rgb() not in known]
    assert strange == []


def test_that_the_bundled_fonts_answer_in_the_order_of_the_language(qapp: QApplication, theme: Theme) -> None:
    theme.apply("light", 100, "en")
    assert QFontInfo(qapp.font()).family() == "OpsCareer Sans"
    theme.apply("light", 100, "zh")
    assert QFontInfo(qapp.font()).family() == "OpsCareer Sans SC"


def test_that_no_colour_is_written_outside_the_themes() -> None:
    sheet = resource("themes", "window.qss").read_text(encoding="utf-8")
    code = resource("..", "opscareer", "gui").rglob("*.py")
    written = [file.name for file in code if re.search(r"#[0-9A-Fa-f]{6}\b", file.read_text(encoding="utf-8"))]
    assert written == []
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b(?=[;\s])", sheet)


def test_that_the_pictures_of_the_style_sheet_are_there_until_the_end(
    composition: Composition, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opscareer.gui.theme.QTemporaryDir", QTemporaryDir)
    theme = Theme(qapp, composition)
    theme.apply("light", 100, "en")
    pictures = [Path(picture) for picture in re.findall(r'url\("([^"]+)"\)', qapp.styleSheet())]
    assert pictures
    assert all(picture.is_file() for picture in pictures)
    composition.theme.apply("light", 100, "en")  # whoever is shown wears what is there
    theme.close()
    assert not any(picture.parent.exists() for picture in pictures)
