"""A date to type or to pick from a calendar, and fields that a scrolling page leaves alone."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QDateEdit, QSpinBox, QTableView, QToolButton, QWidget
from typing_extensions import override

from opscareer.wording import Language

_FORMATS: dict[Language, str] = {"en": "d MMMM yyyy", "zh": "yyyy年M月d日"}
_LOCALES: dict[Language, QLocale.Language] = {"en": QLocale.Language.English, "zh": QLocale.Language.Chinese}
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
"""The days a field takes."""


class _WheelGuard(QObject):
    """Lets the wheel through to the page unless the field is being worked in."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def leave_wheel_to_page(field: QComboBox | QSpinBox | QDateEdit) -> None:
    """Keeps a field from changing under the pointer while the page around it is scrolled."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_WheelGuard(field))


class DateField(QDateEdit):
    """Days as Python dates. `dateChanged` comes when a day is complete, not at each key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        self.setDateRange(_as_qdate(FIRST_DAY), _as_qdate(LAST_DAY))
        calendar = self.calendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        leave_wheel_to_page(self)

    @property
    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Shows a day; one outside the range becomes the nearest inside."""
        self.setDate(min(max(_as_qdate(day), self.minimumDate()), self.maximumDate()))

    def set_earliest(self, day: date) -> None:
        """The first day that can be picked."""
        self.setMinimumDate(_as_qdate(max(FIRST_DAY, min(day, LAST_DAY))))

    def set_latest(self, day: date) -> None:
        """The last day that can be picked."""
        self.setMaximumDate(_as_qdate(max(FIRST_DAY, min(day, LAST_DAY))))

    def set_language(self, language: Language, *, calendar: str, earlier: str, later: str) -> None:
        """How dates are written, and what the calendar and its arrows are called."""
        locale = QLocale(_LOCALES[language])
        self.setLocale(locale)
        self.setDisplayFormat(_FORMATS[language])
        opened = self.calendarWidget()
        opened.setLocale(locale)
        opened.setAccessibleName(calendar)
        names = {"qt_calendar_prevmonth": earlier, "qt_calendar_nextmonth": later}
        for button in opened.findChildren(QToolButton):
            button.setAccessibleName(names.get(button.objectName(), calendar))
        for table in opened.findChildren(QTableView):
            table.setAccessibleName(calendar)


def _as_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
