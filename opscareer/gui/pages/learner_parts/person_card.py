"""Who the learner is: what is kept of them, to be put right, and the groups they belong to."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from opscareer.app.learner_records import LearnerRecords
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.learner_parts.correction_form import CorrectionForm
from opscareer.gui.pages.learner_parts.part import LearnerChanges, LearnerPart
from opscareer.gui.pages.learner_parts.words import field_names, field_value
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.choice_box import ChoiceBox
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.icon_button import IconButton
from opscareer.gui.widgets.layouts import at_left, column, empty, row
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.records.corrections import CorrectedField
from opscareer.records.people import SavedGroup
from opscareer.records.store import Store


class GroupLine(QWidget):
    """A group the learner is in, with a cross to leave it; `left` carries the group."""

    left = Signal(object)

    def __init__(self, group: SavedGroup) -> None:
        super().__init__()
        self._group = group
        cross = IconButton("close", self.tr("Take out of {group}").format(group=group.name), bare=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(measures.XS)
        line.addWidget(PlainText(group.name), 1)
        line.addWidget(cross)
        cross.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.left.emit(self._group)


class PersonCard(LearnerPart):
    """Facts in a small table, a form in its place while they are put right, and the groups below."""

    def __init__(self, context: Context, changes: LearnerChanges) -> None:
        super().__init__(context, changes)
        self._facts = column(gap=0)
        self.correct, self.form = LinkButton(), CorrectionForm(context)
        self._groups_title, self._groups = PlainText(role="note"), column(gap=0)
        self.group_box, self.join = ChoiceBox(), QuietButton()
        self._join_form = FormRows()
        self._join_row = self._join_form.add(self.group_box)
        self._joining = QWidget()
        line = row(self._join_form, self.join, gap=measures.S, parent=self._joining)
        line.setStretch(0, 1)
        line.setAlignment(self.join, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(self._facts)
        self.body.addWidget(self.form)
        self.body.addLayout(at_left(self.correct))
        self.body.addSpacing(measures.XS)
        self.body.addWidget(self._groups_title)
        self.body.addLayout(self._groups)
        self.body.addWidget(self._joining)
        self.form.hide()
        self._connect()

    def _connect(self) -> None:
        self.correct.clicked.connect(self._open_form)
        self.form.corrected.connect(self._put_right)
        self.form.left.connect(self._close_form)
        self.join.clicked.connect(self._join)

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("About the learner"))
        self.correct.setText(self.tr("Put something right"))
        self._groups_title.setText(self.tr("Groups"))
        self._join_row.set_texts(self.tr("Add to a group"))
        self.join.setText(self.tr("Add"))
        self.form.retranslate()

    @override
    def forget(self) -> None:
        self._close_form()

    @override
    def first_control(self) -> QWidget:
        return self.correct if self.correct.isVisibleTo(self) else self.form.name

    @override
    def fill(self, records: LearnerRecords) -> None:
        self._fill_facts(records)
        empty(self._groups)
        for group in records.groups:
            line = GroupLine(group)
            line.left.connect(self._leave)
            self._groups.addWidget(line)
        if not records.groups:
            self._groups.addWidget(PlainText(self.tr("In no group."), "quiet"))
        self.group_box.clear()
        for group in records.other_groups:
            self.group_box.addItem(group.name, group.id)
        self._joining.setVisible(bool(records.other_groups))
        self._offer_form()

    def _fill_facts(self, records: LearnerRecords) -> None:
        empty(self._facts)
        session, learner, names = self.context.live.session, records.work.learner, field_names()
        if session is None:
            return
        values = {
            "name": learner.name,
            "code": records.entry.code,
            "stage": learner.stage or "",
            "major": learner.major or "",
            "hours_per_week": str(learner.hours_per_week or ""),
        }
        table = TextTable(self.title.text(), ("", ""), (2, 3), gap=measures.S)
        for field, value in values.items():
            told = field_value(field, value, session.pack, self.context.language())
            table.add_row(PlainText(names[field], "note"), told)
        self._facts.addWidget(table)
        table.setVisible(not self.form.isVisibleTo(self))

    @Slot()
    def _open_form(self) -> None:
        if self.records is not None:
            self.form.show_person(self.records)
            self.form.show()
            self.correct.hide()
            self._fill_facts(self.records)
            self.form.name.setFocus()

    def _offer_form(self) -> None:
        """To put something right is for whoever sees notes and consents, too."""
        allowed = self.records is not None and not self.records.is_partial
        self.correct.setVisible(allowed and not self.form.isVisibleTo(self))

    @Slot()
    def _close_form(self) -> None:
        self.correct.show()
        if self.form.isVisible():
            self.correct.setFocus()
        self.form.hide()
        if self.records is not None:
            self._fill_facts(self.records)

    @Slot(object, str)
    def _put_right(self, changed: Mapping[CorrectedField, str], reason: str) -> None:
        def all_of_it(store: Store, learner: int) -> None:
            with store.together():
                for field, value in changed.items():
                    store.privacy.correct(learner, field, value, reason)

        if self.changes.make(all_of_it, of_person=True):
            self._close_form()

    @Slot()
    def _join(self) -> None:
        group = self.group_box.currentData()
        if group is not None:
            self.changes.make(lambda store, learner: store.caseload.join(group, (learner,)))

    @Slot(object)
    def _leave(self, group: SavedGroup) -> None:
        changes, who = self.changes, self.changes.learner
        if changes.make(lambda store, learner: store.caseload.leave(group.id, (learner,))):
            self.context.messages.say(
                self.tr("Taken out of {group}.").format(group=group.name),
                action=self.tr("Undo"),
                act=lambda: changes.make(lambda store, learner: store.caseload.join(group.id, (learner,)), who),
            )
