"""People's text and a pack's is shown as it is, everywhere: every field holds markup, and every page is walked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from opscareer.app.caseload.outcomes import work_out
from opscareer.app.caseload.printed import note_printed
from opscareer.app.demo import sample_learner
from opscareer.app.guidance import Print
from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import GATES, PAGES
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Text
from opscareer.records.store import Store
from tests import shipped
from tests.records.in_memory import store_in_memory

SIGN = "zqx"
"""In every text that is put in, inside its markup."""
NAME, CODE, GROUP, NOTE, TALK = (f"<b>{SIGN}-{field}</b>" for field in ("name", "code", "group", "note", "talk"))
GIVER, PURPOSE, VERSION, REASON = (f"<b>{SIGN}-{field}</b>" for field in ("giver", "purpose", "version", "reason"))
KNOWLEDGE = f"<b>{SIGN}-pack</b>"
FILLED = (NAME, CODE, GROUP, NOTE, TALK, GIVER, PURPOSE, VERSION, REASON, KNOWLEDGE)
DAY = date(2026, 11, 2)
_MOST_ROWS = 60
"""Rows of a list that are looked at."""


def marked(thing: Any) -> Any:
    """A pack, or a part of one, with markup in every human text."""
    if isinstance(thing, Text):
        return Text(en=f"{thing.en} {KNOWLEDGE}", zh=f"{thing.zh}{KNOWLEDGE}")
    if isinstance(thing, BaseModel):
        return thing.model_copy(update={name: marked(getattr(thing, name)) for name in type(thing).model_fields})
    if isinstance(thing, tuple):
        return tuple(marked(part) for part in thing)
    if isinstance(thing, Mapping):
        return {key: marked(value) for key, value in thing.items()}
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{each.name: marked(getattr(thing, each.name)) for each in fields(thing) if each.init})
    return thing


@pytest.fixture
def pack() -> Pack:
    """The shipped pack with markup in every text."""
    made = marked(replace(shipped.pack(), places={}))
    assert isinstance(made, Pack)
    return replace(made, places=shipped.pack().places)


@pytest.fixture
def store(pack: Pack) -> Store:
    """A caseload of one learner of whom every field holds markup; so does one's own name."""
    store = store_in_memory()
    caseload, privacy = store.caseload, store.privacy
    who = caseload.add(name="-", code=CODE, groups=(caseload.add_group(GROUP, "class"),))
    privacy.correct(who, "name", NAME, REASON)
    privacy.give_consent(who, given_by=GIVER, role="parent", purpose=PURPOSE, text_version=VERSION, given_on=DAY)
    caseload.add_note(who, "talk", NOTE, DAY)
    caseload.note_talk(who, TALK)
    for learner in (who, store.me()):
        store.save_answers(learner, sample_learner(pack).answers, {}, pack_hash=pack.hash)
    note_printed(store, pack, who, store.work(who).learner, "results", Print("en", DAY))
    work_out(store, pack)
    return store


@pytest.fixture
def session(pack: Pack, store: Store) -> Session:
    """Working with that learner, who has a plan."""
    session = Session(pack, store)
    session.work_with(learner_of(store))
    session.set_goal(session.suggested_goal(session.result().matches[0].track, DAY))
    return session


def learner_of(store: Store) -> int:
    """The one learner of the caseload."""
    (entry,) = store.caseload.alike("", CODE)
    return entry.id


def shown_by(widget: QWidget) -> Iterator[str]:
    """What a widget shows of texts."""
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield widget.text()
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        yield from _of_view(widget, Qt.ItemDataRole.DisplayRole)


def guessing(widget: QWidget) -> Iterator[str]:
    """What a widget would take for markup though it is somebody's text: each in words."""
    if isinstance(widget, QLabel) and SIGN in widget.text() and widget.textFormat() != Qt.TextFormat.PlainText:
        yield f"a label that reads markup: {widget.text()}"
    if isinstance(widget, QMessageBox) and SIGN in widget.text() and widget.textFormat() != Qt.TextFormat.PlainText:
        yield f"a message box that reads markup: {widget.text()}"
    if isinstance(widget, QTextEdit) and _has_read(widget.toPlainText()):
        yield f"an editor that has read markup: {widget.toPlainText()}"
    if isinstance(widget, QGraphicsView) and widget.scene() is not None:
        items = (item for item in widget.scene().items() if isinstance(item, QGraphicsTextItem))
        yield from (f"a drawn text that has read markup: {item}" for item in items if _has_read(item.toPlainText()))
    yield from (f"a tip that is read as markup: {tip}" for tip in _tips(widget) if _is_read(tip))


def _tips(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.whatsThis())
    yield from (action.toolTip() for action in widget.actions())
    if isinstance(widget, QAbstractItemView):
        yield from _of_view(widget, Qt.ItemDataRole.ToolTipRole)


def _has_read(shown: str) -> bool:
    """Whether the sign is shown without the markup around it."""
    return SIGN in shown and not any(text in shown for text in FILLED)


def _is_read(tip: str) -> bool:
    """Whether a tip holds markup as it was put in, which would be read."""
    return any(text in tip for text in FILLED)


def _of_view(view: QAbstractItemView, role: int, parent: QModelIndex | None = None) -> Iterator[str]:
    """What the model of a view says in a role; of the branches of a tree as well."""
    model, parent = view.model(), parent or QModelIndex()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(min(model.rowCount(parent), _MOST_ROWS)):
        indexes = [model.index(row, column, parent) for column in range(columns)]
        yield from (str(said) for index in indexes if (said := index.data(role)))
        if isinstance(view, QTreeView) and indexes:
            yield from _of_view(view, role, indexes[0])


def visits(learner: int) -> list[tuple[str, str]]:
    """Every page but those before which no records are open, and the larger parts of Explore."""
    subjects = {"learner": str(learner)}
    pages = [(page_id, subjects.get(page_id, "")) for page_id in PAGES if page_id not in GATES]
    parts = ("activity-operation", "compare/user-operation,web-front-end", "skills", "majors", "handbook/metrics")
    return [*pages, *(("explore", part) for part in parts)]


def test_that_every_text_of_a_person_or_a_pack_is_shown_as_it_is(
    composition: Composition, session: Session, store: Store, qtbot: QtBot
) -> None:
    composition.show()
    composition.live.adopt(session)
    window, seen = composition.window, set[str]()
    window.resize(1280, 800)
    for visit in visits(learner_of(store)):
        window.navigate(*visit)
        qtbot.wait(30)  # pages work out results in the background
        QCoreApplication.sendPostedEvents()
        for widget in window.current_page.findChildren(QWidget):
            assert list(guessing(widget)) == [], visit
            shown = "\n".join(shown_by(widget))
            seen |= {text for text in FILLED if text in shown}
    for widget in QApplication.allWidgets():
        assert list(guessing(widget)) == []
    assert seen == set(FILLED)


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (lambda: QLabel(NAME), "label"),
        (lambda: QTextEdit(f"{NAME}!"), "editor"),
        (lambda: QMessageBox(QMessageBox.Icon.NoIcon, "", NAME), "message box"),
        (lambda: tipped(NAME), "tip"),
    ],
)
def test_that_a_widget_left_to_guess_is_found(qtbot: QtBot, make: Any, found: str) -> None:
    widget = make()
    qtbot.addWidget(widget)
    assert any(found in told for told in guessing(widget))


def tipped(text: str) -> QWidget:
    widget = QWidget()
    widget.setToolTip(text)
    return widget
