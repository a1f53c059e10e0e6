"""Knowledge: the pack as a tree, each record with its source and problems and as it is written, and other packs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QHideEvent, QResizeEvent, QShowEvent
from typing_extensions import override

from opscareer.app.browsing.items import Item
from opscareer.gui.context import Context
from opscareer.gui.pages.knowledge_parts.pack_card import PackCard
from opscareer.gui.pages.knowledge_parts.pack_look import PackLook
from opscareer.gui.pages.knowledge_parts.panes import Panes
from opscareer.gui.pages.knowledge_parts.places import AskedPlace
from opscareer.gui.pages.knowledge_parts.record_pane import RecordPane
from opscareer.gui.pages.knowledge_parts.record_tree import RecordTree
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.announcing import announce
from opscareer.knowledge.pack import RecordKey
from opscareer.knowledge.schema import write_schemas
from opscareer.paths import shipped_pack
from opscareer.problems import Problem


class KnowledgePage(Page):
    """Its subject is a record, `questions/ask-friends`, or a file, `files/skills.yaml`; none leaves it as it was."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._picked: RecordKey | None = None
        self._is_other_session = True
        self._is_check_asked = self._is_use_asked = False
        self.look = PackLook(self)
        self.card = PackCard(context)
        self.tree = RecordTree(context)
        self.pane = RecordPane(context)
        self._panes = Panes(context.theme, self, self.tree, self.pane)
        self.pack_place, self.schema_place = AskedPlace(self), AskedPlace(self)
        self.body.addWidget(self.card)
        self.body.addWidget(self._panes)
        self._connect()

    @override
    def open(self, subject: str) -> None:
        self._look_at_used()
        kind, _, id_ = subject.partition("/")
        if id_:
            self._pick(kind, id_)

    @override
    def shown(self) -> None:
        if self._picked is not None:
            self.tree.take_focus()

    @override
    def retranslate(self) -> None:
        purpose = self.tr("Everything OpsCareer knows, as it is written, with its sources and problems.")
        self.set_heading(self.tr("Knowledge"), purpose)
        self.card.retranslate()
        self.tree.retranslate()
        self.pane.retranslate()
        self._show_catalogue()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look.watch(wanted=True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.look.watch(wanted=False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.fit()

    def _connect(self) -> None:
        live, look, card = self.context.live, self.look, self.card
        look.changed.connect(self._show_catalogue)
        look.changed.connect(self._announce)
        look.ended.connect(self._note_end)
        look.progressed.connect(card.show_progress)
        look.refused.connect(self._tell_refused)
        look.failed.connect(self._raise)
        live.opened.connect(self._take_session)
        live.progressed.connect(card.show_progress)
        live.pack_refused.connect(self._end_reopening)
        card.asked.connect(self._do)
        card.cancel_asked.connect(self._cancel)
        self.tree.picked.connect(self._show_item)
        self.pane.problem_asked.connect(self._go_to_problem)
        self.pack_place.chosen.connect(look.look_at)
        self.schema_place.chosen.connect(self._write_schemas)

    # What is looked at

    def _look_at_used(self) -> None:
        """Looks at the pack in use, at the first visit and whenever it has become another one."""
        session, seen = self.context.live.session, self.look.catalogue
        if session is None or not self._is_other_session:
            return
        self._is_other_session = False
        source = session.pack_source or shipped_pack()
        if seen is None or (seen.source, seen.hash) != (source, session.pack.hash):
            self.look.look_at_open(session.pack, source)
        self.card.refresh()

    def _pick(self, kind: str, id_: str) -> None:
        """Picks a record; one that a pack only looked at does not have is looked for in the pack in use."""
        self._picked = (kind, id_)
        seen = self.look.catalogue
        if seen is not None and seen.item(kind, id_) is None:
            self._is_other_session = True
            self._look_at_used()
        self._show_picked()

    @Slot()
    def _show_catalogue(self) -> None:
        seen = self.look.catalogue
        if seen is not None:
            self.card.show_catalogue(seen)
            self.tree.show_catalogue(seen)
            self._show_picked()

    @Slot()
    def _announce(self) -> None:
        """Has the verdict on a changed file read aloud, wherever the focus is."""
        if self.isVisible() and self.card.verdict:
            announce(self.card, self.card.verdict)

    def _show_picked(self) -> None:
        seen = self.look.catalogue
        if seen is not None:
            item = seen.item(*self._picked) if self._picked else None
            self.tree.choose(item.key if item else None)
            self.pane.show_item(seen, item)

    @Slot(object)
    def _show_item(self, item: Item) -> None:
        self._picked = item.key
        if self.look.catalogue is not None:
            self._panes.to_top()
            self.pane.show_item(self.look.catalogue, item)

    @Slot(object)
    def _go_to_problem(self, problem: Problem) -> None:
        """Picks the record in which a problem stands, or its file, and shows the line."""
        seen = self.look.catalogue
        groups = seen.groups if seen else ()
        item = next((item for group in groups for item in group.items if problem in item.problems), None)
        if item is not None:
            self.context.navigate("knowledge", "/".join(item.key))
            self.pane.go_to(problem)

    @Slot(object)
    def _tell_refused(self, problems: tuple[Problem, ...]) -> None:
        self.context.messages.fail(
            self.tr("There is no pack to look at. The one before stays."),
            "\n".join(problem.line(self.context.language()) for problem in problems[:3]),
        )

    @Slot(object)
    def _raise(self, error: Exception) -> None:
        raise error

    @Slot()
    def _note_end(self) -> None:
        """Tells a check that was asked for, even if nothing is new; what is new shows by itself."""
        self.card.end_progress()
        if self._is_check_asked:
            self._is_check_asked = False
            self.context.messages.say(self.tr("Checked just now: {verdict}").format(verdict=self.card.verdict))

    # What is in use

    @Slot()
    def _take_session(self) -> None:
        self._is_other_session = True
        self.card.end_progress()
        if self._is_use_asked:
            self._is_use_asked = False
            self.context.messages.say(self.tr("The whole window works with this pack now."))
        if self.isVisible():
            self._look_at_used()

    @Slot()
    def _cancel(self) -> None:
        self.look.cancel()
        self.context.live.cancel_opening()
        self._end_reopening()

    @Slot()
    def _end_reopening(self) -> None:
        self._is_use_asked = False
        self.card.end_progress()

    # What is asked for

    @Slot(str)
    def _do(self, action: str) -> None:
        actions = {
            "folder": self._ask_folder,
            "zip": self._ask_zip,
            "check": self._check,
            "schemas": self._ask_schemas,
            "shipped": self._go_back,
            "use": self._use,
        }
        actions[action]()

    def _check(self) -> None:
        self._is_check_asked = True
        self.look.check_again()

    def _ask_folder(self) -> None:
        self.pack_place.ask_folder(self.window(), self.tr("Open the folder of a pack"))

    def _ask_zip(self) -> None:
        self.pack_place.ask_file(self.window(), self.tr("Open a pack in a zip file"), self.tr("Zip file"), "zip")

    def _ask_schemas(self) -> None:
        self.schema_place.ask_folder(self.window(), self.tr("Write JSON Schemas into a folder"))

    def _use(self) -> None:
        seen = self.look.catalogue
        if seen is not None:
            self._reopen(None if seen.source == shipped_pack() else seen.source)

    def _reopen(self, source: Path | None) -> None:
        self._is_use_asked = True
        self.context.live.reopen(source)

    def _go_back(self) -> None:
        """Back to the shipped pack: in use again if it is not, else looked at again."""
        session = self.context.live.session
        if session is not None and session.pack_source is not None:
            self._reopen(None)
        else:
            self._is_other_session = True
            self._look_at_used()

    @Slot(object)
    def _write_schemas(self, folder: Path) -> None:
        try:
            write_schemas(folder)
        except OSError as error:
            self.context.messages.fail(
                self.tr("The schemas could not be written: {reason}.").format(reason=error.strerror or error),
                self.tr("Choose another folder."),
            )
            return
        url = QUrl.fromLocalFile(str(folder))
        said = self.tr("The schemas are in {folder}. Editors that know them complete while you type.")
        self.context.messages.say(
            said.format(folder=folder), action=self.tr("Open"), act=lambda: QDesktopServices.openUrl(url)
        )
