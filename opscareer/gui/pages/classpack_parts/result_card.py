"""What a class pack says of the class: the parts of its summary, and the ways to the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent
from typing_extensions import override

from opscareer.app.classpack.making import ClassPack
from opscareer.charts.heatmap import heatmap
from opscareer.charts.shapes import Drawing
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.classpack_parts.problem_rows import ProblemRows
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.drawing_view import PIXELS_PER_POINT
from opscareer.gui.widgets.layouts import FlowLayout, column, empty
from opscareer.gui.widgets.text import PlainText, Role
from opscareer.gui.widgets.text_table import TextTable
from opscareer.gui.widgets.twinned_drawing import TwinnedDrawing
from opscareer.problems import Problem
from opscareer.reports.class_tables import Part, gap_rows, gaps_part, parts
from opscareer.reports.class_words import ClassWords
from opscareer.reports.spreadsheet_tables import Cell

_MOST_ROWS = 20
_MOST_SKILLS = 20
_MOST_LEVELS = 4
_NAMES_NEED, _TRACK_NEEDS, _WIDEST_DRAWING = 140, 60, 720
"""Points of a drawing: for the names of the skills, for each track, and at most."""


class ResultCard(Card):
    """Shows a class pack that was made; it stays until another one is."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.XS)
        self._context = context
        self._made: ClassPack | None = None
        self._gaps: TwinnedDrawing | None = None
        self._heatmap: Callable[..., Drawing] | None = None
        self._title, self._where, self._told = PlainText(role="section"), PlainText(role="quiet"), PlainText()
        self._reused = PlainText(role="quiet")
        self._folder, self._book = QuietButton(), QuietButton()
        self._folder.clicked.connect(self._open_folder)
        self._book.clicked.connect(self.open_book)
        ways = FlowLayout(gap=measures.XS)
        for button in (self._book, self._folder):
            ways.addWidget(button)
        for line in (self._title, self._told, self._reused, self._where):
            self.body.addWidget(line)
        self.body.addSpacing(measures.XS)
        self.body.addLayout(ways)
        self._faults = ProblemRows(context)
        self._parts = column(gap=measures.XS)
        self.body.addWidget(self._faults)
        self.body.addLayout(self._parts)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._draw_heatmap()

    def _draw_heatmap(self) -> None:
        made = self._made
        if self._gaps is not None and self._heatmap is not None and made is not None:
            self._gaps.show_drawing(self._heatmap(width=self._points_across(len(made.contents[0].targets))))

    def _points_across(self, tracks: int) -> float:
        """How wide a drawing fills the card, if its columns have the room for that."""
        points = (self.width() - 2 * measures.L) / (PIXELS_PER_POINT * self._context.theme.scale)
        return max(min(points, _WIDEST_DRAWING), _NAMES_NEED + _TRACK_NEEDS * tracks)

    @property
    def made(self) -> ClassPack | None:
        """What is shown."""
        return self._made

    def show_pack(self, made: ClassPack | None, faults: Sequence[Problem] = ()) -> None:
        """Shows a class pack that was made, and what kept single people from being worked out."""
        self._made = made
        self._faults.show_problems(faults)
        self._faults.setVisible(bool(faults))
        self.retranslate()

    def retranslate(self) -> None:
        """Puts every word in; the summary is told in the language of the window, whatever was printed."""
        made = self._made
        self._folder.setText(self.tr("Open folder"))
        self._book.setText(self.tr("Open the book"))
        empty(self._parts)
        self._gaps = None
        if made is None:
            return
        words = ClassWords(replace(made.contents[0], language=self._context.language()))
        self._title.setText(self.tr("The class pack is ready"))
        whom = self.tr("%n people need a talk; you find out below why.", "", len(words.content.to_talk_to))
        self._told.setText(f"{words.reconciled}\n{whom}")
        self._reused.setText(self.tr("%n of them were done before and kept.", "", made.reused))
        self._reused.setVisible(made.reused > 0)
        self._where.setText(str(made.folder))
        for part in self._shown(words):
            self._show_part(part, words)

    def _shown(self, words: ClassWords) -> Iterator[Part]:
        """The parts of the summary but the list of everybody, which is in the files, and the faults in the list."""
        left_out = (words.say("everybody"), words.say("problems"))
        return (part for part in parts(words) if part.title not in left_out)

    def _show_part(self, part: Part, words: ClassWords) -> None:
        self._parts.addSpacing(measures.M)
        self._parts.addWidget(PlainText(part.title, "subhead"))
        if not part.table.rows:
            self._parts.addWidget(PlainText(part.empty))
            return
        if part.purpose:
            self._parts.addWidget(PlainText(part.purpose, "quiet"))
        if part.title == gaps_part(words).title:
            self._draw_gaps(part, words)
        else:
            self._tabulate(part, words)

    def _draw_gaps(self, part: Part, words: ClassWords) -> None:
        rows = gap_rows(words)
        tracks = [words.track_name(track) for track in words.content.targets]
        drawing = self._gaps = TwinnedDrawing(self._context.theme)
        language, shown = words.content.language, rows[:_MOST_SKILLS]
        self._heatmap = partial(heatmap, shown, tracks, part.title, language, most=_MOST_LEVELS)
        self._draw_heatmap()
        self._parts.addWidget(drawing)
        if left := len(rows[_MOST_SKILLS:]):
            self._parts.addWidget(PlainText(words.say("gaps-more", count=left), "quiet"))

    def _tabulate(self, part: Part, words: ClassWords) -> None:
        columns = part.table.columns
        rows = (
            [cells for cells in part.table.rows if not _tells_of_nobody(cells)]
            if part.table.totalled
            else part.table.rows
        )
        table = TextTable(part.title, [each.head for each in columns], [each.width for each in columns])
        shown = rows[:_MOST_ROWS]
        for at, cells in enumerate(shown, start=1):
            role: Role = "strong" if part.table.totalled and at == len(rows) else "text"
            table.add_row(*(PlainText(words.cell(cell), role) for cell in cells))
        self._parts.addWidget(table)
        if left := len(rows) - len(shown):
            self._parts.addWidget(PlainText(self.tr("%n more are in the summary.", "", left), "quiet"))

    @Slot()
    def _open_folder(self) -> None:
        if self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.folder)))

    @Slot()
    def open_book(self) -> None:
        """Opens the book of all prints in the reader of the system."""
        if self._made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._made.files[0])))


def _tells_of_nobody(cells: Sequence[Cell]) -> bool:
    """Whether a row of counts holds no other than 0."""
    return not any(cells[1:])
