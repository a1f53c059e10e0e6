"""What sittings are called: by the day they were put away, and by the time too where there were several on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from opscareer.app.sitting import SittingView
from opscareer.wording import Language, written_date


def sitting_names(views: Sequence[SittingView], language: Language) -> tuple[str, ...]:
    """A name for each, in their order and in the language in force."""
    days = Counter(view.finished.astimezone().date() for view in views if view.finished)
    return tuple(_name(view.finished, days, language) for view in views)


def _name(finished: datetime | None, days: Counter[date], language: Language) -> str:
    if finished is None:
        return QCoreApplication.translate("SittingNames", "Now")
    here = finished.astimezone()
    day = written_date(here.date(), language)
    return f"{day} {here:%H:%M}" if days[here.date()] > 1 else day
