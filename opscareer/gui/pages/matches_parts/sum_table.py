"""The exact sum of a track's fit, shown in its card."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from opscareer.charts.contributions import contribution_bars
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.models.sum_model import NUMBER, STATEMENT, SumModel
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.twinned_drawing import TwinnedDrawing
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import TrackMatch
from opscareer.matching.sentences import track_name
from opscareer.wording import written_tenths

_HEIGHT = 380
_NARROWEST_BARS, _WIDEST_BARS = 300.0, 440.0
"""Points."""
_NUMBERED_FROM = 480
"""Pixels at 100 % text from which there is room for the numbers of the statements."""
_PADDING = (12, 8)
"""Pixels at 100 % text that the style sheet leaves at the sides of a cell, and above and below."""
_TEXT_MARGIN, _RULE = 8, 1
"""Pixels that Qt leaves at the sides of a cell's text besides, and that the line between rows takes."""
_HIGHEST = 10_000


class _Table(QTableView):
    """Rows grow with their statement, again whenever its column has become wider or narrower."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._width = self.columnWidth(STATEMENT)
        self.horizontalHeader().sectionResized.connect(self._refit_rows)

    @override
    def sizeHintForRow(self, row: int) -> int:
        """The height of the statement in its column; Qt forgets the style sheet's padding when it breaks lines."""
        across, down = 2 * self._theme.px(_PADDING[0]) + _TEXT_MARGIN, 2 * self._theme.px(_PADDING[1])
        room = QRect(0, 0, max(1, self._width - across), _HIGHEST)
        text = self.model().index(row, STATEMENT).data()
        return self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap.value, text).height() + down + _RULE

    @Slot(int, int, int)
    def _refit_rows(self, section: int, _before: int, after: int) -> None:
        """The new width is told before Qt's own `columnWidth` knows of it."""
        if section == STATEMENT:
            self._width = after
            self.resizeRowsToContents()


class SumTable(QWidget):
    """What each trait adds as bars, and below them each answer with its points; both sum to the printed fit."""

    def __init__(self, context: Context, match: TrackMatch, pack: Pack) -> None:
        super().__init__()
        self._theme, self._match, self._pack, self._language = context.theme, match, pack, context.language()
        said = self.tr("%n answer(s) add up to {fit}, the strongest first.", "", len(match.contributions))
        heads = (self.tr("No."), self.tr("Statement"), self.tr("Your answer"), self.tr("Points"))
        self._table = _Table(context.theme)
        self._table.setModel(SumModel(match, pack, self._language, heads, self.tr("Sum"), self))
        track = track_name(match.track, pack, self._language)
        self._table.setAccessibleName(self.tr("The sum for {track}").format(track=track))
        self._dress()
        self._bars = TwinnedDrawing(context.theme)
        heading = PlainText(self.tr("What each trait adds to the fit"), "strong")
        lines = column(heading, self._bars, gap=measures.XS, parent=self)
        lines.addSpacing(measures.S)
        lines.addWidget(PlainText(said.format(fit=written_tenths(match.fit_tenths)), "quiet"))
        lines.addWidget(self._table)
        self._theme.changed.connect(self._refit)
        self._refit()

    @property
    def table(self) -> QTableView:
        """The table itself."""
        return self._table

    def _dress(self) -> None:
        table = self._table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        for section, mode in enumerate(
            (
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.ResizeToContents,
            )
        ):
            header.setSectionResizeMode(section, mode)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._table.setColumnHidden(NUMBER, self.width() < self._theme.px(_NUMBERED_FROM))

    @Slot()
    def _refit(self) -> None:
        """Large text needs narrower bars, so that their words are not made smaller to fit."""
        width = max(_NARROWEST_BARS, _WIDEST_BARS / self._theme.scale)
        self._bars.show_drawing(contribution_bars(self._match, self._pack, self._language, width=width))
        self._table.setFixedHeight(self._theme.px(_HEIGHT))
        self._table.resizeRowsToContents()
