"""People of the caseload of whom a class pack is made: a group, or those picked in the list."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot

from opscareer.app.caseload.class_roster import ClassPeople, note_class_pack, people_of
from opscareer.app.classpack.making import ClassPack
from opscareer.app.classpack.wish import ClassWish
from opscareer.app.file_names import safe_stem
from opscareer.app.roster.people import Roster
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.classpack_parts.problem_rows import ProblemRows
from opscareer.gui.pages.learners_parts.subjects import Wanted
from opscareer.gui.task import Task
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import row
from opscareer.gui.widgets.text import PlainText
from opscareer.records.store_problem import StoreProblem


class PeopleOfCaseload(Card):
    """Ask with `ask`; `changed` follows once the people are read. `left` wants a list from a file instead."""

    changed = Signal()
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.S)
        self._context = context
        self._wanted: Wanted | None = None
        self._found: ClassPeople | None = None
        self._task: Task | None = None
        self._title, self._other = PlainText(role="subhead"), LinkButton()
        self._sum, self._problems = PlainText(), ProblemRows(context)
        head = row(self._title, self._other)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._sum)
        self.body.addWidget(self._problems)
        self._other.clicked.connect(self.left)
        context.live.opened.connect(self._ask_again)

    @property
    def is_chosen(self) -> bool:
        """Whether it is people of the caseload that are asked for."""
        return self._wanted is not None

    @property
    def roster(self) -> Roster | None:
        """The people, once they are read."""
        return self._found.roster if self._found else None

    @property
    def name(self) -> str:
        """What they are called together."""
        if self._found is not None and self._found.name:
            return self._found.name
        picked = self._wanted is not None and self._wanted.learners
        return self.tr("Learners picked") if picked else self.tr("All learners")

    @property
    def as_file(self) -> Path:
        """A list of their name, beside which the class pack goes if no other place is chosen."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents) / f"{safe_stem(self._found.name if self._found else '', 'class')}.csv"

    def ask(self, wanted: Wanted) -> None:
        """Reads the people anew, as they are by now."""
        self.drop()
        session, store = self._context.live.session, self._context.live.store
        self._wanted = wanted if store is not None else None
        if session is None or store is None:
            return
        pack = session.pack
        task = self._task = Task(lambda _progress: people_of(store, pack, wanted.group, wanted.learners), self)
        task.done.connect(self._take)
        task.failed.connect(self._fail)
        task.ended.connect(task.deleteLater)
        task.start()
        self.changed.emit()

    def drop(self) -> None:
        """Nobody is asked for any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._wanted = self._found = None

    def note_prints(self, made: ClassPack, wish: ClassWish) -> None:
        """Remembers, in the background, that everybody's results were printed."""
        session, store, found = self._context.live.session, self._context.live.store, self._found
        if session is None or store is None or found is None or store.is_read_only:
            return
        task = Task(partial(note_class_pack, store, session.pack, found, made, wish.wanted), self)
        task.failed.connect(self._fail)
        task.ended.connect(task.deleteLater)
        task.start()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._other.setText(self.tr("A list from a file instead"))
        found = self._found
        self._title.setText(self.name)
        people = len(found.roster.people) if found else 0
        self._sum.setText(self.tr("%n people are ready.", "", people) if found else self.tr("They are being read …"))
        problems = found.roster.problems if found else ()
        self._problems.setVisible(bool(problems))
        self._problems.show_problems(problems)

    @Slot()
    def _ask_again(self) -> None:
        if self._wanted is not None:
            self.ask(self._wanted)

    @Slot(object)
    def _take(self, found: ClassPeople) -> None:
        self._task = None
        self._found = found
        self.retranslate()
        self.changed.emit()

    @Slot(object)
    def _fail(self, fault: Exception) -> None:
        self._task = None
        if not isinstance(fault, StoreProblem):
            raise fault
        self._context.messages.fail(
            self.tr("The records could not be read or written."), fault.said(self._context.language())
        )
