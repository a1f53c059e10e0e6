"""Explore: everything the pack knows, one part a tab, and a page of its own for each track."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.app.session import Session
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.track.track_view import TrackView
from opscareer.gui.pages.explore_parts.view import ExploreView
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.buttons import PrimaryButton
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.tab_strip import TabStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack

_PARTS = "opscareer.gui.pages.explore_parts"
VIEWS = {
    "tracks": f"{_PARTS}.tracks_view:TracksView",
    "compare": f"{_PARTS}.compare_view:CompareView",
    "lifecycle": f"{_PARTS}.lifecycle_view:LifecycleView",
    "skills": f"{_PARTS}.skills.skills_view:SkillsView",
    "learning": f"{_PARTS}.learning.learning_view:LearningView",
    "majors": f"{_PARTS}.ways_in.majors_view:MajorsView",
    "routes": f"{_PARTS}.ways_in.routes_view:RoutesView",
    "handbook": f"{_PARTS}.handbook.handbook_view:HandbookView",
    "sources": f"{_PARTS}.sources_view:SourcesView",
}
"""The tabs and where each is made; imported at its first visit."""
_FIRST = "tracks"


class ExplorePage(Page):
    """Its subject is a track's id, a tab with or without a subject of its own (`majors`, `majors/marketing`), or
    nothing: then the cards of all tracks."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._subject = _FIRST
        self._plan = PrimaryButton()
        self._plan.clicked.connect(self._plan_towards)
        self.add_action(self._plan)
        self._tabs = TabStrip(tuple(VIEWS))
        self._tabs.chosen.connect(self._choose_tab)
        self._waiting = PlainText(role="quiet")
        self._views: dict[str, ExploreView] = {}
        self._track = TrackView(context)
        for part in (self._tabs, self._waiting, self._track):
            self.body.addWidget(part)
        context.live.opened.connect(self.retranslate)
        context.live.about_changed.connect(self.retranslate)

    @override
    def open(self, subject: str) -> None:
        self._subject = subject or _FIRST
        self.retranslate()
        self.to_top()

    @override
    def shown(self) -> None:
        session = self.context.live.session
        if session is not None and self._subject in session.pack.tracks:
            self.context.live.change(self._note_visit)
            self._track.take_focus()

    @override
    def retranslate(self) -> None:
        session = self.context.live.session
        pack = session.pack if session else None
        is_track = pack is not None and self._subject in pack.tracks
        self._plan.setText(self.tr("Plan towards this"))
        self._tabs.set_labels(tuple(self._labels().values()))
        self._waiting.setText(self.tr("The knowledge is being opened …"))
        self._waiting.setVisible(pack is None)
        self._tabs.setVisible(not is_track)
        self._plan.setVisible(is_track)
        self._track.setVisible(is_track)
        self.clear_marks()
        if pack is not None and is_track:
            self._show_track(pack)
        else:
            self._show_view(pack)

    def _labels(self) -> dict[str, str]:
        return {
            "tracks": self.tr("Tracks"),
            "compare": self.tr("Compare"),
            "lifecycle": self.tr("Lifecycle"),
            "skills": self.tr("Skills"),
            "learning": self.tr("Learning"),
            "majors": self.tr("Majors"),
            "routes": self.tr("Routes"),
            "handbook": self.tr("Handbook"),
            "sources": self.tr("Sources"),
        }

    def _show_track(self, pack: Pack) -> None:
        self._put_in_front(None)
        track = pack.tracks[self._subject]
        language = self.context.language()
        self.set_crumb(self.tr("Explore › Tracks"), "explore", "")
        self.add_mark(Mark(self.context.theme, track.mark, 20))
        other = track.name.said("en" if language == "zh" else "zh")
        self.set_heading(track.name.said(language), track.purpose.said(language), other)
        self._track.show_track(pack, track)

    def _show_view(self, pack: Pack | None) -> None:
        tab, _, subject = self._subject.partition("/")
        tab = tab if tab in VIEWS else _FIRST
        self._tabs.choose(tab)
        view = self._view(tab)
        head = view.head(pack, subject)
        self.set_crumb(head.crumb, "explore", tab)
        self.set_heading(head.title, head.purpose)
        self._put_in_front(view if pack is not None else None)
        if pack is not None:
            view.show_subject(pack, subject)

    def _view(self, tab: str) -> ExploreView:
        if tab not in self._views:
            module, name = VIEWS[tab].split(":")
            view: ExploreView = getattr(import_module(module), name)(self.context)
            self.body.addWidget(view)
            self._views[tab] = view
        return self._views[tab]

    def _put_in_front(self, wanted: ExploreView | None) -> None:
        for view in self._views.values():
            view.setVisible(view is wanted)

    def _note_visit(self, session: Session) -> None:
        session.note_visit("explore", self._subject)

    @Slot(str)
    def _choose_tab(self, tab: str) -> None:
        self.context.navigate("explore", "" if tab == _FIRST else tab)

    @Slot()
    def _plan_towards(self) -> None:
        self.context.navigate("plan", self._subject)
