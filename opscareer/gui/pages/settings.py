"""Settings: who you are, how the program looks and speaks, and where your data are. Every change holds at once."""

from __future__ import annotations

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.gui.context import Context
from opscareer.gui.pages.about_card import AboutCard
from opscareer.gui.pages.data_card import DataCard
from opscareer.gui.pages.looks_card import LooksCard
from opscareer.gui.pages.page import Page
from opscareer.gui.widgets.layouts import CardGrid

_NARROWEST = 360


class SettingsPage(Page):
    """Three cards, one for each thing that can be set. The subject `about` puts the cursor into the person's name."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._about, self._looks, self._data = AboutCard(context), LooksCard(context), DataCard(context)
        self._cards = CardGrid(context.theme.px(_NARROWEST), most=2)
        for card in (self._about, self._looks, self._data):
            self._cards.addWidget(card)
        self.body.addLayout(self._cards)
        context.theme.changed.connect(self._refit)
        self._wanted = ""

    @override
    def open(self, subject: str) -> None:
        self._wanted = subject

    @override
    def shown(self) -> None:
        if self._wanted == "about":
            self._about.take_focus()

    @override
    def retranslate(self) -> None:
        self.set_heading(self.tr("Settings"), self.tr("Every change takes effect at once and is kept."))
        for card in (self._about, self._looks, self._data):
            card.retranslate()

    @Slot()
    def _refit(self) -> None:
        self._cards.set_narrowest(self.context.theme.px(_NARROWEST))
