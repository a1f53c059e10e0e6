"""The program that `test_keying_drafts` starts: somebody keys the first answers of a sheet, then it is killed.

python -m tests.gui.pages.keying_until_killed FOLDER ANSWERS
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from PySide6.QtTest import QTest

from opscareer.app.session_opening import open_session
from opscareer.gui.application import Composition, prepared_application
from opscareer.gui.pages.keying import KeyingPage
from opscareer.gui.pages.keying_parts.answer_strip import AnswerStrip


def key(folder: Path, answers: str) -> None:
    """The page with the folder chosen; the answers one by one, then the end."""
    composition = Composition(prepared_application([]))
    composition.window.painted.disconnect()  # or the program would open the records itself, sooner or later
    composition.show()
    composition.live.adopt(open_session())
    window = composition.window
    window.navigate("keying")
    page = window.current_page
    assert isinstance(page, KeyingPage)
    page.folder_place.chosen.emit(folder)
    strip = page.findChild(AnswerStrip)
    assert strip is not None
    for sign in answers:
        QTest.keyClicks(strip, sign)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    key(Path(sys.argv[1]), sys.argv[2])
