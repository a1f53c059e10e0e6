"""What is picked in the tree: where it comes from, what is wrong with it, how it is written, and who names it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from opscareer.app.browsing.catalogue import Catalogue
from opscareer.app.browsing.items import FILES, Item
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.record_links import way_to
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.pages.knowledge_parts.kind_words import kind_names
from opscareer.gui.pages.knowledge_parts.problem_list import ProblemList
from opscareer.gui.pages.knowledge_parts.record_names import RecordNames
from opscareer.gui.pages.knowledge_parts.yaml_pane import YamlPane
from opscareer.gui.record_subjects import ShownKind
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import column, row
from opscareer.gui.widgets.text import PlainText
from opscareer.problems import Problem

if TYPE_CHECKING:
    from opscareer.wording import Language

_IN_EXPLORE = get_args(ShownKind)


class RecordPane(QWidget):
    """Shows one record or file; with none, the pack as a whole. `problem_asked` follows where a problem of the whole
    pack is picked."""

    problem_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._catalogue: Catalogue | None = None
        self._item: Item | None = None
        self._name, self._other = PlainText(role="section"), PlainText(role="quiet")
        self._what, self._source = PlainText(role="note"), PlainText(role="note")
        self._explore = LinkButton()
        self._explore.clicked.connect(self._show_in_explore)
        self._about = PlainText()
        self._verdict = PlainText()
        self._problems = ProblemList(context)
        self._problems.asked.connect(self._follow)
        self.yaml = YamlPane(context)
        self._names = RecordNames(context)
        self._lay_out()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._explore.setText(self.tr("Show in Explore"))
        self.yaml.retranslate()
        if self._catalogue is not None:
            self.show_item(self._catalogue, self._item)

    def show_item(self, catalogue: Catalogue, item: Item | None) -> None:
        """Shows an item of a pack, or the pack."""
        self._catalogue, self._item = catalogue, item
        if item is None:
            self._show_whole(catalogue)
        else:
            self._show_one(catalogue, item)

    def go_to(self, problem: Problem) -> None:
        """Scrolls the file to a problem."""
        if self._catalogue is not None:
            self.yaml.show_place(self._catalogue, problem.place)

    def _lay_out(self) -> None:
        heading = row(self._name, self._explore, gap=measures.M)
        heading.setStretch(0, 1)
        head = column(heading, self._other, self._what, self._source, gap=measures.XXS)
        wrong = column(self._verdict, self._problems, gap=measures.XS)
        column(head, self._about, wrong, self.yaml, self._names, gap=measures.L, parent=self).addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _show_whole(self, catalogue: Catalogue) -> None:
        language = self._context.language()
        manifest = catalogue.manifest
        self._name.setText(manifest.title.said(language) if manifest else catalogue.source.name)
        self._about.setText(manifest.about.said(language) if manifest else "")
        self._put(self._other, "")
        self._put(self._what, self.tr("Pick a record to see how it is written."))
        self._put(self._source, "")
        self._about.setVisible(manifest is not None)
        self._show_problems(catalogue, catalogue.problems, with_file=True)
        self._explore.hide()
        self.yaml.hide()
        self._names.show_names(catalogue, None)

    def _show_one(self, catalogue: Catalogue, item: Item) -> None:
        language = self._context.language()
        other: Language = "en" if language == "zh" else "zh"
        self._name.setText(item.said(language))
        self._put(self._other, item.title.get(other, ""))
        self._put(self._what, " › ".join((kind_names()[item.kind], item.id)) if item.kind != FILES else "")
        named = catalogue.sources(item)
        self._put(self._source, source_line(catalogue, named) if named else "")
        self._about.hide()
        self._show_problems(catalogue, item.problems, with_file=False)
        self._explore.setVisible(self._is_in_explore(item))
        self.yaml.show()
        self.yaml.show_place(catalogue, item.place)
        self._names.show_names(catalogue, item)

    def _show_problems(self, catalogue: Catalogue, problems: Sequence[Problem], *, with_file: bool) -> None:
        if problems:
            self._verdict.set_role("subhead")
            self._verdict.setText(self.tr("%n problems", "", len(problems)))
        elif catalogue.is_checked:
            self._verdict.set_role("good")
            self._verdict.setText(self.tr("No problems"))
        self._verdict.setVisible(bool(problems) or (catalogue.is_checked and self._item is not None))
        self._problems.setVisible(bool(problems))
        self._problems.show_problems(problems, with_file=with_file)

    def _put(self, label: PlainText, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _is_in_explore(self, item: Item) -> bool:
        """Whether the pack of the window, which may be another one, has a page for it."""
        session = self._context.live.session
        return item.kind in _IN_EXPLORE and session is not None and item.id in getattr(session.pack, item.kind)

    @Slot(object)
    def _follow(self, problem: Problem) -> None:
        if self._item is None:
            self.problem_asked.emit(problem)
        else:
            self.go_to(problem)

    @Slot()
    def _show_in_explore(self) -> None:
        session, item = self._context.live.session, self._item
        if session is not None and item is not None:
            way = way_to(self._context, session.pack, item.kind, item.id)  # type: ignore[arg-type]  # one of `ShownKind`
            self._context.navigate("explore", way.subject)
