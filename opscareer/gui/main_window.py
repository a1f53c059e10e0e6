"""The shell: the rail, the pages, the shortcuts that hold everywhere, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from opscareer.app.settings import WindowPlace
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.messages import Message
from opscareer.gui.overriding import override
from opscareer.gui.pages.page import Page
from opscareer.gui.person_corner import PersonCorner
from opscareer.gui.rail import RAIL_PAGES, Rail
from opscareer.gui.sitting import SITTING_PAGES
from opscareer.gui.widgets.layouts import column, row

if TYPE_CHECKING:
    from opscareer.gui.palette import Palette
    from opscareer.gui.sitting_strip import SittingStrip
    from opscareer.gui.widgets.toast import Toaster

PAGES = {
    "home": "opscareer.gui.pages.home:HomePage",
    "explore": "opscareer.gui.pages.explore:ExplorePage",
    "assess": "opscareer.gui.pages.assess:AssessPage",
    "keying": "opscareer.gui.pages.keying:KeyingPage",
    "matches": "opscareer.gui.pages.matches:MatchesPage",
    "history": "opscareer.gui.pages.history:HistoryPage",
    "plan": "opscareer.gui.pages.plan:PlanPage",
    "print": "opscareer.gui.pages.print:PrintPage",
    "classpack": "opscareer.gui.pages.classpack:ClassPackPage",
    "learners": "opscareer.gui.pages.learners:LearnersPage",
    "learner": "opscareer.gui.pages.learner:LearnerPage",
    "roster": "opscareer.gui.pages.roster:RosterPage",
    "class-sitting": "opscareer.gui.pages.class_sitting:ClassSittingPage",
    "knowledge": "opscareer.gui.pages.knowledge:KnowledgePage",
    "settings": "opscareer.gui.pages.settings:SettingsPage",
    "help": "opscareer.gui.pages.help:HelpPage",
    "unlock": "opscareer.gui.pages.unlock:UnlockPage",
    "office-lock": "opscareer.gui.pages.office_lock:OfficeLockPage",
    "trouble": "opscareer.gui.pages.trouble:TroublePage",
    "audit": "opscareer.gui.pages.audit:AuditPage",
}
"""Where each page is made; imported at its first visit."""
GATES = ("unlock", "office-lock", "trouble")
OPEN_PAGES = frozenset(("explore", "knowledge", "settings", "help", *GATES))
"""Pages that can be read while the records are not open; all others show people's data."""
_SEARCH_KEY = "Ctrl+K"
_LOCK_KEY = "Ctrl+L"
_REST = 1_500
"""Milliseconds after the opening of the data in which nothing is done that can wait."""


