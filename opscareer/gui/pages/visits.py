"""A line of the list of recent work: what was looked at, on which page, and when."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime, Signal, Slot

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.rail import page_titles
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.layouts import row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.text import PlainText
from opscareer.wording import Language

if TYPE_CHECKING:
    from opscareer.knowledge.pack import Pack
    from opscareer.records.saved import Visit

_DAYS_NAMED = 7


class VisitRow(ClickableCard):
    """One visit; choosing it goes there again."""

    asked = Signal(str, str)

    def __init__(self, context: Context, pack: Pack, visit: Visit) -> None:
        super().__init__(margin=measures.S, flat=True)
        self._visit = visit
        page = page_titles().get(visit.page, visit.page)
        track = pack.tracks.get(visit.subject)
        title = track.name.said(context.language()) if track else page
        when = self._said(visit.when.astimezone(), context.language())
        line = row(gap=measures.XS)
        if track is not None:
            line.addWidget(Mark(context.theme, track.mark))
        line.addWidget(PlainText(title), 5)
        line.addWidget(PlainText(page if track else "", "quiet"), 4)
        line.addWidget(PlainText(when, "note"), 2)
        self.body.addLayout(line)
        self.setAccessibleName(f"{title}, {page}, {when}")
        self.clicked.connect(self._ask)

    def _said(self, when: datetime, language: Language) -> str:
        """`today 16:40`, `yesterday 16:40`, the day of the week, or the date."""
        locale = QLocale(QLocale.Language.Chinese if language == "zh" else QLocale.Language.English)
        day = QDate(when.year, when.month, when.day)
        days_ago = day.daysTo(QDate.currentDate())
        time = QTime(when.hour, when.minute).toString("HH:mm")
        if days_ago <= 0:
            return self.tr("today {time}").format(time=time)
        if days_ago == 1:
            return self.tr("yesterday {time}").format(time=time)
        if days_ago < _DAYS_NAMED:
            return locale.standaloneDayName(day.dayOfWeek())
        return locale.toString(day, QLocale.FormatType.LongFormat)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._visit.page, self._visit.subject)
