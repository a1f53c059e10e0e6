"""A sitting in the list: when, how much was answered, what came of it, and whether it is one of the two compared."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QWidget

from opscareer.app.sitting import SittingView
from opscareer.app.sitting_words import extent_words, pack_words
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.layouts import FlowLayout, column, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.matching.sentences import certainty, headline

_SIDE_BY_SIDE_FROM = 560
_WHEN_SHARE = 0.34


class Part(Enum):
    """What a sitting is in the comparison."""

    NONE = "none"
    BEFORE = "before"
    AFTER = "after"


class SittingRow(ClickableCard):
    """Chosen by a click, Space or Enter where `pickable`; `name` is what the sitting is called."""

    def __init__(self, context: Context, view: SittingView, name: str, pack: Pack, *, pickable: bool) -> None:
        super().__init__(margin=measures.M)
        self.view, self.name = view, name
        self._pill = PlainText(role="pill-picked")
        language = context.language()
        self._told = f"{name}. {headline(view.result, pack, language)}. {extent_words(view, pack, language)}"
        self.setCheckable(pickable)
        sides = SideBySide(context.theme, _SIDE_BY_SIDE_FROM, gap=measures.M, share=_WHEN_SHARE)
        sides.addWidget(self._when(pack, context))
        sides.addWidget(_outcome(view, pack, context))
        self.body.addLayout(sides)
        self.show_part(Part.NONE)

    def show_part(self, part: Part) -> None:
        """Marks it as one of the two that are compared, or as neither."""
        words = {Part.NONE: "", Part.BEFORE: self.tr("before"), Part.AFTER: self.tr("after")}[part]
        self._pill.setText(words)
        self._pill.setVisible(part is not Part.NONE)
        self.setChecked(part is not Part.NONE)
        self.setAccessibleName(f"{self._told}. {words}" if words else self._told)

    def _when(self, pack: Pack, context: Context) -> QWidget:
        side = QWidget()
        head = FlowLayout(gap=measures.XS)
        head.addWidget(PlainText(self.name, "strong"))
        head.addWidget(self._pill)
        lines = column(head, gap=measures.XXS, parent=side)
        lines.addWidget(PlainText(extent_words(self.view, pack, context.language()), "note"))
        lines.addStretch(1)
        return side


def _outcome(view: SittingView, pack: Pack, context: Context) -> QWidget:
    """The verdict in words with the marks of the tracks it names, and how sure it is."""
    side, language = QWidget(), context.language()
    head = row(gap=measures.XS)
    if view.result.verdict != "cannot-tell":
        for match in view.result.first_group:
            head.addWidget(Mark(context.theme, pack.tracks[match.track].mark))
    head.addWidget(PlainText(headline(view.result, pack, language)), 1)
    lines = column(head, gap=measures.XXS, parent=side)
    lines.addWidget(PlainText(certainty(view.result, pack, language), "quiet"))
    if words := pack_words(view, language):
        lines.addWidget(PlainText(words, "note"))
    lines.addStretch(1)
    return side
