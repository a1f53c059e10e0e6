"""Who has been keyed into the folder: one line a person with the first track and how sure it is, to go through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.app.keyed_folder import KeyedFolder, KeyedPerson
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.cards import Card, ClickableCard
from opscareer.gui.widgets.layouts import FlowLayout, column, empty, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.words import education_names
from opscareer.matching.sentences import band_words, certainty, chance_words, headline, out_of_ten, track_name
from opscareer.problems import Problem
from opscareer.wording import written_tenths

_TRACKS_NAMED = 2


class PersonRow(ClickableCard):
    """One person of the folder; choosing the line opens and closes what is known."""

    asked = Signal(object)

    def __init__(self, context: Context, person: KeyedPerson) -> None:
        super().__init__(margin=measures.XS, flat=True)
        self.person = person
        self._context = context
        name = person.learner.name or person.file.stem
        about = self._about()
        first = self._first()
        line = row(gap=measures.S)
        line.addWidget(PlainText(name, "strong"), 3)
        line.addWidget(PlainText(about, "note"), 5)
        line.addWidget(self._mark())
        line.addWidget(PlainText(first), 5)
        line.addWidget(PlainText(self._sure(), "quiet"), 4)
        self.body.addLayout(line)
        self.setAccessibleName(", ".join(filter(None, (name, about, first, self._sure()))))
        self.clicked.connect(self._ask)

    def _mark(self) -> QWidget:
        """The mark of the first track; as much empty room where there is none."""
        session, result = self._context.live.session, self.person.result
        if session is None or result.verdict == "cannot-tell":
            gap = QWidget()
            gap.setFixedWidth(Mark(self._context.theme, "neighbour").sizeHint().width())
            return gap
        return Mark(self._context.theme, session.pack.tracks[result.first_group[0].track].mark)

    def _about(self) -> str:
        learner, session = self.person.learner, self._context.live.session
        stage = education_names()[learner.stage] if learner.stage else ""
        total = len(session.pack.questions) if session else 0
        answered = self.tr("{answered} of {total} answered").format(answered=len(learner.answers), total=total)
        return " · ".join(filter(None, (stage, answered)))

    def _first(self) -> str:
        """The first track, or those that cannot be told apart."""
        result, session = self.person.result, self._context.live.session
        if result.verdict == "cannot-tell" or session is None:
            return self.tr("cannot tell yet")
        language = self._context.language()
        names = [track_name(match.track, session.pack, language) for match in result.first_group]
        shown = " · ".join(names[:_TRACKS_NAMED])
        return shown if len(names) <= _TRACKS_NAMED else self.tr("{tracks} and others").format(tracks=shown)

    def _sure(self) -> str:
        verdict = self.person.result.verdict
        if verdict == "clear":
            often = out_of_ten(self.person.result.matches[0].stability)
            return self.tr("clear, {often} of 10 retakes").format(often=often)
        return self.tr("close together") if verdict == "tie" else ""

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self)


class PersonPart(QWidget):
    """What a keyed person's answers speak for, and what can be done with them."""

    def __init__(self, context: Context, person: KeyedPerson) -> None:
        super().__init__()
        self.correct, self.use, self.remove = QuietButton(), QuietButton(), QuietButton(dangerous=True)
        self.correct.setText(self.tr("Correct the answers"))
        self.use.setText(self.tr("Use as my answers"))
        self.remove.setText(self.tr("Delete this sheet"))
        session, language = context.live.session, context.language()
        lines = column(gap=measures.XS, parent=self)
        lines.setContentsMargins(measures.XS, measures.XS, measures.XS, measures.M)
        if session is not None:
            lines.addWidget(PlainText(headline(person.result, session.pack, language), "subhead"))
            lines.addWidget(PlainText(certainty(person.result, session.pack, language)))
        if person.result.verdict != "cannot-tell":
            first = person.result.matches[0]
            said = self.tr("Fit {fit}: {band}, {chance}.").format(
                fit=written_tenths(first.fit_tenths),
                band=band_words(first.band, language),
                chance=chance_words(first.chance, language),
            )
            lines.addWidget(PlainText(said, "quiet"))
        ways = FlowLayout(gap=measures.XS)
        for button in (self.correct, self.use, self.remove):
            ways.addWidget(button)
        lines.addLayout(ways)


