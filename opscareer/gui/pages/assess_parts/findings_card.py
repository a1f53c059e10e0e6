"""What stands out in the answers, told kindly, each with the way to the statements concerned."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from opscareer.assessment.quality import Finding
from opscareer.assessment.telling import finding_words
from opscareer.gui import measures
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import at_left, column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.wording import Language


class FindingLine(QWidget):
    """One finding: what stands out, what to do about it, and the way there."""

    asked = Signal(object)

    def __init__(self, finding: Finding, language: Language, *, is_first_doubt: bool) -> None:
        super().__init__()
        self._finding = finding
        told, what_to_do = finding_words(finding, language)
        lines = column(PlainText(told, "strong"), PlainText(what_to_do, "quiet"), gap=0, parent=self)
        self.way = PrimaryButton() if is_first_doubt else LinkButton()
        """To the statements concerned; out of sight where it concerns none in particular."""
        self.way.setText(self.tr("Look at these %n answer(s) again", "", len(finding.questions)))
        self.way.clicked.connect(self._ask)
        lines.addSpacing(measures.S if is_first_doubt else measures.XXS)
        lines.addLayout(at_left(self.way))
        self.way.setVisible(bool(finding.questions))

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._finding.questions)


class FindingsCard(Card):
    """All findings, the weightiest first; out of sight where nothing stands out."""

    round_asked = Signal(object)
    """Carries the ids of the questions to look at again, a tuple."""

    def __init__(self) -> None:
        super().__init__(gap=measures.M)
        self._title = PlainText(role="subhead")
        self._lines = column(gap=measures.M)
        self._first_way: QPushButton | None = None
        self.body.addWidget(self._title)
        self.body.addLayout(self._lines)

    def fill(self, findings: tuple[Finding, ...], language: Language) -> None:
        """Puts the findings in."""
        self.setVisible(bool(findings))
        self._title.setText(self.tr("Worth a second look"))
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        if had_focus:
            self.setFocus()  # or it would wander on, and the page with it, while the lines are taken away
        empty(self._lines)
        self._first_way = None
        for finding in findings:
            is_first_doubt = self._first_way is None and finding.level == "doubt" and bool(finding.questions)
            line = FindingLine(finding, language, is_first_doubt=is_first_doubt)
            line.asked.connect(self.round_asked)
            self._lines.addWidget(line)
            line.show()  # now, so that it can take the focus
            if is_first_doubt:
                self._first_way = line.way
        if had_focus and self._first_way is not None:
            self._first_way.setFocus()

    @property
    def first_way(self) -> QPushButton | None:
        """The first thing to do on the page, where nothing should be concluded before it is done."""
        return self._first_way
