"""What would change this: the smallest change of answers that puts another track first, and the way to try it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.matches_parts.newest_work import NewestWork
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.date_field import leave_wheel_to_page
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import FlowLayout, column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.matching.sentences import track_name
from opscareer.matching.what_if import Change, OutOfReach, Overtaking, WhatIf, what_if
from opscareer.matching.what_if_sentences import FEW, change_words, rival_lines, smallest_change_lines
from opscareer.wording import phrase


class WhatIfCard(Card):
    """Works the smallest changes out in the background; they can be asked for track by track."""

    trial_asked = Signal(object)
    """The changes to begin a trial with; none for the person's own answers."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.S)
        self._context = context
        self._pack: Pack | None = None
        self._answers: dict[str, int] = {}
        self._found: WhatIf | None = None
        self._title = PlainText(role="subhead")
        self._rivals = QComboBox()
        self._rivals.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        leave_wheel_to_page(self._rivals)
        self._form = FormRows()
        self._row = self._form.add(self._rivals)
        self._lines, self._changes = column(gap=measures.XS), QWidget()
        self._change_lines = column(gap=measures.XS, parent=self._changes)
        self._unfold, self._try, self._try_changes = LinkButton(), QuietButton(), LinkButton()
        ways = FlowLayout(gap=measures.M)
        ways.addWidget(self._try)
        ways.addWidget(self._try_changes)
        self.body.addWidget(self._title)
        self.body.addLayout(self._lines)
        for thing in (self._unfold, self._changes, self._form):
            self.body.addWidget(thing)
        self.body.addLayout(ways)
        self._work = NewestWork(self)
        self._connect()

    @property
    def found(self) -> WhatIf | None:
        """What was worked out for the answers shown last; None while it is under way."""
        return self._found

    def show_answers(self, pack: Pack, answers: Mapping[str, int]) -> None:
        """Works out what would change the result of some answers, unless they are the same as before."""
        if pack is self._pack and answers == self._answers:
            return
        self._pack, self._answers, self._found = pack, dict(answers), None
        self._show_found()
        self._work.ask(partial(what_if, pack, self._answers))

    def retranslate(self) -> None:
        """Puts every word in."""
        self._title.setText(self.tr("What would change this?"))
        self.setAccessibleName(self._title.text())
        self._row.set_texts(self.tr("Which track should come first?"))
        self._try.setText(self.tr("Try it"))
        self._try.setAccessibleName(self.tr("Try other answers"))
        self._try_changes.setText(self.tr("Try these answers →"))
        self._show_found()

    def take_focus(self) -> None:
        """Puts the keyboard on the button that begins a trial."""
        self._try.setFocus()

    def _connect(self) -> None:
        self._work.ready.connect(self._take)
        self._rivals.activated.connect(self._show_lines)
        self._unfold.clicked.connect(self._fold)
        self._try.clicked.connect(self._ask_for_trial)
        self._try_changes.clicked.connect(self._ask_for_these)

    @Slot(object)
    def _take(self, found: WhatIf | None) -> None:
        self._found = found
        self._show_found()

    def _show_found(self) -> None:
        """Offers the rivals, keeping the one picked, and says what was found for it."""
        picked = self._rivals.currentData()
        self._rivals.clear()
        self._rivals.addItem(self.tr("Any other track"), "")
        if self._found is not None and self._pack is not None:
            for rival in self._found.rivals:
                self._rivals.addItem(track_name(rival.rival, self._pack, self._context.language()), rival.rival)
        self._rivals.setCurrentIndex(max(0, self._rivals.findData(picked)))
        self._form.setVisible(self._found is not None and len(self._found.rivals) > 1)
        self._show_lines()

    @Slot()
    def _show_lines(self) -> None:
        empty(self._lines)
        empty(self._change_lines)
        self._changes.hide()
        changes = self._picked_changes()
        told = {change_words(change, self._pack, self._context.language()) for change in changes} if self._pack else ()
        for line in self._said():
            self._lines.addWidget(PlainText(f"• {line}", "quiet") if line in told else PlainText(line))
        self._unfold.setVisible(len(changes) > FEW)
        self._try_changes.setVisible(bool(changes))
        self._name_unfold()

    def _said(self) -> list[str]:
        """The sentences about the track picked, or about whichever needs least."""
        language, found = self._context.language(), self._found
        if self._pack is None or found is None:
            return [self.tr("Working it out …")]
        rival = self._picked()
        if not self._rivals.currentData():
            return smallest_change_lines(found, self._pack, language)
        return rival_lines(rival, found.first, self._pack, language) if rival is not None else []

    def _picked(self) -> Overtaking | OutOfReach | None:
        if self._found is None:
            return None
        wanted = self._rivals.currentData()
        if not wanted:
            return self._found.smallest
        return next((rival for rival in self._found.rivals if rival.rival == wanted), None)

    def _picked_changes(self) -> tuple[Change, ...]:
        picked = self._picked()
        return picked.changes if isinstance(picked, Overtaking) else ()

    @Slot()
    def _fold(self) -> None:
        """The changes are many: told one by one only when asked for."""
        picked = self._picked()
        if self._changes.isHidden() and self._pack is not None and isinstance(picked, Overtaking):
            empty(self._change_lines)
            language = self._context.language()
            winner = track_name(picked.after[0].track, self._pack, language)
            lines = [phrase("whatif.few", language, count=picked.answers, track=winner)]
            lines += [f"• {change_words(change, self._pack, language)}" for change in picked.changes]
            for line in (*lines, phrase("whatif.smallest", language)):
                self._change_lines.addWidget(PlainText(line, "quiet"))
            self._changes.show()
        else:
            self._changes.hide()
        self._name_unfold()

    def _name_unfold(self) -> None:
        count = len(self._picked_changes())
        if self._changes.isHidden():
            self._unfold.setText(self.tr("Show the %n answer(s)", "", count))
        else:
            self._unfold.setText(self.tr("Hide the answers"))

    @Slot()
    def _ask_for_trial(self) -> None:
        self.trial_asked.emit(())

    @Slot()
    def _ask_for_these(self) -> None:
        self.trial_asked.emit(self._picked_changes())