class PeopleCard(Card):
    """The list. The signals carry the `KeyedPerson` something is to be done with."""

    correction_asked = Signal(object)
    use_asked = Signal(object)
    removal_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.XS)
        self._context = context
        self._people: list[KeyedPerson] = []
        self._problems: tuple[Problem, ...] = ()
        self._title, self._note = PlainText(role="subhead"), PlainText(role="quiet")
        self._lines = column(gap=0)
        self._faults = PlainText(role="warning")
        self._last = LinkButton()
        self._part: PersonPart | None = None
        self._open: KeyedPerson | None = None
        for thing in (self._title, self._note, self._last):
            self.body.addWidget(thing)
        self.body.addLayout(self._lines)
        self.body.addWidget(self._faults)
        self._last.clicked.connect(self.correct_last)
        self._latest: KeyedPerson | None = None

    @property
    def names(self) -> frozenset[str]:
        """Names and codes that are in the folder."""
        return frozenset(person.learner.name for person in self._people)

    def show_folder(self, found: KeyedFolder) -> None:
        """Everybody who is in the folder."""
        self._people = list(found.people)
        self._problems = found.problems
        latest = None if self._latest is None else self._latest.file
        self._latest = next((person for person in self._people if person.file == latest), None)
        self._open = None
        self.retranslate()

    def show_person(self, person: KeyedPerson) -> None:
        """Somebody just keyed or corrected, at the head of the list."""
        self._people = [person, *(other for other in self._people if other.file != person.file)]
        self._latest, self._open = person, None
        self.retranslate()

    def take_out(self, person: KeyedPerson) -> None:
        """Somebody whose sheet was deleted."""
        self._people = [other for other in self._people if other.file != person.file]
        self._latest = self._open = None
        self.retranslate()

    @Slot()
    def correct_last(self) -> None:
        """Takes the sheet saved last back into the hand."""
        if self._latest is not None:
            self.correction_asked.emit(self._latest)

    def retranslate(self) -> None:
        """Puts every word and every line in."""
        self._title.setText(self.tr("%n sheet(s) in this folder", "", len(self._people)))
        self._note.setText("" if self._people else self.tr("Whoever you key in is listed here with the first track."))
        self._note.setVisible(not self._people)
        self._last.setVisible(self._latest is not None)
        if self._latest is not None:
            name = self._latest.learner.name or self._latest.file.stem
            self._last.setText(self.tr("Correct the last one, {name}").format(name=name))
        self._faults.setText("\n".join(self._fault_lines(self._problems)))
        self._faults.setVisible(bool(self._problems))
        self._fill()

    def _fault_lines(self, problems: Sequence[Problem]) -> list[str]:
        if not problems:
            return []
        said = (problem.line(self._context.language()) for problem in problems)
        return [self.tr("These files of the folder are no sheets of this form; they were left as they are:"), *said]

    def _fill(self) -> None:
        empty(self._lines)
        self._part = None
        for person in self._people:
            line = PersonRow(self._context, person)
            line.asked.connect(self._toggle)
            self._lines.addWidget(line)
            if person is self._open:
                self._open_below(line)

    @Slot(object)
    def _toggle(self, line: PersonRow) -> None:
        was_open = self._open is line.person
        if self._part is not None:
            self._lines.removeWidget(self._part)
            self._part.hide()
            self._part.deleteLater()
            self._part = None
        self._open = None if was_open else line.person
        if self._open is not None:
            self._open_below(line)

    def _open_below(self, line: PersonRow) -> None:
        part = self._part = PersonPart(self._context, line.person)
        self._lines.insertWidget(self._lines.indexOf(line) + 1, part)
        part.correct.clicked.connect(self._ask_correction)
        part.use.clicked.connect(self._ask_use)
        part.remove.clicked.connect(self._ask_removal)
        part.show()
        part.correct.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_correction(self) -> None:
        self.correction_asked.emit(self._open)

    @Slot()
    def _ask_use(self) -> None:
        self.use_asked.emit(self._open)

    @Slot()
    def _ask_removal(self) -> None:
        self.removal_asked.emit(self._open)
