"""The groups of a caseload, each with its number; adding, renaming and removing are quiet lines below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from opscareer.gui import measures
from opscareer.gui.caseload_words import group_kind_names
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.named_list import NamedList
from opscareer.gui.widgets.named_rows import NamedRow
from opscareer.gui.widgets.text import PlainText
from opscareer.records.people import GROUP_KINDS, SavedGroup

_MOST_ROWS = 9
_LONGEST_NAME = 80


class GroupsCard(Card):
    """The first line is everybody. `chosen` follows another choice of a line; the other signals ask for changes:
    a name and a kind, for the group chosen where one is renamed."""

    chosen = Signal()
    add_asked = Signal(str, str)
    change_asked = Signal(str, str)
    remove_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(margin=measures.S, gap=measures.XXS)
        self._context = context
        self._groups: Sequence[SavedGroup] = ()
        self._everybody = 0
        self._renaming = False
        self._title = PlainText(role="subhead")
        self._list = NamedList(context.theme, bare=True)
        self._new, self._rename, self._remove = LinkButton(), LinkButton(), LinkButton()
        self._form = QWidget()
        self._name, self._kind = QLineEdit(), SegmentedChoice(GROUP_KINDS)
        self._save, self._leave = QuietButton(), LinkButton()
        self._assemble()
        self._connect()

    @property
    def group(self) -> SavedGroup | None:
        """The group chosen; None for everybody."""
        at = self._list.currentIndex().row() - 1
        return self._groups[at] if 0 <= at < len(self._groups) else None

    def show_groups(self, groups: Sequence[SavedGroup], everybody: int, chosen: int | None) -> None:
        """Shows what groups there are and stands on one of them, or on everybody; no signal."""
        self._groups, self._everybody = groups, everybody
        self._fill(next((at for at, group in enumerate(groups, start=1) if group.id == chosen), 0))
        self._show_ways()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._title.setText(self.tr("Groups"))
        self._list.setAccessibleName(self.tr("Groups"))
        self._new.setText(self.tr("New group"))
        self._rename.setText(self.tr("Rename"))
        self._remove.setText(self.tr("Remove"))
        self._save.setText(self.tr("Save"))
        self._leave.setText(self.tr("Cancel"))
        self._name_row.set_texts(self.tr("Name of the group"))
        self._kind_row.set_texts(self.tr("What it is"))
        names = group_kind_names()
        self._kind.set_labels(self.tr("What it is"), [names[kind] for kind in GROUP_KINDS])
        self._fill(max(0, self._list.currentIndex().row()))

    def take_focus(self) -> None:
        """Puts the keyboard into the list."""
        self._list.setFocus()

    def _assemble(self) -> None:
        form = FormRows()
        self._name_row, self._kind_row = form.add(self._name), form.add(self._kind)
        self._name.setMaxLength(_LONGEST_NAME)
        ways = FlowLayout(gap=measures.M)
        for button in (self._save, self._leave):
            ways.addWidget(button)
        column(form, ways, gap=measures.S, parent=self._form)
        self._form.hide()
        quiet = FlowLayout(gap=measures.M, line_gap=0)
        for link in (self._new, self._rename, self._remove):
            quiet.addWidget(link)
        self.body.addWidget(self._title)
        self.body.addWidget(self._list)
        self.body.addLayout(quiet)
        self.body.addWidget(self._form)

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._tell_chosen)
        self._new.clicked.connect(self._begin_new)
        self._rename.clicked.connect(self._begin_rename)
        self._remove.clicked.connect(self.remove_asked)
        self._save.clicked.connect(self._finish)
        self._name.returnPressed.connect(self._finish)
        self._leave.clicked.connect(self._close_form)
        self._context.theme.changed.connect(self._fit)

    def _fill(self, stand_on: int) -> None:
        names = group_kind_names()
        rows = [NamedRow(self.tr("All learners"), kind=str(self._everybody), icon="people", is_strong=False)]
        rows += [
            NamedRow(group.name, kind=str(group.members), note=names[group.kind], is_strong=False)
            for group in self._groups
        ]
        self._list.show_rows(rows, stand_on)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        rows = min(self._list.rows.rowCount(), _MOST_ROWS)
        self._list.setFixedHeight(sum(self._list.sizeHintForRow(row) for row in range(rows)) + 2)

    def _show_ways(self) -> None:
        for link in (self._rename, self._remove):
            link.setVisible(self.group is not None)

    @Slot(QModelIndex)
    def _tell_chosen(self, _index: QModelIndex) -> None:
        self._show_ways()
        self._close_form()
        self.chosen.emit()

    @Slot()
    def _begin_new(self) -> None:
        self._open_form(renaming=False)

    @Slot()
    def _begin_rename(self) -> None:
        self._open_form(renaming=True)

    def _open_form(self, *, renaming: bool) -> None:
        group = self.group if renaming else None
        self._renaming = group is not None
        self._name.setText(group.name if group else "")
        self._kind.choose(group.kind if group else GROUP_KINDS[0])
        self._form.show()
        self._name.setFocus()

    @Slot()
    def _finish(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._name.setFocus()
            return
        asked = self.change_asked if self._renaming else self.add_asked
        kind = self._kind.value
        self._close_form()
        asked.emit(name, kind)

    @Slot()
    def _close_form(self) -> None:
        field = QApplication.focusWidget()
        if field is not None and self._form.isAncestorOf(field):
            self._list.setFocus()
        self._form.hide()
