"""The list beside the skill map: the same skills by area, and the tracks, with words on who uses what."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView
from typing_extensions import override

from opscareer.charts.skill_links import SkillLinks
from opscareer.gui.context import Context
from opscareer.gui.models.skill_list_model import SkillListModel
from opscareer.gui.pages.explore_parts.skills.skill_words import area_names
from opscareer.gui.widgets.noted_rows import NotedRows
from opscareer.knowledge.graph import kind_and_id
from opscareer.knowledge.pack import Pack

_NAMED_TRACKS = 2


class SkillList(QListView):
    """Arrow keys and clicks pick a row (`picked`), Enter and a double click open it (`opened`), by graph name."""

    picked = Signal(str)
    opened = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._pack: Pack | None = None
        self._links: SkillLinks | None = None
        self._chosen = ""
        self._model = SkillListModel(self._note, self)
        self.setModel(self._model)
        self.setItemDelegate(NotedRows(context.theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        context.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_pack(self, pack: Pack, links: SkillLinks) -> None:
        """Shows a pack in the language in force."""
        self.setAccessibleName(self.tr("Skills and tracks"))
        self._pack, self._links = pack, links
        self._model.show_pack(pack, self._context.language(), area_names(), self.tr("Tracks"))

    def search(self, sought: str) -> list[str]:
        """Shows only what the words are found in; what is left, from top to bottom."""
        self._model.search(sought)
        return self._model.nodes()

    def choose(self, name: str) -> None:
        """Moves to a skill or track without a signal; to none for an empty name or one the search hides."""
        index = self._model.index_of(name)
        self._chosen = name
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()

    def current(self) -> str:
        """The skill or track the list is on; empty for none."""
        return self._model.node_at(self.currentIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, now: QModelIndex, before: QModelIndex) -> None:  # noqa: ARG002 - the signal's shape
        name = self._model.node_at(now)
        if name and name != self._chosen:
            self._chosen = name
            self.picked.emit(name)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if name := self._model.node_at(index):
            self.opened.emit(name)

    def _note(self, name: str) -> str:
        if self._pack is None or self._links is None:
            return ""
        kind, id_ = kind_and_id(name)
        if kind == "track":
            return self.tr("%n skills", "", len(self._links.needs[id_]))
        tracks = list(self._links.uses[id_])
        if not tracks:
            return self.tr("Used by no track directly")
        language = self._context.language()
        names = [self._pack.tracks[track].name.said(language) for track in tracks[:_NAMED_TRACKS]]
        comma = "、" if language == "zh" else ", "
        more = len(tracks) - len(names)
        if more:
            return self.tr("Used by {tracks} and {more} more").format(tracks=comma.join(names), more=more)
        return self.tr("Used by {tracks}").format(tracks=comma.join(names))
