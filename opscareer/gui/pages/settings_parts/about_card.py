"""Who the person is: name, education, major, hours; all of it may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.number_field import NumberField
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.words import education_names
from opscareer.limits import MOST_HOURS_PER_WEEK

if TYPE_CHECKING:
    from opscareer.app.session import Session

_LONGEST_NAME = 400


class AboutCard(Card):
    """A form that saves each field when it is left. It is closed until the person's data are open."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.M)
        self._context = context
        self._filling = False
        self._title = PlainText(role="subhead")
        self._name, self._stage, self._major = QLineEdit(), QComboBox(), QComboBox()
        self._hours = NumberField(context.theme, 0, MOST_HOURS_PER_WEEK)
        self._name.setMaxLength(_LONGEST_NAME)
        self._form = FormRows()
        self._rows = [self._form.add(field) for field in (self._name, self._stage, self._major, self._hours)]
        self.body.addWidget(self._title)
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self._name.editingFinished.connect(self._save)
        self._stage.activated.connect(self._save)
        self._major.activated.connect(self._save)
        self._hours.editingFinished.connect(self._save)
        for signal in (context.live.opened, context.live.about_changed):
            signal.connect(self._fill)

    def take_focus(self) -> None:
        """Puts the cursor into the first field."""
        self._name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Puts every word in."""
        self._title.setText(self.tr("About you"))
        name, stage, major, hours = self._rows
        name.set_texts(self.tr("Name"), self.tr("Printed on your results. May be left empty."))
        stage.set_texts(self.tr("Education"), self.tr("Decides which training routes are open to you."))
        major.set_texts(self.tr("Major"), self.tr("What it has taught you already counts as skills."))
        hours.set_texts(self.tr("Hours a week for study"))
        self._hours.setSpecialValueText(self.tr("not said"))
        self._fill()

    def _fill(self) -> None:
        session = self._context.live.session
        self._form.setEnabled(session is not None)
        if session is None:
            return
        self._filling = True
        learner = session.learner
        if self._name.text() != learner.name:
            self._name.setText(learner.name)
        stages: list[tuple[str, str]] = [(name, stage) for stage, name in education_names().items()]
        _offer(self._stage, self.tr("not said"), stages, learner.stage)
        _offer(self._major, self.tr("none, or not listed"), self._majors(session), learner.major)
        self._hours.setValue(learner.hours_per_week or 0)
        self._filling = False

    def _majors(self, session: Session) -> list[tuple[str, str]]:
        language = self._context.language()
        return sorted((major.name.said(language), major.id) for major in session.pack.majors.values())

    @Slot()
    def _save(self) -> None:
        live = self._context.live
        if self._filling or live.session is None:
            return
        about = {
            "name": self._name.text().strip(),
            "stage": self._stage.currentData(),
            "major": self._major.currentData(),
            "hours_per_week": self._hours.value() or None,
        }
        learner = live.session.learner
        if any(getattr(learner, field) != value for field, value in about.items()):
            live.change(lambda session: session.save_about(**about), live.about_changed)


def _offer(box: QComboBox, nothing: str, choices: list[tuple[str, str]], chosen: str | None) -> None:
    """Fills a combo box with names and codes, `nothing` first."""
    box.clear()
    box.addItem(nothing, None)
    for name, code in choices:
        box.addItem(name, code)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen else 0)
