"""One track's result: how well it fits, three numbers with words, the reasons, and the exact sum on request.

A card may be folded to one line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from opscareer.charts.bars import fit_bar, share_bar
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.matches_parts.folded_line import FoldedLine
from opscareer.gui.pages.matches_parts.levels_and_routes import LevelsAndRoutes
from opscareer.gui.pages.matches_parts.sum_table import SumTable
from opscareer.gui.widgets.bar_view import BarView, DrawBar
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.icon_button import IconButton
from opscareer.gui.widgets.layouts import FlowLayout, empty, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.text import PlainText, Role
from opscareer.knowledge.pack import Pack
from opscareer.matching.order import NAMES, Order
from opscareer.matching.results import Contribution, TrackMatch
from opscareer.matching.sentences import (
    band_words,
    chance_words,
    counter_reason,
    eligibility_words,
    readiness_words,
    reason,
    strongest_reasons,
    track_name,
)
from opscareer.wording import phrase, written_tenths

_NAME_MARK = 14
_OPEN = 3
"""Cards shown in full; the others are folded to a line."""
_BAR_COLUMNS = ((0, 3), (1, 7), (2, 6))
"""Columns of the three numbers (name, bar, words) and the shares of the width they take."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """One of the three numbers: its name, its bar, its value in words, and what it means."""

    name: str
    bar: BarView
    words: str
    means: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a track stands among the others.

    `place` is its rank in words, empty where none is given; `is_first` picks it out, where a first place can be given
    at all; `group` says that it cannot be told apart from the first, where that is so.
    """

    place: str
    is_first: bool
    group: str


