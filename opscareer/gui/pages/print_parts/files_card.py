"""The same as other sorts of file: for a calendar, a spreadsheet, an editor, or another computer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from opscareer.gui import measures
from opscareer.gui.pages.print_parts.subjects import Kind
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout
from opscareer.gui.widgets.text import PlainText


class FileButton(LinkButton):
    """Writes one sort of file."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind = kind

    def set_texts(self, name: str, note: str) -> None:
        """What the file is, and what it is good for."""
        self.setText(name)
        self.setAccessibleDescription(note)
        self.setToolTip(note)


class FilesCard(Card):
    """`asked` carries the sort of file a person wants, a `Kind`."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(margin=measures.M, gap=measures.XXS)
        self._title, self._note = PlainText(role="strong"), PlainText(role="note")
        self._buttons: dict[Kind, FileButton] = {
            kind: FileButton(kind) for kind in ("ics", "xlsx", "csv", "md", "yaml")
        }
        line = FlowLayout(gap=measures.M, line_gap=0)
        for button in self._buttons.values():
            line.addWidget(button)
            button.clicked.connect(self._ask)
        self.body.addWidget(self._title)
        self.body.addWidget(self._note)
        self.body.addLayout(line)

    def offer(self, kinds: Sequence[Kind]) -> None:
        """Shows these sorts of file alone."""
        for kind, button in self._buttons.items():
            button.setVisible(kind in kinds)

    def retranslate(self) -> None:
        """Puts every word in."""
        self._title.setText(self.tr("As another file"))
        self._note.setText(self.tr("For use in other programs."))
        texts: dict[Kind, tuple[str, str]] = {
            "ics": (self.tr("Calendar"), self.tr("Weeks and milestones for any calendar (.ics)")),
            "xlsx": (self.tr("Spreadsheet"), self.tr("Every table, to count with (.xlsx)")),
            "csv": (self.tr("CSV"), self.tr("Plain tables for any program (.csv)")),
            "md": (self.tr("Markdown"), self.tr("Plain text, to write on in (.md)")),
            "yaml": (self.tr("Learner file"), self.tr("Your answers, to go on elsewhere (.yaml)")),
        }
        for kind, (name, note) in texts.items():
            self._buttons[kind].set_texts(name, note)

    @Slot()
    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, FileButton):
            self.asked.emit(button.kind)
