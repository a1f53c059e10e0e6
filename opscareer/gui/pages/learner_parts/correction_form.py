"""What is kept of a person, as fields to put right, and the reason that is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from opscareer.app.learner_records import LearnerRecords
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.learner_parts.words import field_names
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.choice_box import ChoiceBox
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.number_field import NumberField
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.words import education_names
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.records.corrections import CorrectedField

_LONGEST = 400


class CorrectionForm(QWidget):
    """`corrected` carries the fields that were changed, as text by code, and the reason; `left` that nothing is to be.

    A field left as it was is not corrected.
    """

    corrected = Signal(object, str)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._before: dict[CorrectedField, str] = {}
        self.name, self.code, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        self.stage, self.major = ChoiceBox(), ChoiceBox()
        self.hours = NumberField(context.theme, 0, MOST_HOURS_PER_WEEK)
        for line in (self.name, self.code, self.reason):
            line.setMaxLength(_LONGEST)
            line.textChanged.connect(self._allow)
        for box in (self.stage, self.major):
            box.currentIndexChanged.connect(self._allow)
        self.hours.valueChanged.connect(self._allow)
        form = FormRows()
        fields = (self.name, self.code, self.stage, self.major, self.hours, self.reason)
        self._rows = [form.add(field) for field in fields]
        self._nameless = PlainText(role="warning")
        self.save, self._leave = QuietButton(), LinkButton()
        buttons = FlowLayout(gap=measures.M, line_gap=measures.XS)
        buttons.addWidget(self.save)
        buttons.addWidget(self._leave)
        column(form, self._nameless, buttons, gap=measures.S, parent=self)
        self.save.clicked.connect(self._tell)
        self._leave.clicked.connect(self.left)

    def retranslate(self) -> None:
        """Puts every word in."""
        for row, label in zip(self._rows, (*field_names().values(), ""), strict=True):
            row.set_texts(label)
        self._rows[-1].set_texts(self.tr("Why it is put right"), self.tr("A few words; kept with the correction."))
        self.hours.setSpecialValueText(self.tr("not said"))
        self._nameless.setText(self.tr("A learner needs a name or a code."))
        self.save.setText(self.tr("Put it right"))
        self._leave.setText(self.tr("Leave it as it was"))

    def show_person(self, records: LearnerRecords) -> None:
        """Begins with what is kept of a person."""
        session, learner = self._context.live.session, records.work.learner
        self.name.setText(learner.name)
        self.code.setText(records.entry.code)
        stages = [(name, stage) for stage, name in education_names().items()]
        _offer(self.stage, self.tr("not said"), stages, learner.stage)
        majors = session.pack.majors.values() if session else ()
        names = sorted((major.name.said(self._context.language()), major.id) for major in majors)
        _offer(self.major, self.tr("none, or not listed"), names, learner.major)
        self.hours.setValue(learner.hours_per_week or 0)
        self.reason.clear()
        self._before = self._values()
        self._allow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _values(self) -> dict[CorrectedField, str]:
        return {
            "name": self.name.text().strip(),
            "code": self.code.text().strip(),
            "stage": self.stage.currentData() or "",
            "major": self.major.currentData() or "",
            "hours_per_week": str(self.hours.value() or ""),
        }

    def _changed(self) -> Mapping[CorrectedField, str]:
        return {field: value for field, value in self._values().items() if value != self._before.get(field)}

    @Slot()
    def _allow(self) -> None:
        named = bool(self.name.text().strip() or self.code.text().strip())
        self._nameless.setVisible(not named)
        self.save.setEnabled(named and bool(self._changed()) and bool(self.reason.text().strip()))

    @Slot()
    def _tell(self) -> None:
        self.corrected.emit(self._changed(), self.reason.text().strip())


def _offer(box: ChoiceBox, nothing: str, choices: Sequence[tuple[str, str]], chosen: str | None) -> None:
    """Fills a box with names and codes, `nothing` first."""
    box.clear()
    box.addItem(nothing, None)
    for name, code in choices:
        box.addItem(name, code)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen else 0)
