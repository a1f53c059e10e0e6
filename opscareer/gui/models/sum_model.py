"""The exact sum of one track's fit as a table: every answer that counts, and what all of them add up to."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from opscareer.gui.models.headed_table import ALIGNMENT, DISPLAY, NOWHERE, HeadedTable, Index
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import TrackMatch
from opscareer.matching.sentences import answer_words
from opscareer.wording import Language, written_tenths

NUMBER, STATEMENT = 0, 1
"""The columns of the statements' numbers and of the statements."""
_POINTS = 3


class SumModel(HeadedTable):
    """Columns: number of the statement, the statement, the answer in words, points. The last row is the sum."""

    def __init__(
        self, match: TrackMatch, pack: Pack, language: Language, heads: tuple[str, ...], total: str, parent: QObject
    ) -> None:
        super().__init__(heads, {NUMBER, _POINTS}, parent)
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
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        if role == DISPLAY:
            return self._rows[index.row()][index.column()]
        if role == ALIGNMENT:
            return self.alignment(index.column())
        if role == Qt.ItemDataRole.FontRole and index.row() == len(self._rows) - 1:
            font = QFont()
            font.setBold(True)
            return font
        return None
