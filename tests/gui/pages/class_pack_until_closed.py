"""The program that `test_classpack` starts: somebody has a class pack made, and closes the window in the middle of it.

python -m tests.gui.pages.class_pack_until_closed LIST; prints the ids of the processes that were at work.
"""

from __future__ import annotations

import multiprocessing
import sys

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from opscareer.gui.application import run
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.classpack import ClassPackPage


class Person(QObject):
    """Begins a class pack as soon as the list is read, and closes the window when the processes are at work."""

    def __init__(self, window: MainWindow, file: str) -> None:
        super().__init__(window)
        self._window, self._file = window, file
        window.context.live.opened.connect(self._open)

    @Slot()
    def _open(self) -> None:
        self._window.navigate("classpack", self._file)
        page = self._page
        page.intake.reading.read.connect(self._begin)
        page.run.stepped.connect(self._close)

    @property
    def _page(self) -> ClassPackPage:
        page = self._window.current_page
        assert isinstance(page, ClassPackPage)
        return page

    @Slot()
    def _begin(self) -> None:
        self._page._make.click()

    @Slot()
    def _close(self) -> None:
        working = multiprocessing.active_children()
        if working:
            for process in working:  # several steps may be told before the window has gone
                sys.stdout.write(f"{process.pid}\n")
            sys.stdout.flush()
            self._window.close()


def come() -> None:
    """The first page stands painted."""
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    Person(window, sys.argv[1])


if __name__ == "__main__":
    sys.exit(run([], come))
