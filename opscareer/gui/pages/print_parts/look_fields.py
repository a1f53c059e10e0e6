"""How prints look: language, paper, style and size of letters, kept for the next time wherever they are chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QCheckBox

from opscareer.app.guidance import Print
from opscareer.app.settings import PrintSettings
from opscareer.gui.context import Context
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.form import FieldGrid
from opscareer.wording import Language


class LookFields(QObject):
    """Three fields behind those that a grid has already, and a tick, `large`, that the card lays out. They show what
    is kept, also when that is changed elsewhere."""

    def __init__(self, context: Context, grid: FieldGrid, card: QObject) -> None:
        super().__init__(card)
        self._context = context
        self._language = SegmentedChoice(("en", "zh", "both"))
        self._paper = SegmentedChoice(("a4", "letter"))
        self._look = SegmentedChoice(("handsome", "plain"))
        self._rows = [grid.add_field(choice) for choice in (self._language, self._paper, self._look)]
        self.large = QCheckBox()
        self._language.chosen.connect(self._speak)
        self._paper.chosen.connect(self._lie_on)
        self._look.chosen.connect(self._dress)
        self.large.clicked.connect(self._enlarge)
        context.preferences.changed.connect(self._show)

    @property
    def prints(self) -> PrintSettings:
        """What is kept."""
        return self._context.preferences.current.prints

    def wanted(self, made_on: date, notes: str = "") -> Print:
        """A print that looks so, with its date and a note."""
        prints, paper = self.prints, self._context.preferences.current.paper
        return Print(self._spoken, made_on, paper, look=prints.look, large=prints.large, notes=notes)

    def keep(self, **values: object) -> None:
        """Changes some of what is kept."""
        self._context.preferences.change(prints=replace(self.prints, **values))  # type: ignore[arg-type]

    def retranslate(self) -> None:
        """Puts every word in."""
        texts = (
            (self._language, self.tr("Language"), ("English", "中文", self.tr("Both"))),
            (self._paper, self.tr("Paper"), ("A4", self.tr("Letter"))),
            (self._look, self.tr("Look"), (self.tr("Handsome"), self.tr("Plain"))),
        )
        for row, (choice, name, labels) in zip(self._rows, texts, strict=True):
            row.set_texts(name)
            choice.set_labels(name, labels)
        self.large.setText(self.tr("Large print"))
        self.large.setAccessibleName(self.tr("Large print"))
        self._show()

    @property
    def _spoken(self) -> Language | Literal["both"]:
        kept = self.prints.language
        return self._context.language() if kept == "window" else kept

    @Slot()
    def _show(self) -> None:
        """Shows what is kept, without telling it."""
        self._language.choose(self._spoken)
        self._paper.choose(self._context.preferences.current.paper)
        self._look.choose(self.prints.look)
        self.large.setChecked(self.prints.large)

    @Slot(str)
    def _speak(self, language: str) -> None:
        """A person who chooses the window's own language goes on with it when they change that."""
        self.keep(language="window" if language == self._context.language() else language)

    @Slot(str)
    def _lie_on(self, paper: str) -> None:
        self._context.preferences.change(paper=paper)

    @Slot(str)
    def _dress(self, look: str) -> None:
        self.keep(look=look)

    @Slot(bool)
    def _enlarge(self, large: bool) -> None:  # noqa: FBT001 - the signal's shape
        self.keep(large=large)
