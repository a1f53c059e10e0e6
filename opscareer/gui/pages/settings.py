"""Settings: who you are, how the program looks, your records and their safety. Every change holds at once."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import Slot
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.page import Page
from opscareer.gui.pages.settings_parts.about_card import AboutCard
from opscareer.gui.pages.settings_parts.backups_card import BackupsCard
from opscareer.gui.pages.settings_parts.data_card import DataCard
from opscareer.gui.pages.settings_parts.looks_card import LooksCard
from opscareer.gui.pages.settings_parts.office_card import OfficeCard
from opscareer.gui.pages.settings_parts.office_lock_card import OfficeLockCard
from opscareer.gui.pages.settings_parts.privacy_card import PrivacyCard
from opscareer.gui.pages.settings_parts.protection_card import ProtectionCard
from opscareer.gui.pages.settings_parts.records_card import RecordsCard
from opscareer.gui.widgets.layouts import CardGrid
from opscareer.gui.widgets.text import PlainText

_NARROWEST = 360
_Card: TypeAlias = AboutCard | LooksCard | DataCard | RecordsCard


class SettingsPage(Page):
    """Cards under three headings: you and the window, your records, and what only those need who work with learners.

    The subject `about` puts the cursor into the person's name, `protection`, `backups`, `privacy` and `office` bring
    their card into view.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._about, self._looks, self._data = AboutCard(context), LooksCard(context), DataCard(context)
        self._protection, self._backups = ProtectionCard(context), BackupsCard(context)
        self._office_lock = OfficeLockCard(context)
        self._privacy, self._office = PrivacyCard(context), OfficeCard(context)
        self._records_title, self._learners_title = PlainText(role="section"), PlainText(role="section")
        grids = [
            self._grid(self._about, self._looks),
            self._grid(self._protection, self._office_lock, self._backups),
            self._grid(self._data),
            self._grid(self._privacy, self._office),
        ]
        titles = (None, self._records_title, None, self._learners_title)
        for title, grid in zip(titles, grids, strict=True):
            if title is not None:
                self.body.addSpacing(measures.M)
                self.body.addWidget(title)
            self.body.addLayout(grid)
        context.live.opened.connect(self._hide_people)
        self._wanted = ""
        self._hide_people()

    @override
    def open(self, subject: str) -> None:
        self._wanted = subject

    @override
    def shown(self) -> None:
        self._privacy.retranslate()
        self._backups.retranslate()
        cards = {
            "protection": self._office_lock if self._office_lock.isVisibleTo(self) else self._protection,
            "backups": self._backups,
            "privacy": self._privacy,
            "office": self._office,
        }
        if self._wanted == "about":
            self._about.take_focus()
        elif self._wanted in cards:
            if self._wanted == "protection":
                self._protection.take_focus()
            self.bring_into_view(cards[self._wanted])

    @override
    def retranslate(self) -> None:
        self.set_heading(self.tr("Settings"), self.tr("Every change takes effect at once and is kept."))
        self._records_title.setText(self.tr("Your records"))
        self._learners_title.setText(self.tr("If you work with learners"))
        for card in self._cards():
            card.retranslate()

    def _cards(self) -> tuple[_Card, ...]:
        own = (self._about, self._looks, self._data)
        return (*own, self._protection, self._office_lock, self._backups, self._privacy, self._office)

    def _grid(self, *cards: _Card) -> CardGrid:
        grid = CardGrid(self.context.theme, _NARROWEST, most=2)
        for card in cards:
            grid.addWidget(card)
        return grid

    @Slot()
    def _hide_people(self) -> None:
        """While the records are locked nothing is said of anybody, nor of where others are."""
        for part in (self._about, self._learners_title, self._office):
            part.setHidden(self.context.live.is_locked)