class MatchCard(Card):
    """A track as it came out.

    The first of the page says what its numbers mean; from the fourth on a card begins as a single line and is opened in
    place.
    """

    way_asked = Signal(str, str)
    """Page and subject that a link leads to."""
    turned = Signal(str, bool)
    """A track, and whether it was opened or folded."""

    def __init__(self, context: Context, match: TrackMatch, pack: Pack, standing: Standing, *, place: int) -> None:
        folds = place >= _OPEN
        super().__init__(margin=measures.XS if folds else measures.L, gap=measures.M)
        self._context, self._match, self._pack = context, match, pack
        self._standing, self._folds, self._explains = standing, folds, place == 0
        self._language = context.language()
        self._track_name = track_name(match.track, pack, self._language)
        self._sum: SumTable | None = None
        self._behind: LevelsAndRoutes | None = None
        self._line: FoldedLine | None = None
        self.set_picked(standing.is_first)
        self.setAccessibleName(self._track_name)
        if folds:
            self._fold()
        else:
            self._open()

    @property
    def track(self) -> str:
        """The id of the track."""
        return self._match.track

    @property
    def is_open(self) -> bool:
        """Whether all of it is shown."""
        return self._line is None

    @property
    def folded_line(self) -> FoldedLine | None:
        """The line that opens it, while it is folded."""
        return self._line

    @property
    def sum_table(self) -> SumTable | None:
        """The exact sum, while it is shown."""
        return self._sum

    def open(self) -> None:
        """Shows all of it."""
        if self._line is not None:
            self._open()

    def _open(self) -> None:
        empty(self.body)
        self._line = None
        self.body.setContentsMargins(measures.L, measures.L, measures.L, measures.L)
        self.body.addLayout(self._head_line())
        self.body.addLayout(self._numbers())
        self.body.addLayout(self._reasons())
        self.body.addLayout(self._ways())

    def _fold(self) -> None:
        empty(self.body)
        self._sum = self._behind = None
        self.body.setContentsMargins(measures.XS, measures.XS, measures.XS, measures.XS)
        numbers = self._measured()
        band = band_words(self._match.band, self._language)
        told = "; ".join(number.bar.accessibleName() for number in numbers)
        pills = tuple(pill for pill in (self._standing.group, band) if pill)
        said = self.tr("{place} {track}: {band}; {numbers}. Show all.").format(
            place=self._standing.place, track=self._track_name, band="; ".join(pills), numbers=told
        )
        bars = tuple(number.bar for number in numbers)
        self._line = FoldedLine(self._context.theme, self._heading("strong"), pills, bars, said.strip())
        self._line.clicked.connect(self._turn)
        self.body.addWidget(self._line)

    @Slot()
    def _turn(self) -> None:
        """Opens or folds, and leaves the keyboard on what turns it back."""
        if self.is_open:
            self._fold()
        else:
            self._open()
        back = self._line or self._folder
        back.show()
        back.setFocus()
        self.turned.emit(self.track, self.is_open)

    def _heading(self, role: Role) -> QWidget:
        """Rank, mark and name."""
        mark = Mark(self._context.theme, self._pack.tracks[self._match.track].mark, _NAME_MARK)
        heading = QWidget()
        line = row(mark, PlainText(self._track_name, role), gap=measures.S, parent=heading)
        if self._standing.place:
            rank = PlainText(self._standing.place, "lead")
            rank.setWordWrap(False)
            line.insertWidget(0, rank)
        return heading

    def _head_line(self) -> QHBoxLayout:
        """The head, and at its end what folds the card again where it folds."""
        line = row(gap=measures.S)
        line.addLayout(self._head(), 1)
        if self._folds:
            self._folder = IconButton("chevron-up", bare=True)
            self._folder.set_name(self.tr("Fold: {track}").format(track=self._track_name))
            self._folder.clicked.connect(self._turn)
            line.addWidget(self._folder, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _head(self) -> FlowLayout:
        """The name and its pills in one line, which wraps before one pushes the other out."""
        band, chance = band_words(self._match.band, self._language), chance_words(self._match.chance, self._language)
        head = FlowLayout(gap=measures.S)
        head.addWidget(self._heading("section"))
        if self._standing.group:
            head.addWidget(PlainText(self._standing.group, "pill"))
        head.addWidget(PlainText(f"{band} · {chance}", "pill-picked" if self._standing.is_first else "pill"))
        return head

    def _measured(self) -> tuple[_Measured, ...]:
        """The three numbers: fit, readiness, eligibility."""
        match, language = self._match, self._language
        ready, routes = match.readiness, match.eligibility.routes
        mark = self._pack.tracks[match.track].mark
        values: dict[Order, tuple[DrawBar, str]] = {
            "fit": (partial(fit_bar, match.fit_tenths, mark, language), written_tenths(match.fit_tenths)),
            "readiness": (self._share("readiness", ready.have, ready.need), readiness_words(ready, language)),
            "eligibility": (
                self._share("eligibility", int(bool(routes)), 1),
                eligibility_words(match.eligibility, language),
            ),
        }
        measured = []
        for order, (draw, words) in values.items():
            name, bar = phrase(NAMES[order], language), BarView(self._context.theme)
            bar.show_bar(draw, f"{name}: {words}")
            measured.append(_Measured(name, bar, words, phrase(f"{NAMES[order]}-means", language)))
        return tuple(measured)

    def _share(self, order: Order, have: int, need: int) -> DrawBar:
        return partial(share_bar, have, need, phrase(NAMES[order], self._language), self._language)

    def _numbers(self) -> QGridLayout:
        """Name, bar and words of each number, and below them what it means where that is told."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(measures.S)
        grid.setVerticalSpacing(measures.XXS)
        for column, share in _BAR_COLUMNS:
            grid.setColumnStretch(column, share)
        for line, one in enumerate(self._measured()):
            words = PlainText(one.words, "strong" if line == 0 else "text")
            for column, part in enumerate((PlainText(one.name, "quiet"), one.bar, words)):
                part.setToolTip(one.means)
                grid.addWidget(part, 2 * line, column)
            if self._explains:
                means = PlainText(one.means, "note")
                means.setContentsMargins(0, 0, 0, measures.XS)
                grid.addWidget(means, 2 * line + 1, 1, 1, 2)
        return grid

    def _reasons(self) -> QGridLayout:
        against = counter_reason(self._match)
        grid = QGridLayout()
        grid.setHorizontalSpacing(measures.XS)
        grid.setVerticalSpacing(measures.XXS)
        grid.setColumnStretch(1, 1)
        for part in strongest_reasons(self._match):
            self._add_reason(grid, part, "text")
        if against is not None:
            self._add_reason(grid, against, "quiet")
        return grid

    def _add_reason(self, grid: QGridLayout, part: Contribution, role: Role) -> None:
        sentence = reason(part, self._pack, self._language)
        line = grid.rowCount()
        points = PlainText(written_tenths(part.tenths), "quiet" if role == "quiet" else "strong")
        points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        points.setMinimumWidth(points.sizeHint().width())
        for column, text in enumerate((PlainText("•", role), PlainText(sentence, role), points)):
            text.setAlignment(text.alignment() | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, line, column)

    def _ways(self) -> FlowLayout:
        ways = FlowLayout(gap=measures.M)
        self._toggle, self._show_behind = LinkButton(), LinkButton()
        read, plan, about = LinkButton(), LinkButton(), LinkButton()
        for button, text, press in (
            (self._toggle, self.tr("Show the sum"), self._toggle_sum),
            (self._show_behind, self.tr("Levels and routes"), self._toggle_behind),
            (read, self.tr("Read about it →"), self._read),
            (plan, self.tr("Plan towards this →"), self._plan),
            (about, self.tr("Tell us your education →"), self._tell),
        ):
            self._name(button, text)
            button.clicked.connect(press)
            ways.addWidget(button)
        if self._match.eligibility.known:
            about.hide()
        return ways

    @Slot()
    def _toggle_sum(self) -> None:
        """The table is made when it is first wanted, and goes when it is not."""
        if self._sum is None:
            self._sum = SumTable(self._context, self._match, self._pack)
            self.body.addWidget(self._sum)
        else:
            self._take_away(self._sum)
            self._sum = None
        self._name(self._toggle, self.tr("Show the sum") if self._sum is None else self.tr("Hide the sum"))

    @Slot()
    def _toggle_behind(self) -> None:
        if self._behind is None:
            self._behind = LevelsAndRoutes(self._context, self._match, self._pack)
            self.body.addWidget(self._behind)
        else:
            self._take_away(self._behind)
            self._behind = None
        is_hidden = self._behind is None
        text = self.tr("Levels and routes") if is_hidden else self.tr("Hide levels and routes")
        self._name(self._show_behind, text)

    def _take_away(self, part: QWidget) -> None:
        self.body.removeWidget(part)
        part.hide()
        part.deleteLater()

    def _name(self, button: LinkButton, text: str) -> None:
        """What a link says; read aloud with the track it is about."""
        button.setText(text)
        button.setAccessibleName(f"{text.removesuffix(' →')}: {self._track_name}")

    @Slot()
    def _read(self) -> None:
        self.way_asked.emit("explore", self._match.track)

    @Slot()
    def _plan(self) -> None:
        self.way_asked.emit("plan", self._match.track)

    @Slot()
    def _tell(self) -> None:
        self.way_asked.emit("assess", "about")
