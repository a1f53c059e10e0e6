"""How the program looks and speaks: language, theme, text size, paper."""

from __future__ import annotations

from PySide6.QtCore import Slot

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.theme import TEXT_SIZES
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.text import PlainText


class LooksCard(Card):
    """Four choices; each takes effect at once, in every page."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.M)
        self._preferences = context.preferences
        self._title = PlainText(role="subhead")
        self._language = SegmentedChoice(("system", "en", "zh"))
        self._theme = SegmentedChoice(("system", "light", "dark"))
        self._text_size = SegmentedChoice([str(size) for size in TEXT_SIZES])
        self._paper = SegmentedChoice(("a4", "letter"))
        form = FormRows()
        fields = (self._language, self._theme, self._text_size, self._paper)
        self._rows = [form.add(field) for field in fields]
        for field, take in zip(fields, (self._speak, self._dress, self._grow, self._print_on), strict=True):
            field.chosen.connect(take)
        self.body.addWidget(self._title)
        self.body.addWidget(form)
        self.body.addStretch(1)
        self._preferences.changed.connect(self._show_current)
        self._show_current()

    def retranslate(self) -> None:
        """Puts every word in."""
        self._title.setText(self.tr("Look and language"))
        texts = (
            (self._language, self.tr("Language"), (self.tr("As the computer"), "English", "中文")),
            (self._theme, self.tr("Theme"), (self.tr("As the computer"), self.tr("Light"), self.tr("Dark"))),
            (self._text_size, self.tr("Text size"), [f"{size}%" for size in TEXT_SIZES]),
            (self._paper, self.tr("Paper"), ("A4", self.tr("Letter"))),
        )
        for row, (choice, name, labels) in zip(self._rows, texts, strict=True):
            row.set_texts(name)
            choice.set_labels(name, labels)

    def _show_current(self) -> None:
        current = self._preferences.current
        self._language.choose(current.language)
        self._theme.choose(current.theme)
        self._text_size.choose(str(min(TEXT_SIZES, key=lambda size: abs(size - current.text_size))))
        self._paper.choose(current.paper)

    @Slot(str)
    def _speak(self, language: str) -> None:
        self._preferences.change(language=language)

    @Slot(str)
    def _dress(self, theme: str) -> None:
        self._preferences.change(theme=theme)

    @Slot(str)
    def _grow(self, size: str) -> None:
        self._preferences.change(text_size=int(size))

    @Slot(str)
    def _print_on(self, paper: str) -> None:
        self._preferences.change(paper=paper)
