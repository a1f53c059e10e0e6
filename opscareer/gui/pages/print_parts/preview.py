"""The pages as they will print, with the ways through them; or what there is to say instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.icon_button import IconButton
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column, row
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.gui.pages.print_parts.pages_view import PagesView

_LEAST_HEIGHT = 340
"""Pixels at any text size: paper does not grow with it."""


class Preview(QWidget):
    """Shows one PDF after another.

    Where QtPdf is missing or cannot be loaded, it says so, and everything else goes on.
    """

    retried = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._view: PagesView | None = None
        self._grey = False
        self._before, self._after = IconButton("back", bare=True), IconButton("forward", bare=True)
        self._smaller, self._larger = IconButton("minus", bare=True), IconButton("plus", bare=True)
        self._page, self._zoom, self._state = PlainText(), PlainText(role="quiet"), PlainText(role="quiet")
        self._fit = LinkButton()
        self._bar = QWidget()
        self._warning = PlainText(role="warning")
        self._instead = Card(gap=measures.S)
        self._words, self._again = PlainText(), LinkButton()
        self._frame = QWidget()
        self._sheet = column(gap=0, parent=self._frame)
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def view(self) -> PagesView | None:
        """The pages, once there were any."""
        return self._view

    def retranslate(self) -> None:
        """Puts every word in, but for those said with `say_...`, which are said again."""
        self._before.set_name(self.tr("Page before"))
        self._after.set_name(self.tr("Next page"))
        self._smaller.set_name(self.tr("Smaller"))
        self._larger.set_name(self.tr("Larger"))
        self._fit.setText(self.tr("Fit the width"))
        self._again.setText(self.tr("Try again"))
        self._tell_page()

    def clear(self) -> None:
        """Takes the pages away: they are somebody else's, or there are none."""
        self._show(pages=False, instead=False)
        self._warning.hide()

    def say_busy(self, words: str) -> None:
        """Says that pages are being made; those on show stay. An empty text: they are there."""
        self._state.setText(words)
        self._state.setVisible(bool(words) and not self._frame.isHidden())
        if words and self._frame.isHidden():
            self._say(words)

    def say_instead(self, words: str, *, again: bool = False) -> None:
        """Says something in the place of the pages; `again` offers to try once more."""
        self._warning.hide()
        self._say(words, again=again)
        announce(self, words)

    def warn(self, words: str) -> None:
        """Says something of the pages, above them; an empty text takes it away."""
        self._warning.setText(words)
        self._warning.setVisible(bool(words))

    def show_pdf(self, data: bytes) -> bool:
        """Shows a PDF file; whether that was possible."""
        view = self._ready_view()
        if view is None:
            return False
        self._show(pages=True, instead=False)
        self._state.hide()
        view.show_pdf(data)
        return True

    def show_grey(self, grey: bool) -> None:  # noqa: FBT001 - mirrors Qt's setters
        """Without colours, or with them."""
        self._grey = grey
        if self._view is not None:
            self._view.show_grey(grey)

    def fit(self, room: int) -> None:
        """Takes the height there is, but never too little to read in."""
        self.setFixedHeight(max(_LEAST_HEIGHT, room))

    def take_focus(self) -> None:
        """Puts the keyboard into the pages, if there are any."""
        if self._view is not None and not self._frame.isHidden():
            self._view.setFocus()

    def _lay_out(self) -> None:
        turning, sizing = QWidget(), QWidget()
        row(self._before, self._page, self._after, gap=measures.XXS, parent=turning)
        row(self._smaller, self._zoom, self._larger, gap=measures.XXS, parent=sizing)
        line = FlowLayout(self._bar, gap=measures.L, line_gap=measures.XXS)
        for part in (turning, sizing, self._fit, self._state):
            line.addWidget(part)
        self._instead.body.addWidget(self._words)
        self._instead.body.addLayout(at_left(self._again))
        lines = column(self._bar, self._warning, self._instead, gap=measures.XS, parent=self)
        lines.addWidget(self._frame, 1)
        lines.addStretch(0)

    def _connect(self) -> None:
        self._before.clicked.connect(self._turn_back)
        self._after.clicked.connect(self._turn_on)
        self._smaller.clicked.connect(self._zoom_out)
        self._larger.clicked.connect(self._zoom_in)
        self._fit.clicked.connect(self._fit_width)
        self._again.clicked.connect(self.retried)

    def _ready_view(self) -> PagesView | None:
        """The view, made when the first pages are there; None where QtPdf cannot be loaded."""
        if self._view is None:
            try:
                from opscareer.gui.pages.print_parts.pages_view import PagesView
            except ImportError:
                return None
            view = self._view = PagesView(self._context.theme, self)
            view.setFrameShape(QFrame.Shape.NoFrame)
            view.turned.connect(self._tell_page)
            view.zoomed.connect(self._tell_zoom)
            view.show_grey(self._grey)
            self._sheet.addWidget(view)
        return self._view

    def _say(self, words: str, *, again: bool = False) -> None:
        self._words.setText(words)
        self._again.setVisible(again)
        self._show(pages=False, instead=True)

    def _show(self, *, pages: bool, instead: bool) -> None:
        self._bar.setVisible(pages)
        self._frame.setVisible(pages)
        self._instead.setVisible(instead)

    @Slot()
    def _tell_page(self) -> None:
        view = self._view
        if view is None:
            return
        page, count = view.page, view.page_count
        said = self.tr("Page {page} of {count}").format(page=page, count=count)
        self._page.setText(said)
        self._before.setEnabled(page > 1)
        self._after.setEnabled(page < count)
        view.setAccessibleName(self.tr("Preview, page {page} of {count}").format(page=page, count=count))
        view.setAccessibleDescription(view.page_text())
        self._tell_zoom()

    @Slot()
    def _tell_zoom(self) -> None:
        if self._view is not None:
            self._zoom.setText(f"{self._view.zoom:.0%}")

    @Slot()
    def _turn_back(self) -> None:
        if self._view is not None:
            self._view.turn_to(self._view.page - 1)

    @Slot()
    def _turn_on(self) -> None:
        if self._view is not None:
            self._view.turn_to(self._view.page + 1)

    @Slot()
    def _zoom_in(self) -> None:
        if self._view is not None:
            self._view.zoom_in()

    @Slot()
    def _zoom_out(self) -> None:
        if self._view is not None:
            self._view.zoom_out()

    @Slot()
    def _fit_width(self) -> None:
        if self._view is not None:
            self._view.fit_width()
