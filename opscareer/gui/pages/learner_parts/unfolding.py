"""A link that unfolds into something to fill in or to agree to, and folds back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column
from opscareer.gui.widgets.text import PlainText

_LONGEST = 400


class Unfolding(QWidget):
    """Put fields into `inside`; `give` carries it out, a link beside it and Escape fold it again."""

    def __init__(self, *, dangerous: bool = False) -> None:
        super().__init__()
        self.link, self.give, self._leave = LinkButton(), QuietButton(dangerous=dangerous), LinkButton()
        self._explained = PlainText(role="quiet")
        self._explained.hide()
        self._panel = QWidget()
        self.inside = column(gap=measures.S)
        buttons = FlowLayout(gap=measures.M, line_gap=measures.XS)
        buttons.addWidget(self.give)
        buttons.addWidget(self._leave)
        column(self._explained, self.inside, buttons, gap=measures.S, parent=self._panel)
        column(at_left(self.link), self._panel, gap=0, parent=self)
        self.link.clicked.connect(self.unfold)
        self._leave.clicked.connect(self.fold)
        self._panel.hide()

    @property
    def is_open(self) -> bool:
        """Whether what is inside can be seen."""
        return not self._panel.isHidden()

    def set_labels(self, link: str, give: str, leave: str, explained: str = "") -> None:
        """What the link and the two buttons say, and what the whole will do."""
        self.link.setText(link)
        self.give.setText(give)
        self._leave.setText(leave)
        self._explained.setText(explained)
        self._explained.setVisible(bool(explained))

    def explain(self, explained: str) -> None:
        """What it will do, in words."""
        self._explained.setText(explained)
        self._explained.setVisible(bool(explained))

    def prepare(self) -> QWidget:
        """Empties what is inside; gives the widget that takes the keyboard first."""
        return self.give

    @Slot()
    def unfold(self) -> None:
        """Shows what is inside."""
        first = self.prepare()
        self._panel.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.link.hide()

    @Slot()
    def fold(self) -> None:
        """Back to the link, with nothing filled in."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._panel.isAncestorOf(focused)
        self.prepare()
        self.link.show()
        if had_focus:
            self.link.setFocus(Qt.FocusReason.OtherFocusReason)
        self._panel.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.fold()
        else:
            super().keyPressEvent(event)


class AskedLine(Unfolding):
    """Asks for one line of text; one of certain texts where `want` said so."""

    def __init__(self, *, dangerous: bool = False) -> None:
        super().__init__(dangerous=dangerous)
        self._wanted: tuple[str, ...] = ()
        self.field = QLineEdit()
        self.field.setMaxLength(_LONGEST)
        form = FormRows()
        self._row = form.add(self.field)
        self.inside.addWidget(form)
        self.field.returnPressed.connect(self.give.click)
        self.field.textChanged.connect(self._allow)
        self._allow()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    def set_label(self, label: str, note: str = "") -> None:
        """What is asked for."""
        self._row.set_texts(label, note)

    def want(self, *accepted: str) -> None:
        """Takes one of these alone."""
        self._wanted = accepted
        self._allow()

    @override
    def prepare(self) -> QWidget:
        self.field.clear()
        return self.field

    @Slot()
    def _allow(self) -> None:
        self.give.setEnabled(self.text in self._wanted if self._wanted else bool(self.text))
