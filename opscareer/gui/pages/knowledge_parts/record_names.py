"""Which facts a record carries, which records it names and which name it; each leads there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from opscareer.app.browsing.catalogue import Catalogue
from opscareer.app.browsing.items import Item
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.knowledge_parts.kind_words import kind_names
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.layouts import FlowLayout, column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import RecordKey

_MOST = 20


class RecordNames(QWidget):
    """Of very many names the first are told, the rest counted."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._body = column(gap=measures.M, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_names(self, catalogue: Catalogue, item: Item | None) -> None:
        """Shows what is around an item; nothing for none."""
        empty(self._body)
        key = item.key if item else ("", "")
        out, back = catalogue.links.out.get(key, ()), catalogue.links.back.get(key, ())
        facts = [name for name in back if name[0] == "facts"]
        naming = [name for name in back if name[0] != "facts"]
        parts = ((self.tr("Facts it carries"), facts), (self.tr("It names"), out), (self.tr("Named by"), naming))
        shown = [(heading, names) for heading, names in parts if names]
        for heading, names in shown:
            self._body.addLayout(self._part(catalogue, heading, names))
        self.setVisible(bool(shown))

    def _part(self, catalogue: Catalogue, heading: str, names: Sequence[RecordKey]) -> QVBoxLayout:
        kinds = kind_names()
        by_kind: dict[str, list[RecordKey]] = {}
        for name in names[:_MOST]:
            by_kind.setdefault(name[0], []).append(name)
        part = column(PlainText(heading, "subhead"), gap=measures.XXS)
        for kind, of_kind in by_kind.items():
            if kind != "facts":
                part.addWidget(PlainText(kinds[kind], "note"))
            part.addWidget(self._links(catalogue, of_kind))
        if left := len(names[_MOST:]):
            part.addWidget(PlainText(self.tr("And %n more.", "", left), "quiet"))
        return part

    def _links(self, catalogue: Catalogue, names: Sequence[RecordKey]) -> QWidget:
        links = QWidget()
        flow = FlowLayout(links, gap=measures.XS)
        language = self._context.language()
        for kind, id_ in names:
            item = catalogue.item(kind, id_)
            name = _Name(item.said(language) if item else id_)
            name.setObjectName(f"{kind}/{id_}")
            name.clicked.connect(self._go)
            flow.addWidget(name)
        return links

    @Slot()
    def _go(self) -> None:
        self._context.navigate("knowledge", self.sender().objectName())


class _Name(ClickableCard):
    """A name that leads on; long ones are broken."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.body.setContentsMargins(measures.XS, measures.XXS, measures.XS, measures.XXS)
        self.body.addWidget(PlainText(name))
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
