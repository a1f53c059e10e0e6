"""A track's own page: the work, skills, positions, lifecycle, ways in and sources, a tab each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.track import track_entry, track_skills, track_sources, track_work
from opscareer.gui.widgets.layouts import column, empty
from opscareer.gui.widgets.tab_strip import TabStrip
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track

TABS = ("work", "skills", "positions", "lifecycle", "ways-in", "sources")
_PARTS: dict[str, Callable[[Context, Pack, Track], QWidget]] = {
    "work": track_work.TheWork,
    "skills": track_skills.Skills,
    "positions": track_skills.Positions,
    "lifecycle": track_entry.Lifecycle,
    "ways-in": track_entry.WaysIn,
    "sources": track_sources.Sources,
}


class TrackView(QWidget):
    """Shows one track; parts are built when their tab is chosen."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._track: Track | None = None
        self._pack: Pack | None = None
        self._tabs = TabStrip(TABS)
        self._tabs.chosen.connect(self._show_tab)
        self._part = QVBoxLayout()
        self._part.setContentsMargins(0, 0, 0, 0)
        column(self._tabs, self._part, gap=measures.L, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_track(self, pack: Pack, track: Track) -> None:
        """Shows a track from its first tab, or the same track again in another language where it was."""
        if self._track is None or self._track.id != track.id:
            self._tabs.choose(TABS[0])
        self._pack, self._track = pack, track
        self._tabs.set_labels(
            (
                self.tr("The work"),
                self.tr("Skills"),
                self.tr("Positions"),
                self.tr("Lifecycle"),
                self.tr("Ways in"),
                self.tr("Sources"),
            )
        )
        self._show_tab(self._tabs.value)

    def take_focus(self) -> None:
        """Puts the focus on the tabs."""
        self._tabs.setFocus()

    @Slot(str)
    def _show_tab(self, tab: str) -> None:
        if self._pack is None or self._track is None:
            return
        empty(self._part)
        self._part.addWidget(_PARTS[tab](self._context, self._pack, self._track))
