"""Explore › Compare: two to four tracks side by side, what sets them apart first."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from opscareer.app.comparing import ToldPart, ToldRow, lead, told
from opscareer.charts.radar import tracks_radar
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.record_links import RecordLink, Way
from opscareer.gui.pages.explore_parts.view import ExploreView, Head
from opscareer.gui.record_subjects import explore_subject
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout, column, empty, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.mark_toggle import MarkToggle
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.gui.widgets.twinned_drawing import TwinnedDrawing
from opscareer.knowledge.pack import Pack
from opscareer.matching.comparison import FEWEST, MOST, Comparison, compare
from opscareer.matching.sentences import track_name

_SIDE_BY_SIDE_FROM = 720
_NARROWEST_CELL = 72
_DIFFERS = "≠"
_LABEL_SHARE, _CELL_SHARE = 2, 3
_WEB_WIDTH = 360.0
_WORDS_SHARE = 0.42
_CHOSEN = ","
"""What parts the ids of the tracks in the page's subject: `compare/user-operation,content-operation`."""


class CompareView(ExploreView):
    """Its subject names the tracks; without one it begins with the person's first two, or the pack's."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._chosen: tuple[str, ...] = ()
        self._pack: Pack | None = None
        self._toggles: dict[str, MarkToggle] = {}
        self._choices = QWidget()
        self._flow = FlowLayout(self._choices, gap=measures.XS)
        self._rule = PlainText(role="note")
        self._body = QVBoxLayout()
        self._body.setSpacing(measures.M)
        column(column(self._choices, self._rule, gap=measures.XS), self._body, gap=measures.M, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The tracks that stand side by side."""
        return self._chosen

    @override
    def head(self, pack: Pack | None, subject: str) -> Head:
        return Head(
            self.tr("Compare tracks"), self.tr("Two to four side by side: what sets them apart, what they share.")
        )

    @override
    def show_subject(self, pack: Pack, subject: str) -> None:
        self._pack = pack
        named = tuple(dict.fromkeys(track for track in subject.split(_CHOSEN) if track in pack.tracks))[:MOST]
        kept = tuple(track for track in self._chosen if track in pack.tracks)
        self._chosen = named if len(named) >= FEWEST else self._filled_up(pack, named or kept)
        self._show_choices(pack)
        self._show_comparison(pack)

    def _filled_up(self, pack: Pack, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """At least two tracks: those chosen, then the person's strongest where there is a result, then the pack's."""
        session = self.context.live.session
        answered = session is not None and bool(session.learner.answers)
        ranked = [match.track for match in session.result().matches] if session is not None and answered else []
        return tuple(dict.fromkeys((*chosen, *ranked, *pack.tracks)))[: max(FEWEST, len(chosen))]

    def _show_choices(self, pack: Pack) -> None:
        language = self.context.language()
        if list(self._toggles) != list(pack.tracks):
            empty(self._flow)
            self._toggles = {}
            for track in pack.tracks.values():
                toggle = MarkToggle(self.context.theme, track.id, track.mark)
                toggle.clicked.connect(self._choose)
                self._flow.addWidget(toggle)
                self._toggles[track.id] = toggle
        for track_id, toggle in self._toggles.items():
            toggle.setText(track_name(track_id, pack, language))
            toggle.setChecked(track_id in self._chosen)
            toggle.setEnabled(track_id in self._chosen or len(self._chosen) < MOST)
        self._rule.setText(
            self.tr("Four is the most that can stand side by side: take one out to put another in.")
            if len(self._chosen) == MOST
            else self.tr("Pick two to four tracks.")
        )

    def _show_comparison(self, pack: Pack) -> None:
        empty(self._body)
        if len(self._chosen) < FEWEST:
            self._body.addWidget(
                PlainText(self.tr("This pack has a single track; there is nothing to compare."), "quiet")
            )
            return
        comparison = compare(pack, self._chosen)
        self._body.addWidget(self._opening(pack, comparison))
        for part in told(pack, comparison, self.context.language()):
            self._body.addWidget(self._part(pack, part))

    def _opening(self, pack: Pack, comparison: Comparison) -> Card:
        """What sets the tracks apart, in sentences beside the radar."""
        language = self.context.language()
        words = QWidget()
        lines = [PlainText(self.tr("What sets them apart"), "subhead")]
        lines += [PlainText(sentence) for sentence in lead(pack, comparison, language)]
        column(*lines, gap=measures.XS, parent=words).addStretch(1)
        view = TwinnedDrawing(self.context.theme)
        view.show_drawing(tracks_radar(comparison, pack, language, width=_WEB_WIDTH))
        card = Card()
        sides = SideBySide(self.context.theme, _SIDE_BY_SIDE_FROM, gap=measures.L, share=_WORDS_SHARE)
        sides.addWidget(words)
        sides.addWidget(view)
        card.body.addLayout(sides)
        return card

    def _part(self, pack: Pack, part: ToldPart) -> Card:
        card = Card(gap=measures.M)
        card.body.addWidget(PlainText(part.title, "subhead"))
        shares = (_LABEL_SHARE, *(_CELL_SHARE for _ in self._chosen))
        if any(line.differs for line in part.rows):
            card.body.addWidget(PlainText(self.tr("{sign} marks where they differ.").format(sign=_DIFFERS), "note"))
        is_long = any("\n" in cell for line in part.rows for cell in line.cells)
        table = TextTable(part.title, (), shares, _NARROWEST_CELL, gap=2 * measures.S if is_long else measures.S)
        table.add_row("", *(self._track_head(pack, track) for track in self._chosen))
        for line in part.rows:
            table.add_row(self._label(line), *(PlainText(cell) for cell in line.cells))
        card.body.addWidget(table)
        return card

    def _track_head(self, pack: Pack, track: str) -> QWidget:
        head = QWidget()
        name = PlainText(track_name(track, pack, self.context.language()), "strong")
        line = row(Mark(self.context.theme, pack.tracks[track].mark), name, gap=measures.XS, parent=head)
        line.setStretch(1, 1)
        return head

    def _label(self, line: ToldRow) -> QWidget:
        """The name of a row with a sign where the tracks differ; for a skill it leads to the skill's own page."""
        said = f"{_DIFFERS} {line.label}" if line.differs else line.label
        if not line.skill:
            return PlainText(said, "strong")
        return RecordLink(self.context, Way(explore_subject("skills", line.skill), said))

    @Slot()
    def _choose(self) -> None:
        """Puts a track in or takes it out; the last two stay."""
        toggle = self.sender()
        if not isinstance(toggle, MarkToggle):
            return
        others = [track for track in self._chosen if track != toggle.value]
        wanted = [*others, toggle.value] if toggle.isChecked() else others
        if len(wanted) < FEWEST:
            toggle.setChecked(True)
            self._rule.setText(self.tr("Two have to stay: pick another one first."))
            return
        self.context.navigate("explore", f"compare/{_CHOSEN.join(wanted)}")
