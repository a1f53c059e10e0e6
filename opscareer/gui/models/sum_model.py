"""The exact sum of one track's fit as a table: every answer that counts, and what all of them add up to."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from opscareer.knowledge.pack import Pack
from opscareer.matching.results import TrackMatch
from opscareer.matching.sentences import answer_words
from opscareer.wording import Language, written_tenths

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
NUMBER, STATEMENT = 0, 1
"""The columns of the statements' numbers and of the statements."""
_POINTS = 3
_DISPLAY, _ALIGNMENT, _FONT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.TextAlignmentRole, Qt.ItemDataRole.FontRole


class SumModel(QAbstractTableModel):
    """Columns: number of the statement, the statement, the answer in words, points. The last row is the sum."""

    def __init__(
        self, match: TrackMatch, pack: Pack, language: Language, heads: tuple[str, ...], total: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._heads = heads
        numbers = {question: str(number) for number, question in enumerate(pack.questions, start=1)}
        self._rows = [
            (
                numbers[part.question],
                pack.questions[part.question].text.said(language),
                answer_words(part.answer, language),
                written_tenths(part.tenths),
            )
            for part in match.contributions
        ]
        self._rows.append(("", total, "", written_tenths(match.fit_tenths)))

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    @override
    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        if role == _DISPLAY:
            return self._rows[index.row()][index.column()]
        if role == _ALIGNMENT:
            return _alignment(index.column())
        if role == _FONT and index.row() == len(self._rows) - 1:
            font = QFont()
            font.setBold(True)
            return font
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self._heads):
            if role == _DISPLAY:
                return self._heads[section]
            if role == _ALIGNMENT:
                return _alignment(section)
        return None


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in (NUMBER, _POINTS) else Qt.AlignmentFlag.AlignLeft
    return (side | Qt.AlignmentFlag.AlignVCenter).value
