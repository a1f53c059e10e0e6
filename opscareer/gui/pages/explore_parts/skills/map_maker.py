"""Lays out skill maps in the background, each once for a pack, a language and what stands in the middle."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from opscareer.charts.map_drawing import map_drawing
from opscareer.charts.shapes import Drawing
from opscareer.charts.skill_links import SkillLinks, skill_links
from opscareer.charts.skill_map import SkillMap, fits_whole, skill_map
from opscareer.gui.task import Task
from opscareer.knowledge.pack import Pack
from opscareer.progress import Progress
from opscareer.wording import Language

_KEPT = 24
"""Maps that are remembered; only packs too large for one picture have more."""
_Key = tuple[str, Language, str | None]


@dataclass(frozen=True, slots=True)
class MadeMap:
    """A map that is laid out, and its picture with nothing lit."""

    drawn: SkillMap
    picture: Drawing


@dataclass(frozen=True, slots=True)
class _Work:
    """One map to make; run in the pool's thread."""

    pack: Pack
    language: Language
    centre: str | None
    links: SkillLinks | None

    @property
    def key(self) -> _Key:
        """What tells this map from others."""
        return self.pack.hash, self.language, self.centre

    def __call__(self, _progress: Progress) -> tuple[_Key, MadeMap]:
        drawn = skill_map(self.pack, self.links or skill_links(self.pack), self.language, self.centre)
        return self.key, MadeMap(drawn, map_drawing(drawn))


class MapMaker(QObject):
    """Makes one map at a time. `made` carries the `MadeMap` asked for last; what was asked for and then not wanted any
    more, before its turn came, is never made."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: dict[_Key, MadeMap] = {}
        self._wanted: _Work | None = None
        self._busy = False

    def ask(self, pack: Pack, language: Language, centre: str | None) -> None:
        """Asks for a map; `made` follows, at once where it has been made before."""
        others = (kept for key, kept in self._kept.items() if key[0] == pack.hash)
        links = next((kept.drawn.links for kept in others), None)
        self._wanted = _Work(pack, language, None if fits_whole(pack) else centre, links)
        self._serve()

    def _serve(self) -> None:
        """Tells of the wanted map if it is there, else makes it once nothing else is being made."""
        wanted = self._wanted
        if wanted is None:
            return
        if wanted.key in self._kept:
            self._wanted = None
            self.made.emit(self._kept[wanted.key])
        elif not self._busy:
            self._busy = True
            task = Task(wanted, self)
            task.done.connect(self._keep)
            task.failed.connect(self._give_up)
            task.ended.connect(task.deleteLater)
            task.start()

    @Slot(object)
    def _keep(self, result: tuple[_Key, MadeMap]) -> None:
        key, made = result
        while len(self._kept) >= _KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[key] = made
        self._busy = False
        self._serve()

    @Slot(object)
    def _give_up(self, error: object) -> None:
        self._wanted = None
        self._busy = False
        self.failed.emit(error)
