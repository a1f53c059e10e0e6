"""The assessments over time: when each sitting was, how far it went, and which track stood first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from opscareer.app.learner_records import LearnerPicture, LearnerRecords
from opscareer.app.sitting import SittingView
from opscareer.app.sitting_words import extent_words, pack_words
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.history_parts.sitting_names import sitting_names
from opscareer.gui.pages.learner_parts.part import LearnerChanges, LearnerPart
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import at_left, column, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.tick_row import RuledList
from opscareer.knowledge.pack import Pack
from opscareer.matching.sentences import track_name

_SHOWN = 5


class SittingsCard(LearnerPart):
    """Newest first. `compare_asked` wants two of them compared."""

    compare_asked = Signal()

    def __init__(self, context: Context, changes: LearnerChanges) -> None:
        super().__init__(context, changes)
        self._sittings: tuple[SittingView, ...] | None = None
        self._told, self._list = PlainText(role="quiet"), RuledList()
        self._compare = LinkButton()
        self.body.addWidget(self._told)
        self.body.addWidget(self._list)
        self.body.addLayout(at_left(self._compare))
        self._compare.clicked.connect(self.compare_asked)

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Assessments over time"))
        self._compare.setText(self.tr("See what changed between them"))

    @override
    def forget(self) -> None:
        self._sittings = None

    def show_picture(self, picture: LearnerPicture | None) -> None:
        """Shows the sittings that were looked back at; None while that is under way."""
        self._sittings = picture.sittings if picture else None
        if self.records is not None:
            self.fill(self.records)

    @override
    def fill(self, records: LearnerRecords) -> None:
        session, sittings = self.context.live.session, self._sittings
        if session is None or sittings is None:
            self._told.setText(self.tr("Looking back …"))
            self._list.show_rows(())
        else:
            more = len(sittings) - _SHOWN
            earlier = self.tr("The newest are shown; %n earlier one(s) are in the history.", "", more)
            self._told.setText(earlier if more > 0 else "" if sittings else self.tr("No assessment yet."))
            names = sitting_names(sittings, self.context.language())
            shown = zip(sittings[:_SHOWN], names, strict=False)
            self._list.show_rows([self._line(view, name, session.pack) for view, name in shown])
        self._told.setVisible(bool(self._told.text()))
        self._compare.setVisible(len(sittings or ()) > 1)

    def _line(self, view: SittingView, name: str, pack: Pack) -> QWidget:
        language, line = self.context.language(), QWidget()
        note = " ".join(filter(None, (extent_words(view, pack, language), pack_words(view, language))))
        when = column(PlainText(name, "strong"), PlainText(note, "note"), gap=0)
        when.addStretch(1)
        sides = row(when, self._first(view, pack), gap=measures.M, parent=line)
        sides.setContentsMargins(0, measures.XS, 0, measures.XS)
        for place in range(sides.count()):
            sides.setStretch(place, 1)
        return line

    def _first(self, view: SittingView, pack: Pack) -> QVBoxLayout:
        """The track that stood first, or all that shared the place, each with its mark."""
        lines = column(gap=0)
        if view.result.verdict == "cannot-tell":
            lines.addWidget(PlainText(self.tr("no first track told"), "quiet"))
        else:
            for match in view.result.first_group:
                name = PlainText(track_name(match.track, pack, self.context.language()))
                line = row(Mark(self.context.theme, pack.tracks[match.track].mark), name, gap=measures.XS)
                line.setStretch(1, 1)
                lines.addLayout(line)
        lines.addStretch(1)
        return lines

    @override
    def first_control(self) -> QWidget:
        return self._compare
