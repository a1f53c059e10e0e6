"""Find anything of the pack, the window and the caseload by what is typed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.searching.entries import Entry
from opscareer.app.searching.pack_entries import pack_entries
from opscareer.gui.commands import COMMANDS, command_entries
from opscareer.gui.context import Context
from opscareer.gui.destinations import destination
from opscareer.gui.finder import Finder
from opscareer.gui.found_chooser import FoundChooser
from opscareer.gui.found_rows import row_of, row_of_found, row_of_learner
from opscareer.gui.widgets.named_rows import NamedRow
from opscareer.knowledge.pack import Pack
from opscareer.records.people import CaseloadEntry, CaseloadQuery
from opscareer.records.store_problem import StoreProblem

_WIDEST = 680
_RECENT, _MOST_PEOPLE = 4, 5
_FEWEST_BYTES = 2
"""Two letters, or one Chinese character."""
_USEFUL = ("explore", "assess", "matches", "plan", "compare", "skills", "handbook", "settings")
"""Commands shown before anything is typed."""


class Palette(FoundChooser):
    """The search of the whole window."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(context, _WIDEST, "search", window)
        self._finder = Finder(self)
        self._pack: Pack | None = None
        self._commands = {entry.key: entry for entry in command_entries()}
        self._entries: Sequence[Entry | CaseloadEntry] = ()
        self._finder.changed.connect(self.search)
        context.live.opened.connect(self._take_pack)
        self._finder.take("commands", partial(tuple, self._commands.values()))
        self._take_pack()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        self.set_words(
            self.tr("Find anything"),
            field=self.tr("Find a track, a skill, a term, a page …"),
            rows=self.tr("What was found"),
            keys=self.tr("↑ ↓ to choose · Enter to open · Esc to close"),
        )

    @override
    def found(self, query: str) -> Sequence[NamedRow]:
        language = self.context.language()
        if query:
            people, found = self._people(query), self._finder.find(query)
            self._entries = [*people, *(one.entry for one in found)]
            return [*map(row_of_learner, people), *(row_of_found(one, language) for one in found)]
        useful = self._useful()
        self._entries = useful
        return [row_of(entry, language) for entry in useful]

    @override
    def noted(self, query: str) -> str:
        if not query:
            return self.tr("Where you were last, and where you can go")
        if self._pack is None or self._finder.is_building:
            return self.tr("The knowledge is being opened. Until then only pages and settings are found.")
        if not self._entries:
            return self.tr(
                "Nothing found for “{query}”. Try fewer letters, the other language, or pinyin initials such as yhyy."
            ).format(query=query)
        return ""

    @override
    def take(self, number: int) -> None:
        entry = self._entries[number]
        if isinstance(entry, CaseloadEntry):
            self.context.navigate("learner", str(entry.id))
        elif entry.kind == "commands":
            COMMANDS[entry.key].carry_out(self.context)
        else:
            self.context.navigate(*destination(entry))

    @Slot()
    def _take_pack(self) -> None:
        """A pack was opened, or opened anew: what is in it now can be found as soon as its index is built."""
        session = self.context.live.session
        if session is not None and session.pack is not self._pack:
            self._pack = session.pack
            self._finder.take("pack", partial(pack_entries, session.pack))

    def _people(self, query: str) -> Sequence[CaseloadEntry]:
        """Learners of the caseload whose name or code answers; of a single letter there would be too many."""
        store = self.context.live.store
        if store is None or len(query.encode()) < _FEWEST_BYTES:
            return ()
        try:
            return store.caseload.entries(store.caseload.ids(CaseloadQuery(sought=query))[:_MOST_PEOPLE])
        except StoreProblem:  # whoever looks into the list itself is told
            return ()

    def _useful(self) -> list[Entry]:
        """What was looked at last, then the commands that most people want."""
        session = self.context.live.session
        visits = session.recent() if session is not None else ()
        recent = [entry for visit in visits if (entry := self._visited(visit.page, visit.subject))]
        return [*recent[:_RECENT], *(self._commands[key] for key in _USEFUL if self._commands[key] not in recent)]

    def _visited(self, page: str, subject: str) -> Entry | None:
        """What a visit was to, if it can be told by a name: a track, or a page."""
        track = self._pack.tracks.get(subject) if self._pack is not None and page == "explore" else None
        if track is not None:
            return Entry("tracks", track.id, track.name, mark=track.mark)
        places = (key for key, command in COMMANDS.items() if (command.page, command.subject) == (page, subject))
        return next((self._commands[key] for key in places), None)
