"""Into which group the people of a list go: none, one that is there, or a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from opscareer.gui.caseload_words import group_kind_names
from opscareer.gui.context import Context
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.choice_box import ChoiceBox
from opscareer.gui.widgets.form import FieldGrid
from opscareer.records.people import GROUP_KINDS, GroupKind, SavedGroup, evened

_NARROWEST_FIELD = 220
_LONGEST_NAME = 80
_NONE, _NEW = "none", "new"


@dataclass(frozen=True, slots=True)
class GroupWish:
    """The group chosen: one that is there, or a new one by name and kind; neither for none."""

    group: int | None = None
    name: str = ""
    kind: GroupKind = "class"


class GroupChoice(QWidget):
    """`changed` follows another choice."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._groups: Sequence[SavedGroup] = ()
        self._box, self._name, self._kind = ChoiceBox(), QLineEdit(), SegmentedChoice(GROUP_KINDS)
        self._name.setMaxLength(_LONGEST_NAME)
        fields = FieldGrid(context.theme, _NARROWEST_FIELD, self, most=3)
        self._rows = [fields.add_field(field) for field in (self._box, self._name, self._kind)]
        self._box.activated.connect(self._choose)
        self._name.textChanged.connect(self.changed)
        self._show_fields()

    @property
    def wish(self) -> GroupWish:
        """What is chosen; a new name that a group has already is that group."""
        chosen, name = self._box.currentData(), self._name.text().strip()
        if chosen == _NEW and name:
            same = next((group.id for group in self._groups if evened(group.name) == evened(name)), None)
            kind: GroupKind = self._kind.value  # type: ignore[assignment]
            return GroupWish(same, "" if same else name, kind)
        return GroupWish(chosen if isinstance(chosen, int) else None)

    @property
    def is_whole(self) -> bool:
        """Whether a new group has its name."""
        return self._box.currentData() != _NEW or bool(self._name.text().strip())

    def show_groups(self, groups: Sequence[SavedGroup], chosen: int | None = None) -> None:
        """Offers the groups there are; what was chosen stays unless another one is named."""
        before = self._box.currentData() if chosen is None else chosen
        self._groups = groups
        self._box.clear()
        self._box.addItem(self.tr("As the list says"), _NONE)
        for group in groups:
            self._box.addItem(group.name, group.id)
        self._box.addItem(self.tr("A new group"), _NEW)
        self._box.setCurrentIndex(max(0, self._box.findData(before)))
        self._show_fields()

    def retranslate(self) -> None:
        """Puts every word in."""
        group, name, kind = self._rows
        names = group_kind_names()
        group.set_texts(self.tr("Into which group"))
        name.set_texts(self.tr("Name of the new group"))
        kind.set_texts(self.tr("What it is"))
        self._kind.set_labels(self.tr("What it is"), [names[each] for each in GROUP_KINDS])
        self.show_groups(self._groups)

    @Slot()
    def _choose(self) -> None:
        self._show_fields()
        if self._box.currentData() == _NEW:
            self._name.setFocus()
        self.changed.emit()

    def _show_fields(self) -> None:
        for row in self._rows[1:]:
            row.form.setVisible(self._box.currentData() == _NEW)
