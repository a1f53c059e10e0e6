"""Records in the folder where the program looks for them, and typing a passphrase with real keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from opscareer.paths import data_folder
from tests.records.new_store import open_new_store

if TYPE_CHECKING:
    from opscareer.app.session import Session
    from opscareer.knowledge.pack import Pack

PASSPHRASE = "slow boats in June"  # noqa: S105 - of records made for a test
NAME = "Łukasz Żółć 王小明"


def own_session(pack: Pack, name: str = NAME) -> Session:
    """A session with the person's own store, in which their name is."""
    from opscareer.app.session import Session

    session = Session(pack, open_new_store(data_folder()))
    session.save_about(name=name, stage=None, major=None, hours_per_week=None)
    return session


def protected(session: Session) -> str:
    """Gives the records a passphrase; the recovery code."""
    assert session.store is not None
    assert session.store.protection is not None
    return session.store.protection.protect(PASSPHRASE)


def enter(field: QWidget, text: str) -> None:
    """Types a text over what is there, and Enter."""
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def seen(words: str) -> list[str]:
    """Which widgets of the whole program say the words, shown or not, to the eye or to a screen reader."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [
        type(widget).__name__ for widget in QApplication.allWidgets() if any(words in text for text in _texts(widget))
    ]


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, (QLabel, QLineEdit)):
        yield widget.text()
    elif isinstance(widget, QPlainTextEdit):
        yield widget.toPlainText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
        columns = 1 if isinstance(widget, QListView) else model.columnCount()
        for row in range(model.rowCount()):
            yield from (str(model.index(row, column).data()) for column in range(columns))
