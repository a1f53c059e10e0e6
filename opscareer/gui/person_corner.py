"""The card at the top of the rail: who is worked with, and how that is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from opscareer.gui.context import Context
from opscareer.gui.rail import Rail

if TYPE_CHECKING:
    from opscareer.app.session import Session
    from opscareer.gui.who_chooser import WhoChooser


class PersonCorner(QObject):
    """Fills the card, and opens the choice of a person where there are learners to choose from."""

    def __init__(self, context: Context, rail: Rail, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._rail, self._window = context, rail, window
        self._chooser: WhoChooser | None = None
        rail.person_asked.connect(self._ask)
        rail.back_to_me_asked.connect(self._back_to_me)
        context.live.was_locked.connect(self._forget)

    def show_person(self) -> None:
        """Who is worked with by now, in the language in force."""
        live = self._context.live
        if live.is_locked:
            translate = QCoreApplication.translate
            needed = {
                "secret": translate("Rail", "Passphrase needed"),
                "password": translate("Rail", "Password needed"),
                "nothing": translate("Rail", "Office closed"),
            }[live.door]
            self._rail.set_person(translate("Rail", "Locked"), needed)
        elif live.session is None:
            self._rail.set_person("", "")
        elif live.session.is_own or live.session.is_sample:
            from opscareer.gui.words import about_line

            learner = live.session.learner
            self._rail.set_person(learner.name, about_line(learner, live.session.pack, self._context.language()))
        else:
            self._rail.set_person(*self._told(live.session), is_other=True)

    def _told(self, session: Session) -> tuple[str, str]:
        """A learner of the caseload: what they are called, and their groups."""
        from opscareer.gui.caseload_words import called

        store, who = session.store, session.who
        found = store.caseload.entries((who,)) if store is not None and who is not None else ()
        return next(((called(entry), ", ".join(entry.groups) or entry.code) for entry in found), ("", ""))

    def _ask(self) -> None:
        """A student alone has nobody to choose from: the card leads to what is known of them."""
        live = self._context.live
        if live.is_locked or live.trouble is not None:
            self._context.navigate("home", "")  # the window shows what stands in its place
            return
        if live.session is None or live.store is None or self._is_alone(live.session):
            self._context.navigate("settings", "about")
            return
        if self._chooser is None:
            from opscareer.gui.who_chooser import WhoChooser

            self._chooser = WhoChooser(self._context, self._window)
        self._chooser.open()

    def _is_alone(self, session: Session) -> bool:
        return session.is_own and session.store is not None and not any(session.store.caseload.counts(None).values())

    def _back_to_me(self) -> None:
        self._context.live.work_with(None)

    def _forget(self) -> None:
        """Nobody's name stays in a window that is locked."""
        if self._chooser is not None:
            self._chooser.leave()
            self._chooser.deleteLater()
            self._chooser = None
