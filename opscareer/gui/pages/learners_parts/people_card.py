"""A card that names some learners, each with a line about them, and leads to their records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot

from opscareer.gui import measures
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card, ClickableCard
from opscareer.gui.widgets.layouts import at_left, column, empty
from opscareer.gui.widgets.text import PlainText

_FIRST, MOST_NAMED = 6, 100


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A learner, and what is said about them."""

    id: int
    name: str
    said: str


class _PersonRow(ClickableCard):
    """One learner; choosing the row opens their record."""

    asked = Signal(int)

    def __init__(self, person: PersonLine) -> None:
        super().__init__(f"{person.name}: {person.said}", margin=measures.XS, flat=True)
        self._id = person.id
        lines = column(PlainText(person.name, "strong"), PlainText(person.said, "quiet"), gap=0)
        self.body.addLayout(lines)
        self.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._id)


class PeopleCard(Card):
    """`asked` carries the learner whose record is wanted; `all_asked` wants the list of everybody named here."""

    asked = Signal(int)
    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__(margin=measures.M, gap=measures.XXS)
        self._people: Sequence[PersonLine] = ()
        self._count = 0
        self._shown = _FIRST
        self._title, self._none = PlainText(role="subhead"), PlainText(role="quiet")
        self._rows, self._more = column(gap=0), LinkButton()
        self.body.addWidget(self._title)
        self.body.addWidget(self._none)
        self.body.addLayout(self._rows)
        self.body.addLayout(at_left(self._more))
        self.body.addStretch(1)
        self._more.clicked.connect(self._show_more)

    def show_people(self, title: str, none: str, people: Sequence[PersonLine], count: int) -> None:
        """Shows others: the first `MOST_NAMED` of so many, or all; `none` is said where there is nobody."""
        self._people, self._count, self._shown = people, count, _FIRST
        self._title.setText(f"{title} · {count}" if count else title)
        self._none.setText(none)
        self._none.setVisible(not people)
        self._fill()

    def _fill(self) -> None:
        empty(self._rows)
        for person in self._people[: self._shown]:
            line = _PersonRow(person)
            line.asked.connect(self.asked)
            self._rows.addWidget(line)
        left = self._count - self._shown
        self._more.setVisible(left > 0)
        if self._shown == _FIRST:
            self._more.setText(self.tr("Show %n more", "", min(left, MOST_NAMED - _FIRST)))
        else:
            self._more.setText(self.tr("%n more are in the list", "", left))

    @Slot()
    def _show_more(self) -> None:
        if self._shown == _FIRST:
            self._shown = MOST_NAMED
            self._fill()
        else:
            self.all_asked.emit()
