"""Explore: the tracks as cards, each with a page of its own, and the life of a product."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.session import Session
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.lifecycle_view import LifecycleView
from opscareer.gui.pages.explore_parts.track_card import TrackCard
from opscareer.gui.pages.explore_parts.track_view import TrackView
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.buttons import PrimaryButton
from opscareer.gui.widgets.layouts import CardGrid, column, empty
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.tab_strip import TabStrip
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack

_NARROWEST_CARD = 340
_TRACKS, _LIFECYCLE = "tracks", "lifecycle"


class ExplorePage(Page):
    """Its subject is a track's id, `lifecycle`, or nothing: then the cards of all tracks."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._subject = _TRACKS
        self._plan = PrimaryButton()
        self._plan.clicked.connect(self._plan_towards)
        self.add_action(self._plan)
        self._tabs = TabStrip((_TRACKS, _LIFECYCLE))
        self._tabs.chosen.connect(self._choose_tab)
        self._waiting = PlainText(role="quiet")
        self._cards = QWidget()
        self._grid = CardGrid(context.theme.px(_NARROWEST_CARD), most=2)
        self._grid_note = PlainText(role="note")
        column(self._grid, self._grid_note, gap=measures.M, parent=self._cards)
        self._lifecycle = LifecycleView(context)
        self._track = TrackView(context)
        self._track.track_asked.connect(self._open_track)
        for part in (self._tabs, self._waiting, self._cards, self._lifecycle, self._track):
            self.body.addWidget(part)
        context.theme.changed.connect(self._widen_cards)
        context.live.opened.connect(self.retranslate)
        context.live.about_changed.connect(self.retranslate)

    @override
    def open(self, subject: str) -> None:
        self._subject = subject or _TRACKS
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
        self._plan.setText(self.tr("Plan towards this"))
        self._tabs.set_labels((self.tr("Tracks"), self.tr("Lifecycle")))
        self._waiting.setText(self.tr("The knowledge is being opened …"))
        pack = session.pack if session else None
        is_track = pack is not None and self._subject in pack.tracks
        self._waiting.setVisible(pack is None)
        self._tabs.setVisible(not is_track)
        self._plan.setVisible(is_track)
        self._track.setVisible(is_track)
        self._cards.setVisible(pack is not None and self._subject == _TRACKS)
        self._lifecycle.setVisible(pack is not None and self._subject == _LIFECYCLE)
        self.clear_marks()
        if pack is not None and is_track:
            self._show_track(pack)
        else:
            self._show_overview(pack)

    def _show_track(self, pack: Pack) -> None:
        track = pack.tracks[self._subject]
        language = self.context.language()
        self.set_crumb(self.tr("Explore › Tracks"), "explore", "")
        self.add_mark(Mark(self.context.theme, track.mark, 20))
        other = track.name.said("en" if language == "zh" else "zh")
        self.set_heading(track.name.said(language), track.purpose.said(language), other)
        self._track.show_track(pack, track)

    def _show_overview(self, pack: Pack | None) -> None:
        self.set_crumb("")
        lifecycle = self._subject == _LIFECYCLE
        self._tabs.choose(_LIFECYCLE if lifecycle else _TRACKS)
        if lifecycle:
            self.set_heading(
                self.tr("The life of a product"), self.tr("What each track does from the first idea to the last user.")
            )
        else:
            self.set_heading(
                self.tr("Explore the tracks"),
                self.tr("What people in internet operations really do, and whom it suits."),
            )
        if pack is None:
            return
        if lifecycle:
            self._lifecycle.show_pack(pack)
        else:
            self._fill_cards(pack)

    def _fill_cards(self, pack: Pack) -> None:
        empty(self._grid)
        for track in pack.tracks.values():
            card = TrackCard(self.context.theme, pack, track, self.context.language())
            card.asked.connect(self._open_track)
            self._grid.addWidget(card)
        self._grid_note.setText(
            self.tr("Tracks overlap at the edges, and people move between them. Reading about one closes no door.")
        )

    def _note_visit(self, session: Session) -> None:
        session.note_visit("explore", self._subject)

    @Slot(str)
    def _open_track(self, track: str) -> None:
        self.context.navigate("explore", track)

    @Slot(str)
    def _choose_tab(self, tab: str) -> None:
        self.context.navigate("explore", "" if tab == _TRACKS else tab)

    @Slot()
    def _plan_towards(self) -> None:
        self.context.navigate("plan", self._subject)

    def _widen_cards(self) -> None:
        self._grid.set_narrowest(self.context.theme.px(_NARROWEST_CARD))
