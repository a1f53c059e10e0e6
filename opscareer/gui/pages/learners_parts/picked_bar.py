"""What can be done with the learners picked in the list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from opscareer.gui import measures
from opscareer.gui.caseload_words import called, talk_reasons, told_certainty, told_contact, told_first, told_plan
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice_box import ChoiceBox
from opscareer.gui.widgets.layouts import FlowLayout, row
from opscareer.gui.widgets.text import PlainText
from opscareer.records.people import CaseloadEntry, SavedGroup

_LONGEST_REASON = 200


class PickedBar(Card):
    """Stands below the list, also while nobody is picked, so that nothing moves.

    Every signal is about those picked; `join_asked` carries a group, `talk_asked` a reason for a talk, which may be
    empty.
    """

    open_asked = Signal()
    work_asked = Signal()
    join_asked = Signal(int)
    leave_asked = Signal()
    talk_asked = Signal(str)
    talked_asked = Signal()
    pack_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(margin=measures.S, gap=measures.XXS)
        self._context = context
        self._picked: tuple[int, CaseloadEntry | None] = (0, None)
        self._in_group = False
        self._who, self._why = PlainText(role="strong"), PlainText(role="quiet")
        self._open, self._work = QuietButton(), QuietButton()
        self._join = ChoiceBox()
        self._leave, self._talk, self._talked, self._pack = (LinkButton() for _ in range(4))
        self._reason, self._note, self._stop = QLineEdit(), QuietButton(), LinkButton()
        self._ways, self._reasoning = QWidget(), QWidget()
        self._assemble()
        self._connect()

    def show_picked(
        self, count: int, first: CaseloadEntry | None, groups: Sequence[SavedGroup], *, inside: bool
    ) -> None:
        """Shows how many are picked, who it is if one alone is, and the groups they may be put into; `inside` where
        the list is that of a group, which they can be taken out of."""
        self._picked, self._in_group = (count, first), inside
        self.set_picked(count > 0)
        self._reasoning.hide()
        self._join.clear()
        for group in groups:
            self._join.addItem(group.name, group.id)
        self._join.setCurrentIndex(-1)
        self._ways.setVisible(count > 0)
        self._join.setVisible(bool(groups))
        self._say()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._open.setText(self.tr("Open the record"))
        self._join.setPlaceholderText(self.tr("Add to a group…"))
        self._join.setAccessibleName(self.tr("Add to a group"))
        self._leave.setText(self.tr("Take out of this group"))
        self._talk.setText(self.tr("Needs a talk"))
        self._talked.setText(self.tr("Talk is done"))
        self._pack.setText(self.tr("Class pack of these"))
        self._reason.setPlaceholderText(self.tr("What about? It may stay empty"))
        self._reason.setAccessibleName(self.tr("What the talk is to be about"))
        self._note.setText(self.tr("Note it"))
        self._stop.setText(self.tr("Cancel"))
        self._say()

    def _say(self) -> None:
        count, entry = self._picked
        one = entry if count == 1 else None
        self._who.setText(called(one) if one else self.tr("%n learners picked", "", count))
        self._who.setVisible(count > 0)
        about = self._told(one) if one else ""
        if not count:
            about = self.tr("Pick a learner to go on with them; Shift and Ctrl pick several, Enter opens the record.")
        self._why.setText(about)
        self._why.setVisible(bool(about))
        self._work.setText(self.tr("Work with {name}").format(name=called(one)) if one else "")
        for button in (self._open, self._work):
            button.setVisible(one is not None)
        self._leave.setVisible(self._in_group)
        self._talked.setVisible(one is None or one.talk is not None)
        self._talk.setVisible(one is None or one.talk is None)
        for part in (self._ways, self):  # the layout around remembers the height of the ways there were before
            part.updateGeometry()

    def _told(self, one: CaseloadEntry) -> str:
        """Who it is and what came out, also what the table has no room for."""
        session, outcome = self._context.live.session, one.outcome
        told = [one.code, ", ".join(one.groups)]
        if session is not None and outcome is not None and outcome.first_track is not None:
            language = self._context.language()
            told += [
                told_first(outcome, session.pack, language),
                told_certainty(outcome, session.pack, language),
                told_plan(outcome) if outcome.plan_done is not None else "",
            ]
        if one.last_contact is not None:
            day = told_contact(one.last_contact, date.today())  # noqa: DTZ011 - the person's own day
            told.append(self.tr("last contact {day}").format(day=day))
        return " · ".join(part for part in (*told, *talk_reasons(one)) if part)

    def _assemble(self) -> None:
        self._reason.setMaxLength(_LONGEST_REASON)
        ways = FlowLayout(self._ways, gap=measures.S, line_gap=measures.XXS)
        for way in (self._work, self._open, self._join, self._pack, self._talk, self._talked, self._leave):
            ways.addWidget(way)
        line = row(self._reason, self._note, self._stop, gap=measures.S, parent=self._reasoning)
        line.setStretch(0, 1)
        self.body.addWidget(self._who)
        self.body.addWidget(self._why)
        self.body.addWidget(self._ways)
        self.body.addWidget(self._reasoning)
        self._reasoning.hide()
        self._ways.hide()

    def _connect(self) -> None:
        self._open.clicked.connect(self.open_asked)
        self._work.clicked.connect(self.work_asked)
        self._join.activated.connect(self._tell_join)
        self._leave.clicked.connect(self.leave_asked)
        self._talk.clicked.connect(self._ask_reason)
        self._talked.clicked.connect(self.talked_asked)
        self._pack.clicked.connect(self.pack_asked)
        self._note.clicked.connect(self._tell_talk)
        self._reason.returnPressed.connect(self._tell_talk)
        self._stop.clicked.connect(self._reasoning.hide)

    @Slot()
    def _tell_join(self) -> None:
        self.join_asked.emit(self._join.currentData())

    @Slot()
    def _ask_reason(self) -> None:
        self._reason.clear()
        self._reasoning.show()
        self._reason.setFocus()

    @Slot()
    def _tell_talk(self) -> None:
        self._reasoning.hide()
        self.talk_asked.emit(self._reason.text().strip())
