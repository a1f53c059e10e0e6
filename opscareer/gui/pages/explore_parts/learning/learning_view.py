"""Explore › Learning: all modules of study, practice and work, and the picked one in full."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.learning.module_card import ModuleCard, hours_of, kind_names
from opscareer.gui.pages.explore_parts.learning.module_filter import ModuleFilter
from opscareer.gui.pages.explore_parts.learning.module_list import ModuleList, ModuleRow
from opscareer.gui.pages.explore_parts.view import ExploreView, Head
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import column, empty, row
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.wording import Language, joined

_TWO_PANES_FROM = 780
_LIST_SHARE = 0.42
_LIST_HEIGHT = 560
"""Pixels at 100 % text."""


class LearningView(ExploreView):
    """Its subject is a module. Wide windows show list and module beside each other, narrow ones one of them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._pack: Pack | None = None
        self._rows: dict[str, ModuleRow] = {}
        self._rows_of: tuple[Pack, Language] | None = None
        self._subject = self._picked = ""
        self._reading = False
        self._filter = ModuleFilter(context)
        self._count, self._clear = PlainText(role="note"), LinkButton()
        self._list = ModuleList(context.theme)
        self._back = LinkButton()
        self._card = QVBoxLayout()
        self._choosing, self._shown = QWidget(), QWidget()
        self._lay_out()
        self._filter.changed.connect(self._filter_anew)
        self._clear.clicked.connect(self._filter.clear)
        self._list.browsed.connect(self._browse)
        self._list.opened.connect(self._open)
        self._back.clicked.connect(self._go_back)
        context.theme.changed.connect(self._refit)
        self._refit()

    @override
    def head(self, pack: Pack | None, subject: str) -> Head:
        return Head(
            self.tr("Learning"), self.tr("Modules of study, practice and work: what each teaches, step by step.")
        )

    @override
    def show_subject(self, pack: Pack, subject: str) -> None:
        self._pack = pack
        self._make_rows(pack)
        self._list.setAccessibleName(self.tr("Modules"))
        self._clear.setText(self.tr("Clear the filter"))
        self._back.setText(self.tr("← All modules"))
        self._filter.fill(pack)
        if subject != self._subject:
            self._subject, self._reading = subject, subject in pack.modules
        if subject in pack.modules:
            self._picked = subject
            if not any(module.id == subject for module in self._filter.chosen(pack)):
                self._filter.clear()
        elif self._picked not in pack.modules:
            self._picked = ""
        self._filter_anew()
        self._show_module()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        count = row(self._count, self._clear, gap=measures.M)
        count.addStretch(1)
        column(count, self._list, gap=measures.XS, parent=self._choosing).addStretch(1)
        column(self._back, self._card, gap=measures.XS, parent=self._shown).addStretch(1)
        self._panes = SideBySide(self.context.theme, _TWO_PANES_FROM, share=_LIST_SHARE)
        self._panes.addWidget(self._choosing)
        self._panes.addWidget(self._shown)
        column(self._filter, self._panes, gap=measures.M, parent=self)

    @Slot()
    def _refit(self) -> None:
        self._list.setFixedHeight(self.context.theme.px(_LIST_HEIGHT))
        self._arrange()

    def _arrange(self) -> None:
        """Both panes where there is room; else the module while it is read, and the list with its filter otherwise."""
        wide = self.width() >= self._panes.narrowest
        self._back.setVisible(not wide)
        self._shown.setVisible(wide or self._reading)
        self._choosing.setVisible(wide or not self._reading)
        self._filter.setVisible(wide or not self._reading)

    @Slot()
    def _filter_anew(self) -> None:
        if self._pack is None:
            return
        chosen = self._filter.chosen(self._pack)
        rows = [self._rows[module.id] for module in chosen]
        self._list.show_rows(rows)
        hours = hours_of(sum(row.hours for row in rows))
        count = self.tr("%n module(s)", "", len(chosen))
        nothing = self.tr("No module meets all of this.")
        self._count.setText(f"{count} · {hours}" if chosen else nothing)
        self._clear.setVisible(len(chosen) < len(self._pack.modules))
        if not self._picked and chosen:
            self._picked = chosen[0].id
            self._show_module()
        self._list.pick(self._picked)

    def _make_rows(self, pack: Pack) -> None:
        """The lines of all modules, made once for a pack and a language: there may be ten thousand."""
        language = self.context.language()
        if self._rows_of is not None and self._rows_of[0] is pack and self._rows_of[1] == language:
            return
        self._rows_of = (pack, language)
        kinds = kind_names()
        self._rows = {}
        for module in pack.modules.values():
            skills = joined([pack.skills[teaching.skill].name.said(language) for teaching in module.teaches], language)
            note = f"{kinds[module.kind]} · {hours_of(module.hours)}\n{skills}"
            self._rows[module.id] = ModuleRow(module.id, module.name.said(language), note, module.hours)

    def _show_module(self) -> None:
        empty(self._card)
        module = self._pack.modules.get(self._picked) if self._pack else None
        if self._pack is not None and module is not None:
            self._card.addWidget(ModuleCard(self.context, self._pack, module))
        self._arrange()

    @Slot(str)
    def _browse(self, module: str) -> None:
        if module:
            self._picked = module
            self._show_module()

    @Slot(str)
    def _open(self, module: str) -> None:
        """In one pane the module takes the list's place."""
        self._reading = True
        self._browse(module)

    @Slot()
    def _go_back(self) -> None:
        self._reading = False
        self._arrange()
        self._list.setFocus()
