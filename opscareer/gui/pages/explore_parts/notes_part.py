"""What the pack says at the head of a part of Explore, before anything else is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.widgets.layouts import CardGrid, at_left, column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.handbook_records import Note
from opscareer.knowledge.pack import Pack

_NARROWEST_COLUMN = 280


class Notes(QWidget):
    """The notes about one part, as opening paragraphs, several of them in columns; nothing where there are none."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._lines = column(gap=measures.M, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_notes(self, pack: Pack, about: str, which: slice = slice(None)) -> None:
        """Shows what the pack says about a part, such as `lifecycle`, in the language in force; `which` of the notes,
        all unless it is said."""
        notes = [note for note in pack.notes.values() if note.about == about][which]
        empty(self._lines)
        if len(notes) == 1:
            paragraph = self._paragraph(pack, notes[0])
            paragraph.setMaximumWidth(self._context.theme.px(measures.WIDEST_LINE))
            self._lines.addLayout(at_left(paragraph))
        else:
            columns = 2 if len(notes) in (2, 4) else 3
            grid = CardGrid(self._context.theme, _NARROWEST_COLUMN, gap=measures.L, most=columns)
            for note in notes:
                grid.addWidget(self._paragraph(pack, note))
            self._lines.addLayout(grid)
        self.setVisible(bool(notes))

    def _paragraph(self, pack: Pack, note: Note) -> QWidget:
        language = self._context.language()
        paragraph = QWidget()
        lines = column(PlainText(note.name.said(language), "subhead"), gap=measures.XXS, parent=paragraph)
        lines.addWidget(PlainText(note.text.said(language)))
        lines.addWidget(PlainText(source_line(pack, note.sources), "note"))
        lines.addStretch(1)
        return paragraph
