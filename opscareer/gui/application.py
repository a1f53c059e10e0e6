"""The composition root of the window: makes every service once, shows the window, then opens the person's data."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

from opscareer import __version__
from opscareer.gui.context import Context
from opscareer.gui.crash import CrashNotices
from opscareer.gui.fonts import register_first_font, register_fonts
from opscareer.gui.garbage import GarbageRounds
from opscareer.gui.i18n import Languages
from opscareer.gui.icons import icon_picture
from opscareer.gui.live_session import LiveSession
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Messages
from opscareer.gui.preferences import Preferences
from opscareer.gui.theme import Theme
from opscareer.paths import settings_file

if TYPE_CHECKING:
    from opscareer.gui.live_session import Changed
    from opscareer.knowledge.pack import Pack
    from opscareer.problems import Problem
    from opscareer.records.store_problem import StoreProblem

_WINDOW_ICON = 64
_FRAME = 20
"""Milliseconds given to the screen to show what was painted, before anything else is done."""
TURN = 0.001
"""Seconds after which work in the background gives way to the window, which asks for its turn at each thing drawn."""
_PATIENCE_AT_END = 5_000
"""Milliseconds that background work is waited for when the window is closed."""


class Composition(QObject):
    """The services of one run and the window they serve."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.messages = Messages(self)
        self.faults = CrashNotices(self.messages, self)
        self.preferences = Preferences(settings_file(_folder_of_settings()), self)
        self.languages = Languages(self)
        self.theme = Theme(application, self)
        self.live = LiveSession(self)
        self._dressed_for: tuple[object, ...] = ()
        self._opened_before = False
        self._pack: Pack | None = None
        self._dress()
        self.preferences.changed.connect(self._dress)
        self.preferences.not_saved.connect(self._tell_not_saved)
        self.live.failed.connect(self._tell_not_opened)
        self.live.not_saved.connect(self._tell_store_problem)
        self.live.overtaken.connect(self._tell_overtaken)
        self.live.opened.connect(self._note_opened)
        self.live.pack_refused.connect(self._tell_pack_refused)
        self.window = MainWindow(self._context)
        self.window.painted.connect(self._after_first_paint)

    def show(self) -> None:
        """Shows the window with its first page."""
        self.window.navigate("home")
        self.window.show()

    def close(self) -> None:
        """Makes a last backup, if anything changed since the one before, gives the store back and tidies up."""
        from opscareer.gui.backup_rounds import back_up_at_end

        self.theme.close()
        if self.live.store is not None:
            back_up_at_end(self.live.store)
        self.live.close()

    def _context(self, navigate: Callable[[str, str], None]) -> Context:
        return Context(self.live, self.preferences, self.messages, self.theme, self.languages, navigate)

    def _dress(self) -> None:
        """Language before looks: the language decides which font comes first."""
        wanted = self.preferences.current
        looks = (wanted.language, wanted.theme, wanted.text_size)
        if looks == self._dressed_for:
            return
        if looks[:1] != self._dressed_for[:1]:
            self.languages.use(wanted.language)
        self._dressed_for = looks
        register_first_font(self.languages.current)
        self.theme.apply(wanted.theme, wanted.text_size, self.languages.current)

    def _after_first_paint(self) -> None:
        QTimer.singleShot(_FRAME, self, self.finish_window)
        QTimer.singleShot(_FRAME, self, self.open_data)

    def finish_window(self) -> None:
        """What of the window itself can wait for the first paint."""
        from PySide6.QtGui import QIcon

        from opscareer.gui.backup_rounds import BackupRounds
        from opscareer.gui.idle_lock import IdleLock
        from opscareer.gui.widgets.focus_ring import FocusRings

        register_fonts()
        FocusRings(self._application, self)
        IdleLock(self.live, self.preferences, self)
        self.rounds = BackupRounds(self.live, self)
        self.rounds.failed.connect(self._tell_no_backup)
        self.window.add_shortcuts()
        self.window.show_openings()
        self.window.setWindowIcon(QIcon(icon_picture("compass", self.theme.colour("accent"), _WINDOW_ICON)))

    def open_data(self) -> None:
        """Tells of damaged settings and opens the person's data."""
        if self.preferences.damaged:
            self.messages.warn(
                self.tr("Your settings could not be read, so the usual ones are in use."),
                self.tr("Nothing else is affected. Choose yours again under Settings."),
            )
        self.live.open(self.preferences.current.pack, self.preferences.current.office)

    def _tell_not_saved(self, error: OSError) -> None:
        self.messages.warn(
            self.tr("Your settings could not be saved: {reason}.").format(reason=error.strerror or error),
            self.tr("They hold until you close the window."),
        )

    def _tell_store_problem(self, problem: StoreProblem) -> None:
        if problem.kind == "read-only":
            self.messages.warn(self.tr("You may look, and nothing is changed."), problem.said(self.languages.current))
        else:
            self.messages.fail(self.tr("This was not saved."), problem.said(self.languages.current))

    def _tell_overtaken(self, changed: Changed | None) -> None:
        """What was lost is named: the page shows what the colleague saved by now."""
        self.messages.fail(
            {
                None: self.tr("A colleague changed this learner meanwhile, so what you did last was not saved."),
                "answers": self.tr("A colleague changed this learner meanwhile, so your last answer was not saved."),
                "goal": self.tr(
                    "A colleague changed this learner meanwhile, so your last change of the plan was not saved."
                ),
                "about": self.tr(
                    "A colleague changed this learner meanwhile, so what you wrote about them was not saved."
                ),
            }[changed],
            self.tr("You see the learner as they are saved now. Look, and do it again if it is still right."),
        )

    def _tell_no_backup(self, problem: StoreProblem) -> None:
        self.messages.warn(
            self.tr("No backup could be made. Your records themselves are saved."), problem.said(self.languages.current)
        )

    def _note_opened(self) -> None:
        """Tells what could not be opened, and remembers a pack that was chosen while the window is open."""
        session = self.live.session
        if session is None:
            return
        is_another_pack, self._pack = session.pack is not self._pack, session.pack
        if session.pack_problems:
            self.messages.warn(
                self.tr("The knowledge pack you chose cannot be used, so the one that ships is open."),
                session.pack_problems[0].line(self.languages.current),
            )
        elif self._opened_before and is_another_pack:
            self.preferences.remember(pack=str(session.pack_source or ""))
        if self.live.goes_without:
            self.messages.warn(self.tr("What you do now is not kept."))
        self._opened_before = True

    def _tell_pack_refused(self, problems: tuple[Problem, ...]) -> None:
        self.messages.fail(
            self.tr("This knowledge pack cannot be used. The one you had stays open."),
            problems[0].line(self.languages.current),
        )

    def _tell_not_opened(self, error: Exception) -> None:
        from opscareer.problems import InputProblems

        if isinstance(error, InputProblems):
            first = error.problems[0].line(self.languages.current)
            self.messages.fail(self.tr("The knowledge pack cannot be used."), first)
            return
        self.messages.fail(
            self.tr("Your data could not be opened. Nothing was changed."),
            self.tr("Close other windows of OpsCareer and start it again."),
        )
        self.faults.note(error)


def run(arguments: Sequence[str], after_first_paint: Callable[[], object]) -> int:
    """Opens the window and stays until it is closed; the exit code. Calls back when the first page stands painted."""
    sys.setswitchinterval(TURN)
    application = prepared_application(arguments)
    garbage = GarbageRounds(application)
    composition = Composition(application)
    composition.faults.install()
    composition.window.painted.connect(partial(QTimer.singleShot, 0, after_first_paint))
    composition.show()
    code = application.exec()
    QThreadPool.globalInstance().waitForDone(_PATIENCE_AT_END)
    composition.close()
    garbage.end()
    sys.excepthook = sys.__excepthook__
    return code


def _folder_of_settings() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation))


def prepared_application(arguments: Sequence[str]) -> QApplication:
    """The application with the style that the style sheet builds on."""
    application = QApplication(["opscareer", "-style", "fusion", *arguments])
    application.setApplicationName("OpsCareer")
    application.setApplicationVersion(__version__)
    return application
