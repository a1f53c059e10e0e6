"""One track's result: how well it fits, three numbers with words, the reasons, and the exact sum on request."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.matches_parts.sum_table import SumTable
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.meter import Meter
from opscareer.gui.widgets.text import PlainText, Role
from opscareer.knowledge.pack import Pack
from opscareer.matching.fit import FULL_TENTHS
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
_UNBROKEN = "\u00a0"
"""A space that no line ends at."""
_BAR_COLUMNS = ((0, 3), (1, 7), (2, 6))
"""Columns of the three numbers (name, bar, words) and the shares of the width they take."""


class MatchCard(Card):
    """A track as it came out. `is_first` picks it out, where a first place can be given at all."""

    way_asked = Signal(str, str)
    """Page and subject that a link leads to."""

    def __init__(self, context: Context, match: TrackMatch, pack: Pack, *, is_first: bool, is_tied: bool) -> None:
        super().__init__(gap=measures.M)
        self._context, self._match, self._pack = context, match, pack
        self._language = context.language()
        self._name = track_name(match.track, pack, self._language)
        self._sum: SumTable | None = None
        self.set_picked(is_first)
        self.setAccessibleName(self._name)
        self.body.addLayout(self._head(is_first=is_first, is_tied=is_tied))
        self.body.addLayout(self._numbers())
        self.body.addLayout(self._reasons())
        self.body.addLayout(self._ways())

    @property
    def track(self) -> str:
        """The id of the track."""
        return self._match.track

    @property
    def sum_table(self) -> SumTable | None:
        """The exact sum, while it is shown."""
        return self._sum

    def _head(self, *, is_first: bool, is_tied: bool) -> FlowLayout:
        """The name and its pills in one line, which wraps before one pushes the other out."""
        mark = self._pack.tracks[self._match.track].mark
        name = QWidget()
        row(Mark(self._context.theme, mark, _NAME_MARK), PlainText(self._name, "section"), gap=measures.S, parent=name)
        band, chance = band_words(self._match.band, self._language), chance_words(self._match.chance, self._language)
        head = FlowLayout(gap=measures.S)
        head.addWidget(name)
        if is_tied:
            head.addWidget(PlainText(self.tr("= tied"), "pill"))
        head.addWidget(PlainText(f"{band} · {chance}", "pill-picked" if is_first else "pill"))
        return head

    def _numbers(self) -> QGridLayout:
        match, theme, language = self._match, self._context.theme, self._language
        mark = self._pack.tracks[match.track].mark
        ready, routes = match.readiness, match.eligibility.routes
        grid = QGridLayout()
        grid.setHorizontalSpacing(measures.S)
        grid.setVerticalSpacing(measures.XXS)
        for column, share in _BAR_COLUMNS:
            grid.setColumnStretch(column, share)
        fit = Meter(theme, -FULL_TENTHS, FULL_TENTHS, f"track-{mark}")
        ready_share = ready.have / ready.need if ready.need else 1.0
        entry = eligibility_words(match.eligibility, language)
        lines: tuple[tuple[str, Meter, float, str, Role], ...] = (
            ("enjoy", fit, match.fit_tenths, written_tenths(match.fit_tenths), "strong"),
            ("can-do", Meter(theme, ink="muted"), ready_share, readiness_words(ready, language), "text"),
            ("may-enter", Meter(theme, ink="muted"), bool(routes), entry, "text"),
        )
        for line, (key, meter, value, words, role) in enumerate(lines):
            name = phrase(f"match.{key}", language)
            meter.show_value(value, f"{name}: {words}")
            grid.addWidget(PlainText(name, "quiet"), line, 0)
            grid.addWidget(meter, line, 1)
            grid.addWidget(PlainText(words, role), line, 2)
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
        number = list(self._pack.questions).index(part.question) + 1
        where = self.tr("(Statement {number})").format(number=number).replace(" ", _UNBROKEN)
        sentence = self.tr("{reason} {where}").format(reason=reason(part, self._pack, self._language), where=where)
        line = grid.rowCount()
        points = PlainText(written_tenths(part.tenths), "quiet" if role == "quiet" else "strong")
        points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        points.setMinimumWidth(points.sizeHint().width())
        for column, text in enumerate((PlainText("•", role), PlainText(sentence, role), points)):
            text.setAlignment(text.alignment() | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, line, column)

    def _ways(self) -> FlowLayout:
        ways = FlowLayout(gap=measures.L)
        self._toggle, read, plan, about = LinkButton(), LinkButton(), LinkButton(), LinkButton()
        for button, text, press in (
            (self._toggle, self.tr("Show the sum"), self._toggle_sum),
            (read, self.tr("Read about it →"), self._read),
            (plan, self.tr("Plan towards this →"), self._plan),
            (about, self.tr("Tell us your education →"), self._tell),
        ):
            button.setText(text)
            button.setAccessibleName(f"{text.removesuffix(' →')}: {self._name}")
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
            self.body.removeWidget(self._sum)
            self._sum.hide()
            self._sum.deleteLater()
            self._sum = None
        text = self.tr("Show the sum") if self._sum is None else self.tr("Hide the sum")
        self._toggle.setText(text)
        self._toggle.setAccessibleName(f"{text}: {self._name}")

    @Slot()
    def _read(self) -> None:
        self.way_asked.emit("explore", self._match.track)

    @Slot()
    def _plan(self) -> None:
        self.way_asked.emit("plan", self._match.track)

    @Slot()
    def _tell(self) -> None:
        self.way_asked.emit("assess", "about")
