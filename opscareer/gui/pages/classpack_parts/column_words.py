"""Words for what the columns of a list hold, in the language in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from opscareer.app.roster.cells import CODE, GROUP, HOURS, MAJOR, NAME, STAGE, TRACK
from opscareer.app.roster.read_list import NOT_USED


def column_words(questions: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Everything that a column can hold and what it is called: nothing of ours, about people, then each statement."""
    yield NOT_USED, QCoreApplication.translate("ClassColumns", "Not used")
    yield NAME, QCoreApplication.translate("ClassColumns", "Name")
    yield CODE, QCoreApplication.translate("ClassColumns", "Student number or code")
    yield GROUP, QCoreApplication.translate("ClassColumns", "Group")
    yield STAGE, QCoreApplication.translate("ClassColumns", "Education")
    yield MAJOR, QCoreApplication.translate("ClassColumns", "Major")
    yield HOURS, QCoreApplication.translate("ClassColumns", "Hours a week")
    yield TRACK, QCoreApplication.translate("ClassColumns", "Target track")
    statement = QCoreApplication.translate("ClassColumns", "Statement {number}")
    for number, question in enumerate(questions, start=1):
        yield question, statement.format(number=number)
