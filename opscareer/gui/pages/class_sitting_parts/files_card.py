"""Files that students' own OpsCareer wrote: read many at once, and what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal

from opscareer.app.caseload.learner_files import BECAME, FileRead
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import at_left
from opscareer.gui.widgets.text import PlainText

_MOST_TOLD = 20


class FilesCard(Card):
    """`files_asked` wants the files to be chosen."""

    files_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.XS)
        self._context = context
        self._read: Sequence[FileRead] = ()
        self._title, self._what = PlainText(role="subhead"), PlainText(role="quiet")
        self.choose = QuietButton()
        self._sum, self._goals, self._refused = PlainText(role="strong"), PlainText(), PlainText(role="danger")
        self.body.addWidget(self._title)
        self.body.addWidget(self._what)
        self.body.addLayout(at_left(self.choose))
        for line in (self._sum, self._goals, self._refused):
            self.body.addWidget(line)
            line.hide()
        self.choose.clicked.connect(self.files_asked)
        context.theme.changed.connect(self.updateGeometry)

    def show_read(self, read: Sequence[FileRead]) -> None:
        """Shows what became of files."""
        self._read = read
        self.retranslate()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._title.setText(self.tr("From files"))
        self._what.setText(
            self.tr(
                "Students who answered at home send the file that their own OpsCareer writes. Choose as many as you"
                " have, or drop them anywhere on this page: each is found by code or name."
            )
        )
        self.choose.setText(self.tr("Read learner files…"))
        counts = Counter(one.became for one in self._read)
        names = {
            "new": self.tr("%n new", "", counts["new"]),
            "updated": self.tr("%n updated", "", counts["updated"]),
            "unchanged": self.tr("%n as they were", "", counts["unchanged"]),
            "refused": self.tr("%n not usable", "", counts["refused"]),
        }
        told = " + ".join(names[became] for became in BECAME if counts[became])
        files = self.tr("%n files", "", len(self._read))
        self._sum.setText(f"{told} = {files}")
        self._sum.setVisible(bool(self._read))
        goals = sum(one.goal is not None for one in self._read)
        self._goals.setText(self.tr("%n learners had no goal here and have that of their file now.", "", goals))
        self._goals.setVisible(bool(goals))
        lines = [problem.line(self._context.language()) for one in self._read for problem in one.problems]
        more = len(lines) - _MOST_TOLD
        shown = lines[:_MOST_TOLD] + ([self.tr("… and %n more", "", more)] if more > 0 else [])
        self._refused.setText("\n".join(shown))
        self._refused.setVisible(bool(lines))