class MainWindow(QMainWindow):
    """The one window. Pages are made when first visited."""

    painted = Signal()
    """The first page has been painted: time for slow things."""

    def __init__(self, make_context: Callable[[Callable[[str, str], None]], Context]) -> None:
        super().__init__()
        self.context = make_context(self.navigate)
        self._pages: dict[str, Page] = {}
        self._way: list[tuple[str, str]] = []
        self._front = ""
        self._has_painted = False
        self._rail = Rail(self.context.theme)
        self._stack = QStackedWidget()
        middle = QWidget()
        self._beside_rail = column(self._stack, gap=0)
        row(self._rail, self._beside_rail, gap=0, parent=middle)
        self.setCentralWidget(middle)
        self._toaster: Toaster | None = None
        self._palette: Palette | None = None
        self._sitting_strip: SittingStrip | None = None
        self._corner = PersonCorner(self.context, self._rail, self)
        self.context.sitting.changed.connect(self._mind_sitting)
        self.setMinimumSize(*measures.LEAST_WINDOW_SIZE)
        self._rail.page_asked.connect(self._open_page)
        self._rail.search_asked.connect(self._open_palette)
        self.context.messages.told.connect(self._show_message)
        self.context.theme.changed.connect(self._fit_rail)
        for signal in (self.context.live.opened, self.context.live.about_changed):
            signal.connect(self._show_person)
        self.context.live.opened.connect(self._prepare_palette_soon)
        self.context.live.opened.connect(self._mind_gate)
        self.context.live.closing.connect(self._leave_field)
        self.context.live.was_locked.connect(self._forget_people)
        self._take_place()
        self.retranslate()

    def navigate(self, page_id: str, subject: str = "") -> None:
        """Shows a page and its subject; an unknown page is a programming error (KeyError).

        While a learner sits here, only what is theirs is shown.
        """
        if self.context.sitting.is_on and page_id not in SITTING_PAGES:
            return
        self._show(page_id, subject)
        if not self._way or self._way[-1] != (page_id, subject):
            self._way.append((page_id, subject))

    def back(self) -> None:
        """Goes back to the page before; not while a learner sits here, to whom that page need not belong."""
        if len(self._way) > 1 and not self.context.sitting.is_on:
            self._way.pop()
            self._show(*self._way[-1])

    @property
    def current_page(self) -> Page:
        """The page in front."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101 - only pages are put on the stack
        return page

    def retranslate(self) -> None:
        """Puts the words of the shell in."""
        self._show_person()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            self.painted.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.context.live.closing.emit()
        place = self.normalGeometry()
        self.context.preferences.remember(
            window=WindowPlace(place.x(), place.y(), place.width(), place.height(), self.isMaximized())
        )
        super().closeEvent(event)

    def _show(self, page_id: str, subject: str) -> None:
        """Shows a page, or what stands in its place while people's data cannot be seen."""
        if page_id not in OPEN_PAGES and (gate := self._gate()):
            page_id, subject = gate, ""
        page = self._page(page_id)
        page.open(subject)
        self._stack.setCurrentWidget(page)
        self._front = page_id
        self._rail.set_current(page_id)
        page.take_focus()
        page.shown()

    def _page(self, page_id: str) -> Page:
        if page_id not in self._pages:
            module, name = PAGES[page_id].split(":")
            page: Page = getattr(import_module(module), name)(self.context)
            page.retranslate()
            self._stack.addWidget(page)
            self._pages[page_id] = page
        return self._pages[page_id]

    def _gate(self) -> str:
        """The page that stands in the place of all that show people's data, if there has to be one."""
        live = self.context.live
        if live.is_locked:
            return "unlock" if live.door == "secret" else "office-lock"
        return "trouble" if live.trouble is not None else ""

    def _mind_gate(self) -> None:
        """The records were opened, or locked: shows the page asked for last, or what stands in its place."""
        if not self._way:
            return
        (page_id, subject), gate = self._way[-1], self._gate()
        if page_id in GATES and page_id != gate:
            self.navigate(gate or "home")
        elif self._front in GATES or self._front not in self._pages or (gate and page_id not in OPEN_PAGES):
            self._show(page_id, subject)

    def _leave_field(self) -> None:
        """What is typed into a field is saved when the field is left."""
        field = QApplication.focusWidget()
        if field is not None:
            field.clearFocus()

    def _forget_people(self) -> None:
        """Takes away every page that showed people's data, the search, and all messages: nobody's name stays."""
        self.context.sitting.end()
        if self._palette is not None:
            self._palette.leave()
        for page_id in [page_id for page_id in self._pages if page_id not in OPEN_PAGES or page_id == "settings"]:
            page = self._pages.pop(page_id)
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        for thing in (self._palette, self._toaster, *self.findChildren(QDialog)):
            if thing is not None:
                thing.hide()
                thing.deleteLater()
        self._palette = self._toaster = None
        self._mind_gate()

    def _mind_sitting(self) -> None:
        """While a learner sits here, the ways to everybody else's pages are away."""
        is_on = self.context.sitting.is_on
        self._rail.setVisible(not is_on)
        if is_on and self._sitting_strip is None:
            from opscareer.gui.sitting_strip import SittingStrip

            self._sitting_strip = SittingStrip(self.context.theme, self.context.sitting)
            self._sitting_strip.handed_back.connect(self._take_back)
            self._beside_rail.insertWidget(0, self._sitting_strip)

    def _take_back(self) -> None:
        self.navigate("class-sitting")

    def show_openings(self) -> None:
        """From now on it is shown how a long opening goes, and that records may only be read; not needed before the
        first paint."""
        from opscareer.gui.opening_strip import OpeningStrip
        from opscareer.gui.read_only_strip import ReadOnlyStrip

        self._beside_rail.insertWidget(0, ReadOnlyStrip(self.context))
        self._beside_rail.addWidget(OpeningStrip(self.context.theme, self.context.live))

    def add_shortcuts(self) -> None:
        """The keys that hold everywhere; not needed before the first paint."""
        from PySide6.QtGui import QKeySequence, QShortcut

        from opscareer.gui.widgets.kept_key import KeptKey

        for number, page_id in enumerate(RAIL_PAGES, start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self, self._open_by_shortcut)
            shortcut.setObjectName(page_id)
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self, self._open_help)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self._print)
        QShortcut(QKeySequence("Alt+Left"), self, self.back)
        QShortcut(QKeySequence(_SEARCH_KEY), self, self._open_palette)
        QShortcut(QKeySequence(_LOCK_KEY), self, self._lock)
        KeptKey(QKeySequence(_SEARCH_KEY), self)

    def _open_page(self, page_id: str) -> None:
        self.navigate(page_id)

    def _open_by_shortcut(self) -> None:
        self.navigate(self.sender().objectName())

    def _lock(self) -> None:
        live = self.context.live
        if not live.is_locked and not live.lock():
            self.context.messages.say(
                self.tr("There is nothing to lock: your records have no passphrase yet."),
                action=self.tr("Set one"),
                act=self._open_protection,
            )

    def _open_protection(self) -> None:
        self.navigate("settings", "protection")

    def _open_help(self) -> None:
        self.navigate("help", self._way[-1][0] if self._way else "")

    def _open_palette(self) -> None:
        if not self.context.sitting.is_on:
            self._prepared_palette().open()

    def _prepare_palette_soon(self) -> None:
        """The search builds its index when the window has come to rest, or when it is opened before that."""
        QTimer.singleShot(_REST, self, self._prepared_palette)

    def _prepared_palette(self) -> Palette:
        if self._palette is None:
            from opscareer.gui.palette import Palette

            self._palette = Palette(self.context, self)
        return self._palette

    def _print(self) -> None:
        if not self.current_page.print_page():
            self.context.messages.say(self.tr("There is nothing to print on this page."))

    def _show_message(self, message: Message) -> None:
        from opscareer.gui.widgets.toast import Toast, Toaster

        if self._toaster is None:
            self._toaster = Toaster(self)
        toast = Toast(message.level, message.text, message.advice, self.tr("Close the message"), self._toaster)
        if message.act is not None:
            toast.offer(message.action, message.act)
        self._toaster.show_toast(toast)

    def _show_person(self) -> None:
        self.setWindowTitle(self.tr("OpsCareer, locked") if self.context.live.is_locked else "OpsCareer")
        self._corner.show_person()

    def _fit_rail(self) -> None:
        narrow = self.context.theme.px(measures.RAIL_COLLAPSES_BELOW)
        self._rail.set_collapsed(self.width() < narrow)

    def _take_place(self) -> None:
        """Where the window stood last, if a screen still holds that place."""
        place = self.context.preferences.current.window
        self.resize(*measures.WINDOW_SIZE)
        if place is None:
            return
        self.resize(place.width, place.height)
        if QGuiApplication.screenAt(self.rect().translated(place.x, place.y).center()) is not None:
            self.move(place.x, place.y)
        if place.maximised:
            self.showMaximized()
