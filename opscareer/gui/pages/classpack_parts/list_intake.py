"""A list comes in: chosen or dropped, read in the background, looked at and corrected until it is as it should be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.roster.read_list import ReadList, Said
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.classpack_parts.list_card import ListCard
from opscareer.gui.pages.classpack_parts.list_opening import ListOpening
from opscareer.gui.pages.classpack_parts.list_reading import ListReading, ListWanted
from opscareer.gui.pages.knowledge_parts.places import AskedPlace
from opscareer.gui.widgets.layouts import column
from opscareer.problems import InputProblems

_ENDINGS = ("csv", "xlsx", "tsv", "txt")


class ListIntake(QWidget):
    """Shows the way to a list, then the list. `changed` follows whenever another list, or another reading of it, holds;
    `is_new` of `taken` says that it is another list.

    Files dropped anywhere on `page` are taken; `opening` is what stands here before there is a list.
    """

    changed = Signal()
    taken = Signal()

    def __init__(self, context: Context, page: QWidget, opening: ListOpening, *, for_results: bool) -> None:
        super().__init__()
        self._context = context
        self.file: Path | None = None
        self.said, self.read = Said(), None
        self.opening, self.card = opening, ListCard(context, for_results=for_results)
        self.place, self.reading = AskedPlace(self), ListReading(self)
        column(self.opening, self.card, gap=measures.L, parent=self)
        self.card.hide()
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        context.live.opened.connect(self.read_again)
        self.opening.list_asked.connect(self._ask)
        self.card.other_asked.connect(self._ask)
        self.place.chosen.connect(self.take)
        self.card.said.connect(self._take_said)
        self.reading.read.connect(self._take_read)
        self.reading.failed.connect(self._fail)

    read: ReadList | None
    """The list as it was read; None before there is one."""

    @property
    def is_ready(self) -> bool:
        """Whether there is somebody in the list, read as it was said last."""
        read = self.read
        return read is not None and read.roster is not None and bool(read.roster.people) and not self.reading.is_busy

    @Slot(object)
    def take(self, file: Path) -> None:
        """Reads a list from a file."""
        self.file, self.said = file, Said()
        self.read_again()

    @Slot()
    def read_again(self) -> None:
        """Reads the list as it is said to be read, with the pack in use."""
        session = self._context.live.session
        if session is not None and self.file is not None:
            self.reading.ask(ListWanted(self.file, self.said, session.pack))
            self.changed.emit()

    def drop(self) -> None:
        """Back to the way to a list."""
        self.reading.drop()
        self.file, self.read, self.said = None, None, Said()
        self._settle()

    def retranslate(self) -> None:
        """Puts every word in."""
        self.opening.retranslate()
        self.card.retranslate()
        self._show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and dropped(event.mimeData(), _ENDINGS) and self.isVisible():
            event.acceptProposedAction()
            self._mark_drop(wanted=True)
        elif event.type() == QEvent.Type.DragLeave:
            self._mark_drop(wanted=False)
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._mark_drop(wanted=False)
            if files := dropped(event.mimeData(), _ENDINGS):
                event.acceptProposedAction()
                self.take(files[0])
        return False

    def _mark_drop(self, *, wanted: bool) -> None:
        for card in (self.opening, self.card):
            card.set_picked(wanted)

    @Slot()
    def _ask(self) -> None:
        self.place.ask_file(self.window(), self.tr("The list of the class"), self.tr("Lists of people"), *_ENDINGS)

    @Slot(object)
    def _take_said(self, said: Said) -> None:
        self.said = said
        self.read_again()

    @Slot(object)
    def _take_read(self, read: ReadList) -> None:
        is_new = self.read is None or read.table.name != self.read.table.name
        self.read = read
        self.opening.tell_fault("")
        self.reading.drop()
        self._settle()
        if is_new:
            self.taken.emit()
            self.card.table.setFocus()

    def _settle(self) -> None:
        self.opening.setVisible(self.read is None)
        self.card.setVisible(self.read is not None)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        session, file, read = self._context.live.session, self.file, self.read
        if session is not None and file is not None and read is not None:
            self.card.show_list(file, self.said, read, session.pack)

    @Slot(object)
    def _fail(self, fault: Exception) -> None:
        """A list that cannot be read leaves the one before it where it is."""
        if not isinstance(fault, InputProblems):
            raise fault
        problem, language = fault.problems[0], self._context.language()
        said, advice = problem.said(language), problem.advice(language)
        self.reading.drop()
        if self.read is None:
            self.file = None
            self.opening.tell_fault("\n".join(filter(None, (said, advice))))
        else:
            self.file, self.said = Path(self.read.table.name), self.card.last_said
        self._settle()
        self._context.messages.warn(self.tr("This list cannot be read: {reason}.").format(reason=said), advice)


def dropped(data: QMimeData, endings: tuple[str, ...]) -> list[Path]:
    """The files of some kinds among what is dropped."""
    files = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [file for file in files if file.suffix.lower().removeprefix(".") in endings]
