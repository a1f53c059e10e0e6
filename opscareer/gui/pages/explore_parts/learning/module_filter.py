"""What is looked for among the modules: words, a kind, a track whose positions need it, a skill it teaches."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.learning.module_card import kind_names
from opscareer.gui.widgets.date_field import leave_wheel_to_page
from opscareer.gui.widgets.form import FieldGrid
from opscareer.knowledge.needs import calls_for, rungs_with_levels
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Module

_NARROWEST_FIELD = 190


class ModuleFilter(QWidget):
    """Four fields that narrow the list as they change; what they hold stays when the words change."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._said: dict[str, str] = {}
        self._words = QLineEdit()
        self._words.setClearButtonEnabled(True)
        self._kind, self._track, self._skill = QComboBox(), QComboBox(), QComboBox()
        fields = FieldGrid(context.theme, _NARROWEST_FIELD, self, measures.S)
        self._rows = [fields.add_field(field) for field in (self._words, self._kind, self._track, self._skill)]
        self._words.textChanged.connect(self.changed)
        for box in (self._kind, self._track, self._skill):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            leave_wheel_to_page(box)
            box.activated.connect(self.changed)

    def fill(self, pack: Pack) -> None:
        """Offers what a pack has, in the language in force."""
        language = self._context.language()
        self._said = {module.id: _all_words(module) for module in pack.modules.values()}
        words, kind, track, skill = self._rows
        words.set_texts(self.tr("Words"))
        self._words.setPlaceholderText(self.tr("Name or subject"))
        kind.set_texts(self.tr("Kind"))
        track.set_texts(self.tr("Needed by"))
        skill.set_texts(self.tr("Teaches"))
        skills = sorted((skill.name.said(language), skill.id) for skill in pack.skills.values())
        tracks = ((track.name.said(language), track.id) for track in pack.tracks.values())
        _offer(self._kind, self.tr("Any kind"), ((name, kind) for kind, name in kind_names().items()))
        _offer(self._track, self.tr("Any track"), tracks)
        _offer(self._skill, self.tr("Any skill"), skills)

    def clear(self) -> None:
        """Takes every wish back."""
        self._words.clear()
        for box in (self._kind, self._track, self._skill):
            box.setCurrentIndex(0)
        self.changed.emit()

    def take_focus(self) -> None:
        """Puts the cursor into the words."""
        self._words.setFocus()

    def chosen(self, pack: Pack) -> list[Module]:
        """The modules of the pack filled in that meet every wish, in its order. Words are sought in both languages."""
        kind, track, skill = (box.currentData() for box in (self._kind, self._track, self._skill))
        levels: dict[str, int] = {}
        if track is not None:
            for _, levels_of_rung in rungs_with_levels(pack.tracks[track], pack.skills):
                levels.update(levels_of_rung)
        words = self._words.text().casefold().split()
        return [
            module
            for module in pack.modules.values()
            if (kind is None or module.kind == kind)
            and (skill is None or any(teaching.skill == skill for teaching in module.teaches))
            and (track is None or calls_for(levels, module))
            and all(word in self._said[module.id] for word in words)
        ]


def _all_words(module: Module) -> str:
    """What words are sought in: the module's name and summary in both languages."""
    return " ".join((module.name.en, module.name.zh, module.summary.en, module.summary.zh)).casefold()


def _offer(box: QComboBox, anything: str, choices: Iterable[tuple[str, str]]) -> None:
    """Fills a combo box with names and ids, `anything` first; what was chosen stays chosen."""
    chosen = box.currentData()
    box.clear()
    box.addItem(anything, None)
    for name, code in choices:
        box.addItem(name, code)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen else 0)
