"""Links from a record to others: one name as a link, or several as chips in a row that wraps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.record_subjects import ShownKind, explore_subject
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.layouts import FlowLayout, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack

if TYPE_CHECKING:
    from opscareer.knowledge.record_parts import Named


@dataclass(frozen=True, slots=True)
class Way:
    """Where a link leads (a subject of Explore or of another page), its words, and the mark of a track before them."""

    subject: str
    name: str
    mark: str = ""
    page: str = "explore"


def way_to(context: Context, pack: Pack, kind: ShownKind, record_id: str) -> Way:
    """The way to a record, by its name in the language in force. Raises KeyError for an id the pack does not have."""
    records: Mapping[str, Named] = getattr(pack, kind)
    mark = pack.tracks[record_id].mark if kind == "tracks" else ""
    return Way(explore_subject(kind, record_id), records[record_id].name.said(context.language()), mark)


class RecordLink(ClickableCard):
    """A name inside text that leads to its record; it wraps where there is no room. A `chip` has a border."""

    def __init__(self, context: Context, way: Way, *, chip: bool = False) -> None:
        super().__init__(way.name, margin=0, flat=not chip)
        self._context, self._page, self._subject = context, way.page, way.subject
        name = PlainText(way.name, "text" if chip else "link")
        line = row(name, gap=measures.XS)
        line.setStretch(0, 1)
        if way.mark:
            line.insertWidget(0, Mark(context.theme, way.mark))
        self.body.addLayout(line)
        if chip:
            self.body.setContentsMargins(measures.XS, measures.XXS, measures.XS, measures.XXS)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._follow)

    @property
    def page(self) -> str:
        """The page it leads to."""
        return self._page

    @property
    def subject(self) -> str:
        """Where it leads: the subject of its page."""
        return self._subject

    @Slot()
    def _follow(self) -> None:
        self._context.navigate(self._page, self._subject)


class RecordLinks(QWidget):
    """Chips in a row that wraps."""

    def __init__(self, context: Context, ways: Iterable[Way]) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=measures.XS)
        for way in ways:
            flow.addWidget(RecordLink(context, way, chip=True))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def links_to(context: Context, pack: Pack, kind: ShownKind, record_ids: Iterable[str]) -> RecordLinks:
    """Chips for records of one kind, by id."""
    return RecordLinks(context, (way_to(context, pack, kind, record_id) for record_id in record_ids))
