"""How the prints of a class are wanted, what holds for people whose row does not say, and where the files go."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from opscareer.app.classpack.wish import ClassWish
from opscareer.app.file_names import safe_stem
from opscareer.app.guidance import next_monday
from opscareer.app.wishes import HOURS_PER_WEEK
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.print_parts.look_fields import LookFields
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.date_field import DateField, leave_wheel_to_page
from opscareer.gui.widgets.form import FieldGrid
from opscareer.gui.widgets.layouts import at_left, column
from opscareer.gui.widgets.number_field import NumberField
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.limits import MOST_HOURS_PER_WEEK

_NARROWEST_FIELD = 220


class ClassChoicesCard(Card):
    """How prints look is kept for the next time, as on the Print page; the rest is of this class alone.

    `folder_asked` wants another folder for class packs.
    """

    folder_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.M)
        self._context = context
        self._list: Path | None = None
        self._title = PlainText(role="subhead")
        self._made_on, self._start = DateField(), DateField()
        self._hours, self._target = NumberField(context.theme, 1, MOST_HOURS_PER_WEEK), QComboBox()
        self._names = QCheckBox()
        self._why_names = PlainText(role="note")
        self._where, self._folder, self._other = PlainText(role="note"), PlainText(), LinkButton()
        self._fields = FieldGrid(context.theme, _NARROWEST_FIELD, most=3)
        self._looks = LookFields(context, self._fields, self)
        fields = (self._hours, self._target, self._start, self._made_on)
        self._rows = [self._fields.add_field(field) for field in fields]
        self._prepare()
        self._lay_out()
        self._connect()

    def show_list(self, file: Path, pack: Pack) -> None:
        """The list for which the choices are made, and the pack with the tracks to choose from."""
        self._list = file
        chosen = self._target.currentData()
        self._target.clear()
        self._target.addItem(self.tr("Their own first match"), None)
        for track in pack.tracks.values():
            self._target.addItem(track.name.said(self._context.language()), track.id)
        self._target.setCurrentIndex(max(0, self._target.findData(chosen)))
        self._show_folder()

    @property
    def wish(self) -> ClassWish:
        """What is chosen."""
        return ClassWish(
            self._looks.wanted(self._made_on.day),
            start=self._start.day,
            track=self._target.currentData(),
            hours_per_week=self._hours.value(),
            names=self._names.isChecked(),
        )

    @property
    def folder(self) -> Path:
        """Where the class pack goes: a folder of its own, called as the list, in every language the same."""
        file = self._list or Path()
        chosen = self._context.preferences.current.class_folder
        above = Path(chosen) if chosen and Path(chosen).is_dir() else file.parent
        return above / f"{safe_stem(file.stem, 'class')}-class-pack"

    def retranslate(self) -> None:
        """Puts every word in."""
        self._title.setText(self.tr("How it is to be"))
        self._looks.retranslate()
        hours, target, start, made_on = self._rows
        hours.set_texts(self.tr("Hours a week"), self.tr("For those whose row names none"))
        target.set_texts(self.tr("Target"), self.tr("For those whose row names none"))
        start.set_texts(self.tr("Plans begin on"), self.tr("The first day of everybody's first week"))
        made_on.set_texts(self.tr("Date on the prints"), self.tr("Keep it to go on with a class pack begun earlier"))
        self._retranslate_names()
        for field in (self._start, self._made_on):
            field.set_language(
                self._context.language(),
                calendar=self.tr("Calendar"),
                earlier=self.tr("Earlier month"),
                later=self.tr("Later month"),
            )
        self._where.setText(self.tr("The files go to"))
        self._other.setText(self.tr("Another place…"))
        self._show_folder()

    def _retranslate_names(self) -> None:
        self._names.setText(self.tr("Names in file names and in the summary"))
        self._names.setAccessibleName(self._names.text())
        self._why_names.setText(
            self.tr(
                "Without names, people are called by their codes or numbers there: lists of files are often shared."
            )
        )
        self._names.setAccessibleDescription(self._why_names.text())

    def _prepare(self) -> None:
        today = date.today()  # noqa: DTZ011 - the person's own day
        self._made_on.set_day(today)
        self._start.set_day(next_monday(today))
        self._hours.setValue(HOURS_PER_WEEK)
        self._target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for field in (self._hours, self._target):
            leave_wheel_to_page(field)

    def _lay_out(self) -> None:
        ticks = QWidget()
        column(self._looks.large, self._names, self._why_names, gap=measures.XS, parent=ticks)
        place = column(self._where, self._folder, at_left(self._other), gap=0)
        self.body.addWidget(self._title)
        self.body.addLayout(self._fields)
        self.body.addWidget(ticks)
        self.body.addLayout(place)

    def _connect(self) -> None:
        self._other.clicked.connect(self.folder_asked)
        self._context.preferences.changed.connect(self._show_folder)

    @Slot()
    def _show_folder(self) -> None:
        self._folder.setText(str(self.folder))
