"""What can be printed from the Print page. A further subject is a class here and a line in `SUBJECTS`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Literal

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from opscareer.app import guidance
from opscareer.app.caseload.printed import PrintKind
from opscareer.app.guidance import Print
from opscareer.app.session import Session

Kind = Literal["pdf", "ics", "xlsx", "csv", "md", "yaml"]
"""A sort of file, by its suffix."""

_WRITERS: dict[Kind, Callable[..., None]] = {
    "pdf": guidance.write_pdf,
    "ics": guidance.write_calendar,
    "xlsx": guidance.write_spreadsheet,
    "csv": guidance.write_csv,
    "md": guidance.write_markdown,
}


_NOTED: dict[Kind, PrintKind] = {
    "ics": "calendar",
    "xlsx": "spreadsheet",
    "csv": "spreadsheet",
    "md": "markdown",
    "yaml": "learner-file",
}


def noted_as(kind: Kind, *, with_plan: bool) -> PrintKind:
    """What a print is remembered as, by the sort of file and by whether the plan is in it."""
    return _NOTED.get(kind, "plan" if with_plan else "results")


class PrintOrder(ABC):
    """A print as it was asked for. Its methods may be called in any thread."""

    @abstractmethod
    def write(self, kind: Kind, target: Path) -> None:
        """Writes the file, whole or not at all. Raises OSError, and what the subject says of itself."""

    @abstractmethod
    def unprintable(self) -> tuple[str, ...]:
        """The characters of the person's that no font here can show."""


@dataclass(frozen=True, slots=True)
class SubjectWords:
    """What the page says of a subject: its head, the way back, the suggested file name, and what to do without it."""

    title: str
    purpose: str
    crumb: str
    file: str
    missing: str
    way_on: str


class PrintSubject(ABC):
    """Something that can be printed. `page` is where it comes from, which is the way back and the way on."""

    page: ClassVar[str]
    with_plan: ClassVar[bool]
    """Whether the plan is part of it unless the person chooses otherwise."""

    @abstractmethod
    def words(self) -> SubjectWords:
        """In the window's language."""

    @abstractmethod
    def is_there(self, session: Session) -> bool:
        """Whether there is anything to print."""

    @abstractmethod
    def kinds(self, *, with_plan: bool) -> tuple[Kind, ...]:
        """The other sorts of file it can be written as."""

    @abstractmethod
    def has_plan(self, session: Session) -> bool:
        """Whether there is a choice to print it with the plan or without."""

    @abstractmethod
    def order(self, session: Session, wanted: Print, *, with_plan: bool) -> PrintOrder:
        """The print, pinned to the person as they are now."""

    @abstractmethod
    def identity(self, session: Session) -> tuple[object, ...]:
        """What it is made from: two equal identities and choices make the same print on the same day."""


class _ReportOrder(PrintOrder):
    """Results, with the plan if wanted."""

    def __init__(self, session: Session, wanted: Print, *, with_plan: bool) -> None:
        self._session, self._wanted, self._with_plan = session, wanted, with_plan
        self._learner, self._told = session.learner, session.learner_to_write

    @override
    def write(self, kind: Kind, target: Path) -> None:
        if kind == "yaml":
            guidance.write_learner(target, self._told)
            return
        session = self._session
        plan = session.plan() if self._with_plan else None
        _WRITERS[kind](target, session.pack, self._learner, session.result(), plan, self._wanted)

    @override
    def unprintable(self) -> tuple[str, ...]:
        session = self._session
        return guidance.unprintable(session.pack, self._learner, session.result(), None, self._wanted)


class _Report(PrintSubject):
    """What results and plan share."""

    @override
    def kinds(self, *, with_plan: bool) -> tuple[Kind, ...]:
        tables: tuple[Kind, ...] = ("xlsx", "csv", "md", "yaml")
        return ("ics", *tables) if with_plan else tables

    @override
    def has_plan(self, session: Session) -> bool:
        return session.goal is not None

    @override
    def order(self, session: Session, wanted: Print, *, with_plan: bool) -> PrintOrder:
        return _ReportOrder(session, wanted, with_plan=with_plan and self.has_plan(session))

    @override
    def identity(self, session: Session) -> tuple[object, ...]:
        return type(self), session.pack.hash, session.learner, session.plan_order()


class ResultsSubject(_Report):
    """The matches, with every reason and sum."""

    page = "matches"
    with_plan = False

    @override
    def words(self) -> SubjectWords:
        translate = QCoreApplication.translate
        return SubjectWords(
            title=translate("PrintSubjects", "Print your results"),
            purpose=translate("PrintSubjects", "These are the pages as they will print."),
            crumb=translate("PrintSubjects", "← Your matches"),
            file=translate("PrintSubjects", "OpsCareer results"),
            missing=translate("PrintSubjects", "There are no results to print yet. Answer some statements first."),
            way_on=translate("PrintSubjects", "Go to your matches"),
        )

    @override
    def is_there(self, session: Session) -> bool:
        return bool(session.learner.answers)


class PlanSubject(_Report):
    """The study plan, with the results it comes from."""

    page = "plan"
    with_plan = True

    @override
    def words(self) -> SubjectWords:
        translate = QCoreApplication.translate
        return SubjectWords(
            title=translate("PrintSubjects", "Print your plan"),
            purpose=translate("PrintSubjects", "These are the pages as they will print."),
            crumb=translate("PrintSubjects", "← Your plan"),
            file=translate("PrintSubjects", "Study plan"),
            missing=translate("PrintSubjects", "There is no plan to print yet. Choose a target first."),
            way_on=translate("PrintSubjects", "Go to your plan"),
        )

    @override
    def is_there(self, session: Session) -> bool:
        return session.goal is not None


SUBJECTS: dict[str, PrintSubject] = {"results": ResultsSubject(), "plan": PlanSubject()}
"""By the subject the page is opened with; the first serves for any other."""
