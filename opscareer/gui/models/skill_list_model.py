"""All skills grouped by area, and all tracks after them, as a list with headings: the text twin of the skill map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from opscareer.gui.widgets.noted_rows import MARK_ROLE, NOTE_ROLE
from opscareer.knowledge.graph import kind_and_id, node
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Text
from opscareer.wording import Language

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class _Row(NamedTuple):
    """A heading (`node` is empty) or a skill or track; `sought` is what a search looks through."""

    name: str
    node: str = ""
    sought: str = ""


class SkillListModel(QAbstractListModel):
    """Rows are named as in the skill graph (`skill:copywriting`). `note_of` gives a row's quieter line when it is asked
    for, so that a pack of many thousand skills costs nothing until it is scrolled to."""

    def __init__(self, note_of: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._note_of = note_of
        self._pack: Pack | None = None
        self._all: list[_Row] = []
        self._shown: list[_Row] = []
        self._sought = ""

    def show_pack(self, pack: Pack, language: Language, areas: Mapping[str, str], tracks: str) -> None:
        """Shows a pack; `areas` are the headings by area in their order, `tracks` that of the tracks."""
        self._pack = pack
        by_area: dict[str, list[_Row]] = {area: [] for area in areas}
        for skill in pack.skills.values():
            by_area[skill.area].append(_row(node("skill", skill.id), skill.name, language))
        groups = [(areas[area], rows) for area, rows in by_area.items()]
        groups.append((tracks, [_row(node("track", track.id), track.name, language) for track in pack.tracks.values()]))
        self._all = [row for heading, rows in groups if rows for row in (_Row(heading), *rows)]
        self._filter()

    def search(self, sought: str) -> None:
        """Shows only rows whose name, in either language, contains the words; everything for an empty search."""
        self._sought = sought.strip().casefold()
        self._filter()

    def nodes(self) -> list[str]:
        """The skills and tracks shown, from top to bottom."""
        return [row.node for row in self._shown if row.node]

    def index_of(self, name: str) -> QModelIndex:
        """Where a skill or track stands; an invalid index where the search hides it, and for an empty name."""
        place = next((place for place, row in enumerate(self._shown) if name and row.node == name), None)
        return QModelIndex() if place is None else self.index(place)

    def node_at(self, index: _Index) -> str:
        """The skill or track of a row; empty for a heading and for no row."""
        return self._shown[index.row()].node if index.isValid() else ""

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and not self._shown[index.row()].node:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == _DISPLAY:
            return row.name
        if not row.node:
            return None
        if role == NOTE_ROLE:
            return self._note_of(row.node)
        if role == MARK_ROLE:
            return self._mark(row.node)
        return f"{row.name}. {self._note_of(row.node)}" if role == _SPOKEN else None

    def _mark(self, name: str) -> str | None:
        kind, id_ = kind_and_id(name)
        return self._pack.tracks[id_].mark if self._pack is not None and kind == "track" else None

    def _filter(self) -> None:
        """A heading stays where something below it does."""
        self.beginResetModel()
        kept: list[_Row] = []
        for row in self._all:
            if not row.node and kept and not kept[-1].node:
                kept.pop()
            if not row.node or self._sought in row.sought:
                kept.append(row)
        if kept and not kept[-1].node:
            kept.pop()
        self._shown = kept
        self.endResetModel()


def _row(name: str, said: Text, language: Language) -> _Row:
    return _Row(said.said(language), name, f"{said.en}\n{said.zh}".casefold())
