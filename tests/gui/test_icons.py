"""Every icon that is asked for is there and draws something."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

import opscareer.gui
from opscareer.gui.icons import icon_names, icon_picture, icon_source


def _inked(image: QImage) -> int:
    return sum(image.pixelColor(x, y).alpha() > 0 for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("name", icon_names())
def test_that_an_icon_draws_itself_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    colour = QColor("#ff0000")
    picture = icon_picture(name, colour, 24)
    assert _inked(picture.toImage()) > 20
    assert "currentColor" not in icon_source(name, colour)


@pytest.mark.parametrize("name", icon_names())
def test_that_all_icons_are_drawn_with_the_same_pen(name: str) -> None:
    source = icon_source(name, QColor("black"))
    assert 'viewBox="0 0 24 24"' in source
    assert 'stroke-width="1.75"' in source


def test_that_every_icon_named_in_the_code_exists() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in Path(opscareer.gui.__file__).parent.rglob("*.py"))
    asked = set(re.findall(r'IconButton\(\s*"([a-z-]+)"', code)) | set(re.findall(r'icon_picture\("([a-z-]+)"', code))
    assert asked <= set(icon_names())


def test_that_an_unknown_icon_is_an_error_and_not_a_blank() -> None:
    with pytest.raises(FileNotFoundError):
        icon_source("no-such-icon", QColor("black"))
