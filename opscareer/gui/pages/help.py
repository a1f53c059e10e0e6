"""Help: the keys, where the person's data are, and whose work the program stands on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from opscareer import __version__
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.page import Page
from opscareer.gui.rail import RAIL_PAGES, page_titles
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import CardGrid, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.paths import data_folder

_NARROWEST = 320


class HelpPage(Page):
    """A short page to read; F1 opens it with the page one comes from explained first."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._page_id = ""
        self._cards = CardGrid(context.theme, _NARROWEST, most=2)
        self.body.addLayout(self._cards)

    @override
    def open(self, subject: str) -> None:
        self._page_id = subject if subject in self._explanations() else ""
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.set_heading(self.tr("Help"), self.tr("How to get about, and where your data are."))
        empty(self._cards)
        if self._page_id:
            self._add_reading(self._titles()[self._page_id], (self._explanations()[self._page_id],))
        self._add_keys()
        self._add_reading(self.tr("How to read a result"), self._on_results())
        self._add_reading(self.tr("Your data"), self._on_data())
        self._add_reading(self.tr("About OpsCareer"), self._on_program())

    def _titles(self) -> dict[str, str]:
        """What the explained pages are called, also those that the rail does not name."""
        return {
            **page_titles(),
            "history": self.tr("History"),
            "keying": self.tr("Key in from paper"),
            "print": self.tr("Print"),
            "classpack": self.tr("Class pack"),
            "learner": self.tr("Learner"),
            "roster": self.tr("Import a list"),
            "class-sitting": self.tr("Assess a class"),
            "unlock": self.tr("Unlock"),
            "office-lock": self.tr("The office's records"),
            "trouble": self.tr("When records cannot be opened"),
            "audit": self.tr("What was done with the records"),
        }

    def _explanations(self) -> dict[str, str]:
        return {
            "home": self.tr("The ringed door is your next step. Below are the pages you looked at last."),
            "explore": self.tr("Read what each track is about. Nothing here depends on your answers."),
            "assess": self.tr("Say how well each statement fits you, with the keys 1 to 5. You may skip and go back."),
            "matches": self.tr("Tracks in the order your answers speak for them, each with its reasons."),
            "plan": self.tr("Choose a target and your hours; the shortest plan that fits is worked out at once."),
            "history": self.tr(
                "Every time you took the questions. Pick two, and see what changed by more than chance."
            ),
            "keying": self.tr("Type the ticks of a paper sheet, 1 to 5, and Enter at its end: that saves it."),
            "print": self.tr("Choose how it looks, and see every page before it is printed, saved or sent."),
            "classpack": self.tr(
                "Choose the list of a class and see how it was read. Then one button makes everybody's print, one book"
                " of all of them and a summary."
            ),
            "learners": self.tr(
                "Everybody you guide, by groups. Pick somebody to work with them: Assess, Matches and Plan are theirs"
                " then, until you go back to yourself at the top left."
            ),
            "learner": self.tr(
                "One learner's records: what came out, notes, consent and prints. Below stand their rights: a copy of"
                " everything, and being erased."
            ),
            "roster": self.tr(
                "Choose the list of a class, see how it was read and who is here already, and take it in with one"
                " button: all of it or nothing."
            ),
            "class-sitting": self.tr(
                "Hand the machine from one to the next: nobody sees what came out for others. Sheets from paper and"
                " files from home are taken in here, too."
            ),
            "knowledge": self.tr("What the program knows, record by record, each with its source and its problems."),
            "settings": self.tr("Every change here takes effect at once and is kept."),
            "unlock": self.tr(
                "The passphrase opens your records again. If it is forgotten, the printed recovery code opens them,"
                " too."
            ),
            "office-lock": self.tr(
                "The connection to the office's database is closed. What opens the records again is up to the database:"
                " the password of your login, or nothing but this computer."
            ),
            "trouble": self.tr("What keeps your records from being opened, what was kept, and each way on from here."),
            "audit": self.tr(
                "What was done with the records and when, without names. Check whether it is still whole."
            ),
        }

    def _on_results(self) -> tuple[str, ...]:
        return (
            self.tr("Would enjoy runs from −100 to +100: how far what you said you like is what a track asks for."),
            self.tr("Can do today compares your skills with those a first position needs. It can be learned."),
            self.tr("May enter tells which training routes are open from your education."),
            self.tr("The three are never mixed, and none of them says what you cannot become."),
        )

    def _on_data(self) -> tuple[str, ...]:
        store = self.context.live.store
        if store is not None and store.office is not None:
            return (
                self.tr("The records are in the database of your office: the only network connection that there is."),
                self.tr("What you do is saved there at once."),
            )
        return (
            self.tr("Everything stays on this computer. OpsCareer opens no network connection and needs no account."),
            self.tr("What you do is saved at once, in this folder:"),
            str(data_folder()),
        )

    def _on_program(self) -> tuple[str, ...]:
        return (
            self.tr("OpsCareer {version}, under the MIT licence.").format(version=__version__),
            self.tr("Qt {version}, through PySide6, under the LGPL 3.").format(version=qVersion()),
            self.tr("Fonts: subsets of Noto Sans and Noto Sans SC under the SIL Open Font License 1.1, renamed."),
        )

    def _add_reading(self, title: str, lines: Sequence[str]) -> None:
        card = Card()
        card.body.addWidget(PlainText(title, "subhead"))
        for line in lines:
            card.body.addWidget(PlainText(line))
        card.body.addStretch(1)
        self._cards.addWidget(card)

    def _add_keys(self) -> None:
        card = Card()
        card.body.addWidget(PlainText(self.tr("Keys"), "subhead"))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(measures.M)
        grid.setVerticalSpacing(measures.XXS)
        grid.setColumnStretch(1, 1)
        for number, (keys, meaning) in enumerate(self._keys()):
            grid.addWidget(PlainText(keys, "strong"), number, 0)
            grid.addWidget(PlainText(meaning), number, 1)
        card.body.addWidget(table)
        card.body.addStretch(1)
        self._cards.addWidget(card)

    def _keys(self) -> list[tuple[str, str]]:
        pages = len(RAIL_PAGES)
        return [
            (f"Ctrl+1 … {pages}", self.tr("the pages, in the order of the rail")),
            ("Ctrl+K", self.tr("find anything, in English, Chinese or pinyin initials")),
            ("Alt+←", self.tr("back to the page before")),
            ("Tab, Shift+Tab", self.tr("on to the next thing, and back")),
            ("Enter, Space", self.tr("choose what has the ring")),
            ("1 – 5", self.tr("answer a statement")),
            ("Ctrl+P", self.tr("print what is on the page")),
            ("Ctrl+L", self.tr("lock your records")),
            ("F1", self.tr("this page")),
        ]
