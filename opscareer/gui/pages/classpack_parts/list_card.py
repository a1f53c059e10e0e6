"""The list of a class as it was read: how, what its columns hold, and what is wrong in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox

from opscareer.app.roster.csv_table import DELIMITERS, ENCODINGS
from opscareer.app.roster.read_list import ReadList, Said
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.classpack_parts.column_words import column_words
from opscareer.gui.pages.classpack_parts.list_table import ListTable
from opscareer.gui.pages.classpack_parts.problem_rows import ProblemRows
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.date_field import leave_wheel_to_page
from opscareer.gui.widgets.form import FieldGrid, FormRow
from opscareer.gui.widgets.layouts import row
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack

_NARROWEST_FIELD = 200
_ENCODINGS = dict(zip(ENCODINGS, ("UTF-8", "UTF-16", "GB18030", "Windows-1252"), strict=True))


class ListCard(Card):
    """`said` carries what a person says of the list over what was found out, a `Said`; `other_asked` wants another
    list. While `said` is being read again the card shows what it was. Only `for_results` does it matter who has not
    answered enough."""

    said = Signal(object)
    other_asked = Signal()

    def __init__(self, context: Context, *, for_results: bool) -> None:
        super().__init__(gap=measures.S)
        self._context, self._for_results = context, for_results
        self._said, self._file = Said(), Path()
        self._read: ReadList | None = None
        self._pack: Pack | None = None
        self._title, self._other = PlainText(role="subhead"), LinkButton()
        self._sum, self._unfinished, self._fault = PlainText(), PlainText(role="quiet"), PlainText(role="danger")
        self._encoding, self._delimiter, self._sheet = QComboBox(), QComboBox(), QComboBox()
        self._fields = FieldGrid(context.theme, _NARROWEST_FIELD, most=3)
        self._rows = [self._add(box) for box in (self._encoding, self._delimiter, self._sheet)]
        self._guess, self._how = PlainText(role="warning"), PlainText(role="note")
        self.table = ListTable(context.theme)
        self._trouble, self._advice = PlainText(role="strong"), PlainText(role="quiet")
        self._problems = ProblemRows(context)
        head = row(self._title, self._other)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        for line in (self._sum, self._unfinished, self._fault):
            self.body.addWidget(line)
        self.body.addSpacing(measures.XS)
        self.body.addLayout(self._fields)
        for part in (self._guess, self._how, self.table, self._trouble, self._advice, self._problems):
            self.body.addWidget(part)
        self._connect()

    @property
    def last_said(self) -> Said:
        """What was said of the list as it is shown."""
        return self._said

    def show_list(self, file: Path, said: Said, read: ReadList, pack: Pack) -> None:
        """Shows a list that was read, and what was said of it."""
        self._file, self._said, self._read, self._pack = file, said, read, pack
        self.retranslate()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._other.setText(self.tr("Another list…"))
        encoding, delimiter, sheet = self._rows
        encoding.set_texts(self.tr("Encoding"))
        delimiter.set_texts(self.tr("Columns are divided by"))
        sheet.set_texts(self.tr("Sheet"))
        self._how.setText(self.tr("The first rows. Say above a column what it holds, if it was taken for another."))
        self._advice.setText(self.tr("The rest goes on without them. Mend the list and choose it again to add them."))
        if self._read is not None and self._pack is not None:
            self._fill(self._read, self._pack)

    def _fill(self, read: ReadList, pack: Pack) -> None:
        self._title.setText(self._file.name)
        self._tell_sum(read)
        self._fill_ways(read)
        self.table.setAccessibleName(self.tr("The first rows of the list"))
        names = dict(column_words(tuple(pack.questions)))
        self.table.list_model.set_words(names, self.tr("Column {number}"), self.tr("Holds"), self.tr("Row {number}"))
        self.table.list_model.show_list(read, pack)
        problems = [problem for problem in read.problems if problem not in read.table.problems]
        self._trouble.setText(self.tr("%n places to look at", "", len(problems)))
        for part in (self._trouble, self._problems):
            part.setVisible(bool(problems))
        self._advice.setVisible(bool(read.roster and read.roster.left_out))
        self._problems.show_problems(problems)

    def _tell_sum(self, read: ReadList) -> None:
        people = len(read.roster.people) if read.roster else 0
        self._sum.setText(self.tr("%n people are ready.", "", people))
        self._sum.setVisible(people > 0)
        parts = [self._told_unfinished(read)]
        if read.roster and read.roster.left_out:
            parts.append(self.tr("%n rows are left out; see below why.", "", read.roster.left_out))
        between = "" if self._context.language() == "zh" else " "
        self._unfinished.setText(between.join(filter(None, parts)))
        self._unfinished.setVisible(any(parts))
        self._fault.setText(self._why_useless(read))
        self._fault.setVisible(not people)

    def _told_unfinished(self, read: ReadList) -> str:
        if not read.unfinished or not self._for_results:
            return ""
        return self.tr(
            "%n of them have not answered enough for a result that stands: they are listed as unfinished.",
            "",
            len(read.unfinished),
        )

    def _why_useless(self, read: ReadList) -> str:
        if read.roster is None:
            return self.tr("The list cannot be used yet. Say below which columns hold what.")
        return self.tr("Nobody in this list can be taken. See below why.")

    def _fill_ways(self, read: ReadList) -> None:
        table = read.table
        names = (self.tr("Comma"), self.tr("Semicolon"), self.tr("Tab"), self.tr("Vertical bar"))
        _offer(self._encoding, _ENCODINGS.items(), table.encoding)
        _offer(self._delimiter, zip(DELIMITERS, names, strict=True), table.delimiter)
        _offer(self._sheet, ((sheet, sheet) for sheet in table.sheets), table.sheet)
        is_text = table.encoding is not None
        guessed = self.tr("The encoding was guessed. Look at the names: if they are wrong, choose another one.")
        others = self.tr("The workbook has several sheets. If this is not the list, choose another one.")
        self._guess.setText(guessed if is_text else others)
        self._guess.setVisible(bool(table.problems))  # they are about the file as a whole: how it was guessed
        for way, shown in zip(self._rows, (is_text, is_text, len(table.sheets) > 1), strict=True):
            way.form.setVisible(shown)

    def _add(self, box: QComboBox) -> FormRow:
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        leave_wheel_to_page(box)
        return self._fields.add_field(box)

    def _connect(self) -> None:
        self._other.clicked.connect(self.other_asked)
        self._encoding.activated.connect(self._recode)
        self._delimiter.activated.connect(self._divide)
        self._sheet.activated.connect(self._turn_to)
        self.table.list_model.held.connect(self._hold)

    @Slot()
    def _recode(self) -> None:
        self._say(replace(self._said, encoding=self._encoding.currentData()))

    @Slot()
    def _divide(self) -> None:
        """The columns are other ones then."""
        self._say(replace(self._said, delimiter=self._delimiter.currentData(), columns={}))

    @Slot()
    def _turn_to(self) -> None:
        self._say(replace(self._said, sheet=self._sheet.currentData(), columns={}))

    @Slot(int, str)
    def _hold(self, column: int, held: str) -> None:
        """A column takes over what another one held of which the same was said before."""
        kept = {at: meant for at, meant in self._said.columns.items() if not held or meant != held}
        self._say(replace(self._said, columns=kept | {column: held}))

    def _say(self, said: Said) -> None:
        if said != self._said:
            self.said.emit(said)


def _offer(box: QComboBox, choices: Iterable[tuple[str, str]], chosen: str | None) -> None:
    box.clear()
    for code, name in choices:
        box.addItem(name, code)
    box.setCurrentIndex(box.findData(chosen))
