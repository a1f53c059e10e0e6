"""Everything printed so far, and what was put right in the records."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.learner_records import LearnerRecords
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.learner_parts.part import LearnerChanges, LearnerPart
from opscareer.gui.pages.learner_parts.words import field_names, field_value, print_language_names, print_name
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import at_left, column
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.tick_row import RuledList
from opscareer.knowledge.pack import Pack
from opscareer.records.people import Correction, SavedPrint
from opscareer.wording import written_day

_SHOWN = 5


class _PastCard(LearnerPart):
    """A list of what was, newest first, of which the earlier part stays folded."""

    def __init__(self, context: Context, changes: LearnerChanges) -> None:
        super().__init__(context, changes)
        self._all = False
        self.told, self._list, self._more = PlainText(role="quiet"), RuledList(), LinkButton()
        self.body.addWidget(self.told)
        self.body.addWidget(self._list)
        self.body.addLayout(at_left(self._more))
        self._more.clicked.connect(self._unfold)

    @override
    def forget(self) -> None:
        self._all = False

    @override
    def first_control(self) -> QWidget | None:
        return self._more if self._more.isVisibleTo(self) else None

    def show_lines(self, lines: list[tuple[str, str]], more: str) -> None:
        """Shows pairs of a name and a note; `more` offers those that are folded."""
        shown = lines if self._all else lines[:_SHOWN]
        self._list.show_rows([_line(name, note) for name, note in shown])
        self._more.setText(more)
        self._more.setVisible(len(shown) < len(lines))

    @Slot()
    def _unfold(self) -> None:
        self._all = True
        if self.records is not None:
            self.show_records(self.records)


class PrintsCard(_PastCard):
    """What was printed or handed out for the learner."""

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Printed so far"))

    @override
    def fill(self, records: LearnerRecords) -> None:
        self.told.setText(self.tr("Nothing yet. What you print while you work with this learner is noted here."))
        self.told.setVisible(not records.prints)
        left = len(records.prints) - _SHOWN
        self.show_lines(
            [self._words(print_) for print_ in records.prints], self.tr("Show %n earlier print(s)", "", left)
        )

    def _words(self, made: SavedPrint) -> tuple[str, str]:
        day = written_day(made.printed, self.context.language())
        language = print_language_names().get(made.language, made.language)
        return print_name(made.kind), " · ".join(filter(None, (day, language)))


class CorrectionsCard(_PastCard):
    """What was put right; hidden where nothing was."""

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Put right so far"))

    @override
    def fill(self, records: LearnerRecords) -> None:
        self.setVisible(bool(records.corrections))
        self.told.hide()
        session = self.context.live.session
        if session is not None:
            left = len(records.corrections) - _SHOWN
            lines = [self._words(each, session.pack) for each in records.corrections]
            self.show_lines(lines, self.tr("Show %n earlier one(s)", "", left))

    def _words(self, made: Correction, pack: Pack) -> tuple[str, str]:
        language = self.context.language()
        before, after = (field_value(made.field, value, pack, language) for value in (made.before, made.after))
        name = field_names().get(made.field, made.field)
        changed = self.tr("{field}: {before} → {after}").format(field=name, before=before, after=after)
        return changed, " · ".join(filter(None, (written_day(made.corrected, language), made.reason)))


def _line(name: str, note: str) -> QWidget:
    line = QWidget()
    lines = column(PlainText(name), PlainText(note, "note"), gap=0, parent=line)
    lines.setContentsMargins(0, measures.XS, 0, measures.XS)
    return line
