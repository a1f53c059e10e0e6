"""Labels: plain text with room for every line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from opscareer.gui.widgets.text import PlainText

LINES = st.text(alphabet=st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), max_size=60)


def _inked_rows(label: PlainText) -> list[int]:
    """The rows of pixels that text touches."""
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    ground = image.pixel(image.width() - 1, 0)
    return [
        row for row in range(image.height()) if any(image.pixel(x, row) != ground for x in range(image.width() - 1))
    ]


def test_that_markup_is_shown_as_it_is(qapp: QApplication) -> None:
    label = PlainText("<b>bold</b>")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>bold</b>"
    plain = PlainText("bold")
    assert label.sizeHint().width() > 2 * plain.sizeHint().width()


def test_that_a_narrower_label_is_taller(qapp: QApplication) -> None:
    label = PlainText("What people in content, user, activity and product operation really do, week by week.")
    assert label.heightForWidth(200) > label.heightForWidth(400) > label.heightForWidth(1000)


def test_that_lines_stand_one_and_a_half_times_their_size_apart(qapp: QApplication) -> None:
    assert PlainText("one\ntwo").sizeHint().height() == 2 * round(1.5 * PlainText("one").font().pixelSize())


def test_that_a_long_word_is_broken_rather_than_cut(qapp: QApplication) -> None:
    label = PlainText("x" * 10_000)
    assert label.minimumSizeHint().width() < 15 * label.font().pixelSize()
    assert label.heightForWidth(200) > 1000


@pytest.mark.parametrize("text", ["活动运营最适合你，如果重新作答十次中有九次它仍排第一", "Łukasz Żółć"])
def test_that_text_is_painted_inside_its_room(qapp: QApplication, text: str) -> None:
    label = PlainText(text)
    label.resize(120, label.heightForWidth(120))
    rows = _inked_rows(label)
    assert rows
    assert rows[0] > 0
    assert rows[-1] < label.height() - 1


def test_that_alignment_moves_the_text(qapp: QApplication) -> None:
    label = PlainText("top")
    label.resize(200, 200)
    middle = _inked_rows(label)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
    assert _inked_rows(label)[-1] < middle[0]


def test_that_a_new_text_is_laid_out_anew(qapp: QApplication) -> None:
    label = PlainText("short")
    before = label.sizeHint()
    label.setText("very much longer than before")
    assert label.sizeHint().width() > before.width()


@given(st.lists(LINES, max_size=4).map("\n".join), st.integers(1, 800))
def test_that_any_text_has_a_size_at_any_width(qapp: QApplication, text: str, width: int) -> None:
    label = PlainText(text)
    assert label.heightForWidth(width) >= label.sizeHint().height()
    assert 0 < label.minimumSizeHint().width() <= label.sizeHint().width()
    label.deleteLater()
