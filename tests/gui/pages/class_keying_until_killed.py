"""The program that `test_class_sitting_drafts` starts: a learner's sheet is half keyed in, then it is killed.

python -m tests.gui.pages.class_keying_until_killed MODE GROUP ANSWERS

MODE `kept`: as the program does it. `not-kept`, the negative control: nothing of the sheet in hand is brought into the
records before it is saved.
"""

from __future__ import annotations

import os
import signal
import sys

from PySide6.QtTest import QTest

from opscareer.app.session_opening import open_session
from opscareer.gui.application import Composition, prepared_application
from opscareer.gui.pages.class_sitting import ClassSittingPage
from opscareer.gui.pages.class_sitting_parts.sheet_keeper import SheetKeeper
from opscareer.gui.pages.keying_parts.answer_strip import AnswerStrip
from opscareer.gui.pages.learners_parts.subjects import Wanted


def key(group: int, answers: str) -> None:
    """The page of the group, the sheet of whoever is next; the answers one by one, then the end."""
    composition = Composition(prepared_application([]))
    composition.window.painted.disconnect()  # or the program would open the records itself, sooner or later
    composition.show()
    composition.live.adopt(open_session())
    window = composition.window
    window.navigate("class-sitting", Wanted(group).subject)
    page = window.current_page
    assert isinstance(page, ClassSittingPage)
    while page.is_busy:
        QTest.qWait(10)
    page.turns.keying_asked.emit()
    strip = page.keyed.findChild(AnswerStrip)
    assert strip is not None
    for sign in answers:
        QTest.keyClicks(strip, sign)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    if sys.argv[1] == "not-kept":
        SheetKeeper._write = lambda _keeper, _place: None  # type: ignore[assignment, method-assign]
    key(int(sys.argv[2]), sys.argv[3])
