"""A learner is added: a name or a code, and perhaps a group. Whoever might be the same person is named first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from opscareer.assessment.learner_file import MAX_NAME
from opscareer.gui import measures
from opscareer.gui.caseload_words import called
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice_box import ChoiceBox
from opscareer.gui.widgets.form import FieldGrid
from opscareer.gui.widgets.layouts import FlowLayout
from opscareer.gui.widgets.text import PlainText
from opscareer.records.people import CaseloadEntry, SavedGroup
from opscareer.wording import joined

_NARROWEST_FIELD = 180


class AddCard(Card):
    """`add_asked` wants the learner added, whom `show_alike` may then ask about; `left` wants the card away."""

    add_asked = Signal()
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.S)
        self._context = context
        self._alike: tuple[str, str] | None = None
        self._title, self._warning = PlainText(role="subhead"), PlainText(role="warning")
        self._name, self._code, self._group = QLineEdit(), QLineEdit(), ChoiceBox()
        self._add, self._leave = QuietButton(), LinkButton()
        fields = FieldGrid(context.theme, _NARROWEST_FIELD, most=3)
        self._rows = [fields.add_field(field) for field in (self._name, self._code, self._group)]
        ways = FlowLayout(gap=measures.M)
        for button in (self._add, self._leave):
            ways.addWidget(button)
        self._warning.hide()
        self.body.addWidget(self._title)
        self.body.addLayout(fields)
        self.body.addWidget(self._warning)
        self.body.addLayout(ways)
        for field in (self._name, self._code):
            field.setMaxLength(MAX_NAME)
            field.returnPressed.connect(self._ask)
            field.textChanged.connect(self._forget_alike)
        self._add.clicked.connect(self._ask)
        self._leave.clicked.connect(self.left)

    @property
    def name(self) -> str:
        """The name typed."""
        return self._name.text().strip()

    @property
    def code(self) -> str:
        """The code typed."""
        return self._code.text().strip()

    @property
    def groups(self) -> tuple[int, ...]:
        """The group chosen, if one is."""
        chosen = self._group.currentData()
        return () if chosen is None else (chosen,)

    @property
    def is_sure(self) -> bool:
        """Whether it was asked already if this is somebody who is there."""
        return self._alike == (self.name, self.code)

    def open_for(self, groups: Sequence[SavedGroup], group: int | None) -> None:
        """An empty form; the group chosen in the list is chosen here."""
        self._name.clear()
        self._code.clear()
        self._group.clear()
        self._group.addItem(self.tr("No group"), None)
        for each in groups:
            self._group.addItem(each.name, each.id)
        self._group.setCurrentIndex(max(0, self._group.findData(group)) if group is not None else 0)
        self.show()
        self._name.setFocus()

    def show_alike(self, found: Sequence[CaseloadEntry]) -> None:
        """Names who is there already and might be the same; adding once more adds them all the same."""
        self._alike = (self.name, self.code)
        names = [f"{called(each)} ({each.code})" if each.code else called(each) for each in found[:3]]
        said = self.tr("There already: {people}. Is it the same person? Add once more only if it is somebody else.")
        self._warning.setText(said.format(people=joined(names, self._context.language())))
        self._warning.show()
        self._add.setText(self.tr("Add all the same"))

    def retranslate(self) -> None:
        """Puts every word in."""
        name, code, group = self._rows
        self._title.setText(self.tr("Add a learner"))
        name.set_texts(self.tr("Name"), self.tr("A name or a code is enough"))
        code.set_texts(self.tr("Student number or code"))
        group.set_texts(self.tr("Group"))
        self._leave.setText(self.tr("Close"))
        self._forget_alike()

    @Slot()
    def _ask(self) -> None:
        if self.name or self.code:
            self.add_asked.emit()
        else:
            self._name.setFocus()

    @Slot()
    def _forget_alike(self) -> None:
        self._alike = None
        self._warning.hide()
        self._add.setText(self.tr("Add"))
