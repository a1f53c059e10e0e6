"""Find anything: a field over the window, and below it whatever of the pack or the window answers to what is typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QWidget
from typing_extensions import override

from opscareer.app.searching.entries import Entry
from opscareer.app.searching.pack_entries import pack_entries
from opscareer.gui import measures
from opscareer.gui.commands import COMMANDS, command_entries
from opscareer.gui.context import Context
from opscareer.gui.destinations import destination
from opscareer.gui.finder import Finder
from opscareer.gui.found_rows import row_of, row_of_found, row_of_learner
from opscareer.gui.models.found_model import FoundModel
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import row
from opscareer.gui.widgets.named_rows import NamedRow, NamedRows
from opscareer.gui.widgets.overlay import Overlay
from opscareer.gui.widgets.search_field import SearchField
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.records.people import CaseloadEntry, CaseloadQuery
from opscareer.records.store_problem import StoreProblem

_WIDEST = 680
_RECENT, _MOST_PEOPLE = 4, 5
_FEWEST_BYTES = 2
"""Two letters, or one Chinese character."""
_USEFUL = ("explore", "assess", "matches", "plan", "compare", "skills", "handbook", "settings")
"""Commands shown before anything is typed."""


class Palette(Overlay):
    """The search of the whole window. The keyboard stays in its field; the list is walked from there."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(context.theme, _WIDEST, window)
        self._context = context
        self._finder = Finder(self)
        self._pack: Pack | None = None
        self._commands = {entry.key: entry for entry in command_entries()}
        self._entries: Sequence[Entry | CaseloadEntry] = ()
        self._field = SearchField()
        self._note = PlainText(role="note")
        self._model = FoundModel(self)
        self._list = QListView()
        self._delegate = NamedRows(context.theme)
        self._keys = PlainText(role="note")
        self._assemble()
        self._field.textChanged.connect(self._search)
        self._field.moved.connect(self._move)
        self._field.paged.connect(self._turn_page)
        self._field.chosen.connect(self._choose_current)
        self._field.left.connect(self.leave)
        self._list.clicked.connect(self._choose)
        self._finder.changed.connect(self._search)
        context.live.opened.connect(self._take_pack)
        self._finder.take("commands", partial(tuple, self._commands.values()))
        self._take_pack()
        self.retranslate()

    @override
    def open(self) -> None:
        """Starts a new search; opened once more it keeps what was typed, ready to be typed over."""
        if self.isVisible():
            self._field.selectAll()
        else:
            self._field.clear()
            self._search()
        super().open()
        self._field.setFocus()

    def retranslate(self) -> None:
        """Puts every word in, in the language in force."""
        for widget in (self, self._field):
            widget.setAccessibleName(self.tr("Find anything"))
        self._field.setPlaceholderText(self.tr("Find a track, a skill, a term, a page …"))
        self._list.setAccessibleName(self.tr("What was found"))
        self._keys.setText(self.tr("↑ ↓ to choose · Enter to open · Esc to close"))
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
        wanted = 0
        for number in range(self._model.rowCount()):
            wanted += self._list.sizeHintForRow(number)
            if wanted >= room:
                break
        self._list.setFixedHeight(min(wanted, room))
        self._list.scrollTo(self._list.currentIndex())

    def _assemble(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setProperty("bare", True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = row(IconLabel("search", self._context.theme), self._field, gap=measures.S)
        line.setContentsMargins(measures.S, 0, measures.XS, 0)
        self.card.body.addLayout(line)
        self.card.body.addLayout(_indented(self._note))
        self.card.body.addWidget(self._list)
        self.card.body.addLayout(_indented(self._keys))

    @Slot()
    def _take_pack(self) -> None:
        """A pack was opened, or opened anew: what is in it now can be found as soon as its index is built."""
        session = self._context.live.session
        if session is not None and session.pack is not self._pack:
            self._pack = session.pack
            self._finder.take("pack", partial(pack_entries, session.pack))

    @Slot()
    def _search(self) -> None:
        """Shows what answers to what is typed, or what is most useful where nothing is typed yet."""
        query, language = self._field.text().strip(), self._context.language()
        if query:
            people, found = self._people(query), self._finder.find(query)
            self._entries = [*people, *(one.entry for one in found)]
            rows = [*map(row_of_learner, people), *(row_of_found(one, language) for one in found)]
        else:
            useful = self._useful()
            self._entries = useful
            rows = [row_of(entry, language) for entry in useful]
        self._show(query, rows)

    def _people(self, query: str) -> Sequence[CaseloadEntry]:
        """Learners of the caseload whose name or code answers; of a single letter there would be too many."""
        store = self._context.live.store
        if store is None or len(query.encode()) < _FEWEST_BYTES:
            return ()
        try:
            return store.caseload.entries(store.caseload.ids(CaseloadQuery(sought=query))[:_MOST_PEOPLE])
        except StoreProblem:  # whoever looks into the list itself is told
            return ()

    def _show(self, query: str, rows: Sequence[NamedRow]) -> None:
        self._model.show_rows(rows)
        self._list.setCurrentIndex(self._model.index(0))
        note = self._noted(query)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        if self.isVisible():
            self.settle()
            if query:
                announce(self._field, rows[0].spoken if rows else note)

    def _noted(self, query: str) -> str:
        if not query:
            return self.tr("Where you were last, and where you can go")
        if self._pack is None or self._finder.is_building:
            return self.tr("The knowledge is being opened. Until then only pages and settings are found.")
        if not self._entries:
            return self.tr(
                "Nothing found for “{query}”. Try fewer letters, the other language, or pinyin initials such as yhyy."
            ).format(query=query)
        return ""

    def _useful(self) -> list[Entry]:
        """What was looked at last, then the commands that most people want."""
        session = self._context.live.session
        visits = session.recent() if session is not None else ()
        recent = [entry for visit in visits if (entry := self._visited(visit.page, visit.subject))]
        return [*recent[:_RECENT], *(self._commands[key] for key in _USEFUL if self._commands[key] not in recent)]

    def _visited(self, page: str, subject: str) -> Entry | None:
        """What a visit was to, if it can be told by a name: a track, or a page."""
        track = self._pack.tracks.get(subject) if self._pack is not None and page == "explore" else None
        if track is not None:
            return Entry("tracks", track.id, track.name, mark=track.mark)
        places = (key for key, command in COMMANDS.items() if (command.page, command.subject) == (page, subject))
        return next((self._commands[key] for key in places), None)

    @Slot(int)
    def _move(self, step: int) -> None:
        """One row down or up; from the last on to the first."""
        count = self._model.rowCount()
        if count:
            self._make_current((self._list.currentIndex().row() + step) % count)

    @Slot(int)
    def _turn_page(self, step: int) -> None:
        """As many rows as are seen at once, no further than the first and the last."""
        count, here = self._model.rowCount(), self._list.currentIndex().row()
        if count:
            seen = max(1, self._list.height() // self._list.sizeHintForRow(here) - 1)
            self._make_current(min(max(here + step * seen, 0), count - 1))

    def _make_current(self, number: int) -> None:
        index = self._model.index(number)
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
        entry = self._entries[index.row()]
        self.leave()
        if isinstance(entry, CaseloadEntry):
            self._context.navigate("learner", str(entry.id))
        elif entry.kind == "commands":
            COMMANDS[entry.key].carry_out(self._context)
        else:
            self._context.navigate(*destination(entry))


def _indented(text: PlainText) -> QHBoxLayout:
    """A text that begins where the marks of the list do."""
    line = row(text)
    line.setContentsMargins(measures.S, 0, measures.S, 0)
    return line
