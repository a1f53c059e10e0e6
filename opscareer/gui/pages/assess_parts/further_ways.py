"""What else can be done once the sitting is over, a line each."""

from __future__ import annotations

from PySide6.QtCore import Signal

from opscareer.app.session import Session
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.cards import Card, ClickableCard
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import column, row
from opscareer.gui.widgets.text import PlainText
from opscareer.records.store_problem import StoreProblem


class WayRow(ClickableCard):
    """One way on: what it is called, and what it does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(margin=measures.S, flat=True)
        self._title, self._note = PlainText(role="strong"), PlainText(role="quiet")
        line = row(column(self._title, self._note, gap=0), gap=measures.S)
        line.setStretch(0, 1)
        line.addWidget(IconLabel("chevron-right", theme, "muted"))
        self.body.addLayout(line)

    def say(self, title: str, note: str) -> None:
        """Puts the words in."""
        self._title.setText(title)
        self._note.setText(note)
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)


class FurtherWays(Card):
    """The rest of the statements, those skipped, the answers, the history, and a new start."""

    rest_asked = Signal()
    skipped_asked = Signal()
    review_asked = Signal()
    history_asked = Signal()
    restart_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(margin=measures.XS, gap=0)
        theme = context.theme
        self._rest, self._skipped, self._review = WayRow(theme), WayRow(theme), WayRow(theme)
        self._history, self._restart = WayRow(theme), WayRow(theme)
        for way, signal in (
            (self._rest, self.rest_asked),
            (self._skipped, self.skipped_asked),
            (self._review, self.review_asked),
            (self._history, self.history_asked),
            (self._restart, self.restart_asked),
        ):
            way.clicked.connect(signal)
            self.body.addWidget(way)
        self.body.addStretch(1)

    def fill(self, session: Session) -> None:
        """Shows the ways there are, in the language in force."""
        step = session.step()
        self._rest.setVisible(step.open > 0)
        self._skipped.setVisible(step.skipped > 0)
        self._review.setVisible(step.answered > 0)
        self._history.setVisible(_has_earlier_sittings(session))
        self._rest.say(
            self.tr("Answer the rest too"), self.tr("%n statement(s) left. They make the result surer.", "", step.open)
        )
        self._skipped.say(
            self.tr("Answer what you skipped"), self.tr("%n statement(s) you passed over.", "", step.skipped)
        )
        self._review.say(self.tr("Look through my answers"), self.tr("Nothing is final: change what you like."))
        self._history.say(self.tr("What changed since last time"), self.tr("This sitting beside your earlier ones."))
        kept = self.tr("These answers are put away and kept in History.")
        kept_a_while = self.tr("These answers are put away until the program closes.")
        self._restart.say(self.tr("Take it again from the start"), kept if session.is_saved else kept_a_while)


def _has_earlier_sittings(session: Session) -> bool:
    """Also where they cannot be read: the page they are on says why."""
    try:
        return bool(session.sittings())
    except StoreProblem:
        return True
