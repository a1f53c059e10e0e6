"""A pack as a tree: kinds of records, and below each its records, handed to the view a screen or so at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from opscareer.app.browsing.items import Group, Item, count
from opscareer.gui.widgets.named_rows import NAMED_ROW, NamedRow
from opscareer.problems import Problem, Severity
from opscareer.wording import Language

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_AT_ONCE = 500
_NO_PARENT = 0
"""The internal id of a kind; that of a record is one more than the row of its kind."""


@dataclass(slots=True)
class _Branch:
    """A kind as shown: the items that the search leaves, and how many of them the view knows of."""

    kind: str
    items: Sequence[Item]
    problems: Sequence[Problem]
    fetched: int = 0


@dataclass(frozen=True, slots=True)
class TreeWords:
    """What the tree says: the names of the kinds, and how many errors and warnings there are (empty for none)."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    problems: Callable[[int, int], str] = "{} / {}".format


class PackTreeModel(QAbstractItemModel):
    """Two levels. `NAMED_ROW` gives each row as it is painted, and a screen reader hears all of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._groups: Sequence[Group] = ()
        self._language: Language = "en"
        self._words = TreeWords()
        self._branches: list[_Branch] = []
        self._sought: tuple[str, ...] = ()
        self._only_problems = False
        self._haystacks: dict[str, tuple[str, ...]] = {}

    def show_groups(self, groups: Sequence[Group], language: Language, words: TreeWords) -> None:
        """Shows a pack; what is searched for stays."""
        self._groups, self._language, self._words = groups, language, words
        self._haystacks = {}
        self._narrow()

    def search(self, words: str) -> None:
        """Shows only what has all the words in its id or its name in either language; everything for none."""
        self._sought = tuple(words.casefold().split())
        self._narrow()

    def show_only_problems(self, only: bool) -> None:  # noqa: FBT001 - mirrors Qt's setters
        """Shows only what has problems, or everything."""
        self._only_problems = only
        self._narrow()

    @property
    def is_narrowed(self) -> bool:
        """Whether something may be hidden."""
        return self._only_problems or bool(self._sought)

    @property
    def size(self) -> int:
        """How many items are shown, whether or not the view knows of them yet."""
        return sum(len(branch.items) for branch in self._branches)

    def kind_at(self, row: int) -> str:
        """The kind in a row of the first level."""
        return self._branches[row].kind

    def item_at(self, index: _Index) -> Item | None:
        """The item of a row; None for a kind and for no row."""
        if not index.isValid() or index.internalId() == _NO_PARENT:
            return None
        return self._branches[index.internalId() - 1].items[index.row()]

    def index_of(self, kind: str, id_: str) -> QModelIndex:
        """Where an item stands, fetched if need be; an invalid index where it is not shown."""
        for row, branch in enumerate(self._branches):
            if branch.kind == kind:
                place = next((place for place, item in enumerate(branch.items) if item.id == id_), None)
                if place is not None:
                    self._fetch(row, place + 1)
                    return self.createIndex(place, 0, row + 1)
        return QModelIndex()

    @override
    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _NO_PARENT)

    @override
    def parent(self, child: _Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # QObject has one as well
        if not child.isValid() or child.internalId() == _NO_PARENT:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _NO_PARENT)

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._branches)
        return self._branches[parent.row()].fetched if parent.internalId() == _NO_PARENT else 0

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 1

    @override
    def hasChildren(self, parent: _Index = _NOWHERE) -> bool:
        return not parent.isValid() or parent.internalId() == _NO_PARENT

    @override
    def canFetchMore(self, parent: _Index) -> bool:
        if not parent.isValid() or parent.internalId() != _NO_PARENT:
            return False
        branch = self._branches[parent.row()]
        return branch.fetched < len(branch.items)

    @override
    def fetchMore(self, parent: _Index) -> None:
        if self.canFetchMore(parent):
            self._fetch(parent.row(), self._branches[parent.row()].fetched + 1)

    @override
    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        if not index.isValid() or role not in (_DISPLAY, NAMED_ROW, Qt.ItemDataRole.AccessibleTextRole):
            return None
        item = self.item_at(index)
        row = self._kind_row(self._branches[index.row()]) if item is None else self._item_row(item)
        if role == NAMED_ROW:
            return row
        return row.name if role == _DISPLAY else row.spoken

    def _kind_row(self, branch: _Branch) -> NamedRow:
        name = self._words.kinds.get(branch.kind, branch.kind)
        return self._row(name, f"{len(branch.items):,}", branch.problems, is_strong=True)

    def _item_row(self, item: Item) -> NamedRow:
        name = item.said(self._language)
        return self._row(name, "" if name == item.id else item.id, item.problems)

    def _row(self, name: str, aside: str, problems: Sequence[Problem], *, is_strong: bool = False) -> NamedRow:
        if not problems:
            return NamedRow(name, aside, is_strong=is_strong)
        errors = count(problems, Severity.ERROR)
        said = self._words.problems(errors, len(problems) - errors)
        ink = "danger" if errors else "warning"
        return NamedRow(name, aside, kind=said, sign="warning", ink=ink, is_strong=is_strong)

    def _fetch(self, row: int, least: int) -> None:
        """Tells the view of so many items of a kind, and of the rest of the last lot."""
        branch = self._branches[row]
        wanted = min(len(branch.items), -(-least // _AT_ONCE) * _AT_ONCE)
        if wanted > branch.fetched:
            self.beginInsertRows(self.createIndex(row, 0, _NO_PARENT), branch.fetched, wanted - 1)
            branch.fetched = wanted
            self.endInsertRows()

    def _narrow(self) -> None:
        self.beginResetModel()
        found = ((group, self._left(group)) for group in self._groups)
        self._branches = [
            _Branch(group.kind, items, tuple(problem for item in items for problem in item.problems))
            for group, items in found
            if items or not self.is_narrowed
        ]
        self.endResetModel()

    def _left(self, group: Group) -> Sequence[Item]:
        """What of a kind is shown."""
        items: Sequence[Item] = group.items
        if self._sought:
            if group.kind not in self._haystacks:
                self._haystacks[group.kind] = tuple(item.sought for item in group.items)
            pairs = zip(items, self._haystacks[group.kind], strict=True)
            items = [item for item, text in pairs if all(word in text for word in self._sought)]
        return [item for item in items if item.problems] if self._only_problems else items
