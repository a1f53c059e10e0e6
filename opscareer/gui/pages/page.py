"""What all pages share: a head with title, purpose and actions, and a body that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.overriding import override
from opscareer.gui.qt_numbers import NO_FOCUS
from opscareer.gui.widgets.layouts import column, row
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.gui.widgets.buttons import LinkButton

_HEAD_BESIDE_FROM = 600
"""Pixels at 100 % text from which a page's actions stand beside its title."""


class Page(QWidget):
    """A page of the window. Build widgets in `__init__`, put every word in through `retranslate`.

    A page that can be printed overrides `print_page`. Pages are made at their first visit and live until the end.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._crumb: LinkButton | None = None
        self._crumb_target = ("", "")
        self._title = PlainText(role="title")
        self._aside = PlainText(role="lead")
        self._purpose = PlainText(role="lead")
        self._marks = row(gap=measures.XS)
        self._actions = row(gap=measures.XS)
        self.body = QVBoxLayout()
        """What the page shows below its head."""
        self.body.setSpacing(measures.M)
        self._inner = QWidget()
        self._scroll = QScrollArea()
        self._assemble()
        context.theme.changed.connect(self._widen)
        self._widen()

    def open(self, subject: str) -> None:
        """Shows a subject: a track's id, a tab, or nothing in particular. Called at each visit, before `shown`."""

    def shown(self) -> None:
        """The page has come to the front."""

    def retranslate(self) -> None:
        """Puts every word in, in the language in force; called at the first visit and at each change of language."""

    def print_page(self) -> bool:
        """Prints what is on the page; whether there was anything to print."""
        return False

    def set_heading(self, title: str, purpose: str = "", aside: str = "") -> None:
        """The title and the one line that says what the page is for; a page that shows one thing may have neither."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._aside.setText(aside)
        self._aside.setVisible(bool(aside))
        self._purpose.setText(purpose)
        self._purpose.setVisible(bool(purpose))
        self.setAccessibleName(title or self.accessibleName())
        self._inner.setAccessibleName(self.accessibleName())

    def set_crumb(self, text: str, page_id: str = "", subject: str = "") -> None:
        """The way back up, above the title; an empty text takes it away."""
        from opscareer.gui.widgets.buttons import LinkButton

        if self._crumb is None:
            self._crumb = LinkButton()
            self._crumb.clicked.connect(self._follow_crumb)
            self._lines.insertWidget(0, self._crumb)
        self._crumb.setText(text)
        self._crumb.setVisible(bool(text))
        self._crumb_target = (page_id, subject)

    def add_mark(self, mark: QWidget) -> None:
        """Puts a mark before the title."""
        self._marks.addWidget(mark)

    def clear_marks(self) -> None:
        """Takes the marks before the title away."""
        while (item := self._marks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def add_action(self, button: QWidget) -> None:
        """Puts a button into the head, at the right; at most one of them primary, which comes last."""
        self._actions.insertWidget(self._actions.count() - 1, button)

    def take_focus(self) -> None:
        """Puts the keyboard into the page: Tab goes on to its first control, arrow and page keys scroll."""
        self._inner.setFocus()

    def to_top(self) -> None:
        """Scrolls back to the head."""
        self._scroll.verticalScrollBar().setValue(0)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scrolls until a widget of the page can be seen."""
        self._scroll.ensureWidgetVisible(widget, measures.L, measures.XXL)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack_head()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _assemble(self) -> None:
        names = row(self._title, self._aside, gap=measures.S)
        names.setStretch(1, 1)
        heading = row(self._marks, names, gap=measures.XS)
        heading.setStretch(1, 1)
        words = column(heading, self._purpose, gap=measures.XXS)
        self._actions.addStretch(1)
        corner = column(self._actions, gap=0)
        corner.addStretch(1)
        self._heading_line = row(words, corner, gap=measures.L)
        self._heading_line.setStretch(0, 1)
        lines = self._lines = column(self._heading_line, gap=measures.XXS, parent=self._inner)
        lines.setContentsMargins(measures.XL, measures.L, measures.XL, measures.XL)
        lines.addSpacing(measures.M)
        lines.addLayout(self.body)
        lines.addStretch(1)
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        middle = row(gap=0, parent=scrolled)
        middle.addStretch(1)
        middle.addWidget(self._inner, 1000)
        middle.addStretch(1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("focusPolicy", NO_FOCUS)
        self._scroll.setWidget(scrolled)
        column(self._scroll, gap=0, parent=self)

    def _stack_head(self) -> None:
        """The actions stand beside the title where there is room, and below it where there is not."""
        beside = self.width() >= self.context.theme.px(_HEAD_BESIDE_FROM)
        directions = QBoxLayout.Direction
        self._heading_line.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _widen(self) -> None:
        self._stack_head()
        self._inner.setMaximumWidth(self.context.theme.px(measures.WIDEST_PAGE))

    def _follow_crumb(self) -> None:
        self.context.navigate(*self._crumb_target)
