"""What the tests of the page Assess share: finding things on it, pressing keys, and answering as somebody would."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from opscareer.app.session import Session
from opscareer.gui.context import Context
from opscareer.gui.pages.assess import AssessPage
from opscareer.gui.widgets.answer_row import AnswerRow
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.text import PlainText


@dataclass
class Hand:
    """A clock that is moved by hand."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now


def buttons(page: QWidget, name: str) -> list[QAbstractButton]:
    """All that can be clicked now and whose name begins so."""
    found = (each for each in page.findChildren(QAbstractButton) if each.accessibleName().startswith(name))
    return [each for each in found if each.isVisible()]


def click(page: QWidget, name: str) -> None:
    """Clicks what has that name, once everything has found its place."""
    QApplication.processEvents()
    wanted = buttons(page, name)[0]
    assert isinstance(page, AssessPage)
    page.bring_into_view(wanted)
    QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)


def texts(page: QWidget) -> list[str]:
    """Every text on the page."""
    return [text.text() for text in page.findChildren(PlainText) if text.isVisible()]


def press(*keys: Qt.Key) -> None:
    """Presses keys wherever the focus is."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def answers(page: AssessPage) -> list[ClickableCard]:
    """The five answers."""
    row = page.findChild(AnswerRow)
    assert row is not None
    return row.findChildren(ClickableCard)


def picked(page: AssessPage) -> list[int]:
    """The answers that are marked as given."""
    return [place for place, card in enumerate(answers(page), start=1) if card.isChecked()]


def question(session: Session, place: int) -> str:
    """The id of a question by its place in the pack, from 0."""
    return list(session.pack.questions)[place]


def asked(page: AssessPage, session: Session) -> str:
    """The id of the question on the page."""
    shown = set(texts(page))
    return next(each.id for each in session.pack.questions.values() if each.text.en in shown)


def number(page: AssessPage) -> int:
    """The number over the statement."""
    return next(int(text.split()[1]) for text in texts(page) if text.startswith("Statement "))


def decided(session: Session, name: str) -> int:
    """The answer of somebody who is just what the pack's first track asks for."""
    wanted = next(iter(session.pack.tracks.values())).suits.traits
    leaning = sum(direction * wanted.get(trait, 0) for trait, direction in session.pack.questions[name].keys.items())
    return 5 if leaning > 0 else 1 if leaning < 0 else 3


def take_the_sitting(session: Session, skipping: Iterable[int] = (), seconds: float | None = None) -> None:
    """Answers what the session asks until it asks no more, with some places of the sitting skipped; saved at once."""
    passed, place = set(skipping), 0
    with session.together():
        while (name := session.next_question()) is not None:
            if place in passed:
                session.skip(name)
            else:
                session.answer(name, decided(session, name), seconds)
            place += 1


def elsewhere(context: Context) -> tuple[Context, list[tuple[str, str]]]:
    """A context that only notes which pages are asked for."""
    wanted: list[tuple[str, str]] = []
    return replace(context, navigate=lambda page, subject: wanted.append((page, subject))), wanted
