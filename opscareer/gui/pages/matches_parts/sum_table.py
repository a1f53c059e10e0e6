"""The exact sum of a track's fit, shown in its card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.models.sum_model import SumModel
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import TrackMatch
from opscareer.matching.sentences import track_name
from opscareer.wording import written_tenths

_HEIGHT = 380


class _Table(QTableView):
    """Rows grow with their text, again at every change of width."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()


class SumTable(QWidget):
    """A sentence and the table behind it: each answer with its points, and their sum, which is the printed fit."""

    def __init__(self, context: Context, match: TrackMatch, pack: Pack) -> None:
        super().__init__()
        self._theme = context.theme
        language = context.language()
        fit = written_tenths(match.fit_tenths)
        said = self.tr("%n answer(s) add up to {fit}, the strongest first.", "", len(match.contributions))
        heads = (self.tr("No."), self.tr("Statement"), self.tr("Your answer"), self.tr("Points"))
        self._table = _Table()
        self._table.setModel(SumModel(match, pack, language, heads, self.tr("Sum"), self))
        track = track_name(match.track, pack, language)
        self._table.setAccessibleName(self.tr("The sum for {track}").format(track=track))
        self._dress()
        column(PlainText(said.format(fit=fit), "quiet"), self._table, gap=measures.XS, parent=self)
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

    def _refit(self) -> None:
        self._table.setFixedHeight(self._theme.px(_HEIGHT))
        self._table.resizeRowsToContents()
