"""One track's result in one line, to be opened in place."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.bar_view import BarView
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.icon_label import IconLabel
from opscareer.gui.widgets.layouts import FlowLayout, row
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.tips import plain_tip

_NARROWEST = 420
_WORDS_SHARE = 0.64


class FoldedLine(ClickableCard):
    """The name with what stands before it, its pills, and the three bars; `said` is all of it in words."""

    def __init__(
        self, theme: Theme, heading: QWidget, pills: tuple[str, ...], bars: tuple[BarView, ...], said: str
    ) -> None:
        super().__init__(said, margin=measures.S, flat=True)
        self.setToolTip(plain_tip(said))
        words, drawn = QWidget(), QWidget()
        names = FlowLayout(words, gap=measures.S)
        names.addWidget(heading)
        for pill in pills:
            names.addWidget(PlainText(pill, "pill"))
        shown = row(*bars, IconLabel("chevron-down", theme, "muted"), gap=measures.S, parent=drawn)
        shown.setContentsMargins(0, measures.XXS, 0, measures.XXS)
        line = SideBySide(theme, _NARROWEST, gap=measures.S, share=_WORDS_SHARE)
        line.addWidget(words)
        line.addWidget(drawn)
        self.body.addLayout(line)
