"""What the cards of the page share: they show one learner's records, and change them through one door."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from opscareer.app.learner_records import LearnerRecords
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.text import PlainText
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem


class LearnerChanges(QObject):
    """Changes the records of the learner who is shown. `tried` follows every attempt: the page is to read again."""

    tried = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.learner = 0
        """The id of who is shown."""

    def make(
        self, action: Callable[[Store, int], object], learner: int | None = None, *, of_person: bool = False
    ) -> bool:
        """Changes something of the learner shown, or of another one; whether that was done.

        `of_person` says that it changes what a session holds of a person. What went wrong is told. A KeyError says that
        somebody erased them, or took the thing away, meanwhile.
        """
        live, done = self._context.live, False
        learner = self.learner if learner is None else learner
        if (store := live.store) is None:
            return False
        try:
            action(store, learner)
            done = True
        except StoreProblem as problem:
            of_person = problem.kind == "changed"
            live.not_saved.emit(problem)
        except KeyError:
            of_person = True
        if of_person and live.session is not None and live.session.who == learner:
            self._renew(learner)
        self.tried.emit()
        return done

    def _renew(self, learner: int) -> None:
        """The session holds the learner as they were."""
        try:
            self._context.live.work_with(learner)
        except KeyError:
            self._context.live.work_with(None)


class LearnerPart(Card):
    """A card of the page. `retranslate` puts its fixed words in, `fill` the records, whenever they are read."""

    def __init__(self, context: Context, changes: LearnerChanges) -> None:
        super().__init__(gap=measures.XS)
        self.context, self.changes = context, changes
        self.title = PlainText(role="subhead")
        self.records: LearnerRecords | None = None
        self.body.addWidget(self.title)

    def show_records(self, records: LearnerRecords) -> None:
        """Shows a learner; the keyboard stays in the card where it was in it."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        if had_focus:
            self.setFocus()  # or it would wander on, and the page with it, while lines are taken away
        before, self.records = self.records, records
        if before is not None and before.entry.id != records.entry.id:
            self.forget()
        self.fill(records)
        self.setAccessibleName(self.title.text())
        if had_focus:
            self.resume(focused)

    def resume(self, focused: QWidget | None) -> None:
        """Puts the keyboard back where it was, or to the card's first thing to do."""
        stays = focused is not None and isValid(focused) and focused.isVisibleTo(self) and self.isAncestorOf(focused)
        target = focused if stays else self.first_control()
        if target is not None:
            target.setFocus()

    def first_control(self) -> QWidget | None:
        """What takes the keyboard when what had it is gone."""
        return None

    def forget(self) -> None:
        """Another learner is shown: what was typed and not saved belonged to the one before."""

    def fill(self, records: LearnerRecords) -> None:
        """Puts the records in."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Puts the words in that do not hang on records."""
        raise NotImplementedError
