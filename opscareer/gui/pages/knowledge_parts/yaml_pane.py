"""The file in which a record stands, as it is written, with the ways out to an editor."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from opscareer.app.browsing.catalogue import Catalogue
from opscareer.app.browsing.excerpt import excerpt
from opscareer.app.browsing.items import FILES
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.knowledge_parts.kind_words import ink_of, problem_heading
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.code_view import CodeView, LineMark
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.text import PlainText
from opscareer.problems import Place, Problem
from opscareer.wording import Language, phrase

_HEIGHT = 340


class YamlPane(QWidget):
    """Read-only: to edit, the file is opened in the system's own editor, and what is saved there shows here."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._catalogue: Catalogue | None = None
        self._place = Place("")
        self._where = PlainText(role="strong")
        self._cut = PlainText(role="note")
        self._open, self._copy = LinkButton(), LinkButton()
        self._open.clicked.connect(self._open_file)
        self._copy.clicked.connect(self._copy_spot)
        self.code = CodeView(context.theme)
        self._packed = PlainText(role="note")
        ways = QWidget()
        flow = FlowLayout(ways, gap=measures.M)
        for thing in (self._open, self._copy):
            flow.addWidget(thing)
        self._box = QWidget()
        column(self.code, parent=self._box)
        column(self._where, ways, self._packed, self._cut, self._box, gap=measures.XXS, parent=self)
        context.theme.changed.connect(self._fit)
        self._fit()

    def retranslate(self) -> None:
        """Puts the words in."""
        self._open.setText(self.tr("Open the file"))
        self._copy.setText(self.tr("Copy file:line"))
        self._packed.setText(
            self.tr("The pack is a zip: its files cannot be opened in place. Unpack it to change them.")
        )
        self.code.setAccessibleName(self.tr("The file as it is written"))
        self._say_where()

    def show_place(self, catalogue: Catalogue, place: Place) -> None:
        """Shows the file of a place, scrolled to its line, with everything that is wrong in it."""
        before, was = self._catalogue, self._place
        self._catalogue, self._place = catalogue, place
        is_same = before is not None and before.holds_same(catalogue, place.file) and place.file == was.file
        if not is_same or place.line not in self.code.lines:
            part = excerpt(catalogue.text(place.file), place.line)
            self.code.show_text(part.text, part.first_line)
            self._cut.setVisible(part.is_cut)
        file = catalogue.item(FILES, place.file)
        self.code.set_marks([_mark(problem, self._context.language()) for problem in file.problems] if file else [])
        if place.line != self.code.current_line:
            self.code.go_to(place.line)
        is_packed = catalogue.file_on_disk(place.file) is None
        self._open.setVisible(not is_packed)
        self._packed.setVisible(is_packed)
        self._say_where()

    def _say_where(self) -> None:
        where = self.tr("{file}, line {line}")
        self._where.setText(where.format(file=self._place.file, line=self._place.line))
        lines = self.code.lines
        cut = self.tr("Only lines {first} to {last} of the file are shown here.")
        self._cut.setText(cut.format(first=lines[0], last=lines[-1]))

    @Slot()
    def _open_file(self) -> None:
        if self._catalogue is None:
            return
        file = self._catalogue.file_on_disk(self._place.file)
        if file is None or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self._context.messages.warn(
                self.tr("The file could not be opened."), self.tr("No program for YAML files answered. Copy its place.")
            )

    @Slot()
    def _copy_spot(self) -> None:
        if self._catalogue is not None:
            spot = self._catalogue.spot(self._place)
            QGuiApplication.clipboard().setText(spot)
            self._context.messages.say(self.tr("Copied: {place}").format(place=spot))

    @Slot()
    def _fit(self) -> None:
        self._box.setFixedHeight(self._context.theme.px(_HEIGHT))


def _mark(problem: Problem, language: Language) -> LineMark:
    key = "problems.headed-with-advice" if problem.remedy else "problems.headed"
    said, advice = problem.said(language), problem.advice(language)
    text = phrase(key, language, heading=problem_heading(problem), message=said, advice=advice)
    return LineMark(problem.place.line, problem.place.column, text, ink_of(problem))
