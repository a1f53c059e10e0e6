"""Who is worked with: a field over the window, and below it oneself, whom one worked with last, and whom one seeks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.found_rows import row_of_learner
from opscareer.gui.models.found_model import FoundModel
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import row
from opscareer.gui.widgets.named_rows import NamedRow, NamedRows
from opscareer.gui.widgets.overlay import Overlay
from opscareer.gui.widgets.search_field import SearchField
from opscareer.gui.widgets.text import PlainText
from opscareer.records.people import CaseloadEntry, CaseloadQuery
from opscareer.records.store_problem import StoreProblem

_WIDEST = 560
_LAST, _MOST = 6, 40
"""Learners worked with that are remembered until the window closes, and learners found that are shown."""


class WhoChooser(Overlay):
    """The keyboard stays in the field; the list is walked from there. Oneself stands first, what is known of oneself
    last."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(context.theme, _WIDEST, window)
        self._context = context
        self._last: list[int] = []
        self._people: Sequence[CaseloadEntry] = ()
        self._has_me = True
        self._field, self._model, self._list = SearchField(), FoundModel(self), QListView()
        self._delegate = NamedRows(context.theme)
        self._note, self._keys = PlainText(role="note"), PlainText(role="note")
        self._assemble()
        self._field.textChanged.connect(self._search)
        self._field.moved.connect(self._move)
        self._field.chosen.connect(self._choose_current)
        self._field.left.connect(self.leave)
        self._list.clicked.connect(self._choose)
        context.live.about_changed.connect(self._remember)
        context.live.opened.connect(self._forget)
        self.retranslate()

    @override
    def open(self) -> None:
        self._field.clear()
        self._search()
        super().open()
        self._field.setFocus()

    def retranslate(self) -> None:
        """Puts every word in, in the language in force."""
        for widget in (self, self._field):
            widget.setAccessibleName(self.tr("Whom to work with"))
        self._field.setPlaceholderText(self.tr("Whom to work with: type a name or a code"))
        self._list.setAccessibleName(self.tr("Learners"))
        self._keys.setText(self.tr("↑ ↓ to choose · Enter to work with them · Esc to close"))
        if self.isVisible():
            self._search()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @override
    def fit_inside(self, width: int, height: int) -> None:
        """The list is as tall as its rows, as far as there is room; then it scrolls."""
        self._list.setFixedHeight(0)
        room = max(0, height - self.height_for(width))
        wanted = sum(self._list.sizeHintForRow(number) for number in range(self._model.rowCount()))
        self._list.setFixedHeight(min(wanted, room))

    def _assemble(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setProperty("bare", True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = row(IconLabel("people", self._context.theme), self._field, gap=measures.S)
        line.setContentsMargins(measures.S, 0, measures.XS, 0)
        self.card.body.addLayout(line)
        for note in (self._note, self._list, self._keys):
            if isinstance(note, PlainText):
                indented = row(note)
                indented.setContentsMargins(measures.S, 0, measures.S, 0)
                self.card.body.addLayout(indented)
            else:
                self.card.body.addWidget(note)

    @Slot()
    def _remember(self) -> None:
        session = self._context.live.session
        if session is not None and session.who is not None:
            others = (learner for learner in self._last if learner != session.who)
            self._last = [session.who, *others][:_LAST]

    @Slot()
    def _forget(self) -> None:
        """Other records may have been opened, in which the same numbers are other people."""
        self._last = []
        self.leave()

    @Slot()
    def _search(self) -> None:
        store, sought = self._context.live.store, self._field.text().strip()
        self._has_me = not sought
        self._people = ()
        if store is not None:
            try:
                ids = store.caseload.ids(CaseloadQuery(sought=sought))[:_MOST] if sought else tuple(self._last)
                self._people = store.caseload.entries(ids)
            except StoreProblem as problem:
                self._context.messages.fail(problem.said(self._context.language()))
        own = [NamedRow(self.tr("Me"), aside=self.tr("my own answers, results and plan"), icon="person")]
        known = [NamedRow(self.tr("About you: name, education, major"), icon="gear", is_strong=False)]
        rows = [row_of_learner(entry) for entry in self._people]
        self._model.show_rows([*own, *rows, *known] if self._has_me else rows)
        self._list.setCurrentIndex(self._model.index(0))
        self._note.setText(self._noted(sought))
        self._note.setVisible(bool(self._note.text()))
        if self.isVisible():
            self.settle()
            announce(self._field, rows[0].name if sought and rows else self._note.text())

    def _noted(self, sought: str) -> str:
        if sought and not self._people:
            return self.tr("Nobody found for “{query}”.").format(query=sought)
        return ""

    @Slot(int)
    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        if count:
            index = self._model.index((self._list.currentIndex().row() + step) % count)
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)
            announce(self._field, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    @Slot()
    def _choose_current(self) -> None:
        self._choose(self._list.currentIndex())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        at = index.row() - self._has_me
        self.leave()
        if at < 0:
            self._context.live.work_with(None)
        elif at < len(self._people):
            self._context.live.work_with(self._people[at].id)
        else:
            self._context.navigate("settings", "about")
