"""The skill map with its search, its note in words and its list: what is picked in one is lit in the other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from opscareer.charts.map_drawing import relit
from opscareer.charts.map_lighting import Lighting, beside, found, lit, told, twin_line
from opscareer.charts.shapes import Drawing
from opscareer.charts.skill_map import MAIN_SKILLS, SkillMap
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.skills.map_maker import MadeMap, MapMaker
from opscareer.gui.pages.explore_parts.skills.skill_list import SkillList
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.drawing_map import DrawingMap, Step
from opscareer.gui.widgets.icon_button import IconButton
from opscareer.gui.widgets.layouts import FlowLayout, column, row
from opscareer.gui.widgets.map_layout import MapLayout
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.graph import kind_and_id
from opscareer.knowledge.pack import Pack

_BESIDE_FROM, _LEAST_LIST = 1000, 420
_SEARCH_WIDTH = 320
_NOTE_LINES = 2
"""Lines kept free for words, so that the map below does not jump when a skill is picked."""


class SkillMapView(QWidget):
    """What is picked stays lit until Escape or a click beside it; pointing lights for as long as it lasts."""

    opened = Signal(str)
    """A skill or track, by its name in the graph, whose page is asked for."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._map: SkillMap | None = None
        self._plain = Drawing(0, 0, (), "", ())
        self._pack: Pack | None = None
        self._picked = ""
        self._found: list[str] = []
        self._maker = MapMaker(self)
        self._search = QLineEdit()
        self._closer, self._fit, self._farther = IconButton("plus"), QuietButton(), IconButton("minus")
        self._named, self._note = PlainText(role="subhead"), PlainText()
        self._surroundings, self._rule = PlainText(role="note"), PlainText(role="note")
        self._open = LinkButton()
        self._picture = DrawingMap(context.theme)
        self._list = SkillList(context)
        self._assemble()
        self._connect()

    def show_pack(self, pack: Pack, picked: str) -> None:
        """Shows a pack's map in the language in force; `picked`, if given, is lit, else what was picked before."""
        self._pack = pack
        self._retranslate()
        kept = picked or self._picked
        kind, id_ = kind_and_id(kept)
        self._picked = kept if id_ in (pack.tracks if kind == "track" else pack.skills) else ""
        self._maker.ask(pack, self._context.language(), self._picked or None)

    def _assemble(self) -> None:
        self._search.setClearButtonEnabled(True)
        zoom = QWidget()
        row(self._farther, self._fit, self._closer, gap=measures.XS, parent=zoom)
        tools = FlowLayout(gap=measures.S)
        tools.addWidget(self._search)
        tools.addWidget(zoom)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        card = Card(margin=measures.M, gap=measures.XS)
        policy = self._open.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the map below must not jump when something is picked
        self._open.setSizePolicy(policy)
        heading = row(self._named, self._open, gap=measures.S)
        heading.setStretch(0, 1)
        card.body.addWidget(self._surroundings)
        card.body.addLayout(heading)
        card.body.addWidget(self._note)
        self._parts = MapLayout(0, 0)
        for side in (self._picture, card, self._list):
            self._parts.addWidget(side)
        column(tools, self._parts, self._rule, gap=measures.M, parent=self)
        tall = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        tall.setHeightForWidth(True)
        self.setSizePolicy(tall)
        self._resize()

    def _connect(self) -> None:
        self._maker.made.connect(self._show_map)
        self._maker.failed.connect(self._say_failed)
        self._search.textChanged.connect(self._seek)
        self._closer.clicked.connect(self._zoom_in)
        self._farther.clicked.connect(self._zoom_out)
        self._fit.clicked.connect(self._picture.fit)
        self._open.clicked.connect(self._open_picked)
        self._picture.pointed.connect(self._light)
        self._picture.picked.connect(self._pick)
        self._picture.walked.connect(self._walk)
        self._picture.cleared.connect(self._clear)
        self._picture.opened.connect(self.opened)
        self._list.picked.connect(self._pick)
        self._list.opened.connect(self.opened)
        self._context.theme.changed.connect(self._resize)

    def _retranslate(self) -> None:
        self._search.setPlaceholderText(self.tr("Find a skill, in English or Chinese"))
        self._search.setAccessibleName(self.tr("Find a skill, in English or Chinese"))
        self._closer.set_name(self.tr("Zoom in"))
        self._farther.set_name(self.tr("Zoom out"))
        self._fit.setText(self.tr("Whole map"))
        self._picture.setAccessibleName(self.tr("Skill map"))
        self._rule.setText(self._rule_words())
        if self._map is None:
            self._named.setText(self.tr("The map is being drawn …"))
            self._open.setVisible(False)

    @Slot(object)
    def _show_map(self, made: MadeMap) -> None:
        drawn = made.drawn
        another = self._map is None or self._map.links is not drawn.links or self._map.language != drawn.language
        self._map, self._plain = drawn, made.picture
        places = {name: QRectF(box.x, box.y, box.width, box.height) for name, box in drawn.boxes.items()}
        self._picture.set_places(places)
        if another and self._pack is not None:
            self._list.show_pack(self._pack, drawn.links)
            self._found = self._list.search(self._search.text())
        self._surroundings.setText(self._surroundings_words(drawn))
        self._surroundings.setVisible(drawn.centre is not None)
        self._list.choose(self._picked)
        self._show_picked(drawn, self._picked or next(iter(drawn.boxes), ""))

    @Slot(object)
    def _say_failed(self, error: object) -> None:
        self._context.messages.fail(self.tr("The map could not be drawn: {why}").format(why=error))

    def _rule_words(self) -> str:
        return self.tr(
            "Whatever a skill builds on stands further left. Until you pick something, lines lead to a track only from "
            "the {count} skills its duties use most. The wider a lit line, the larger the skill's share in the work; a "
            "number says which position of the ladder asks for it first. Arrow keys walk, Enter opens, Escape clears, "
            "+ and − zoom, 0 shows everything."
        ).format(count=MAIN_SKILLS)

    def _surroundings_words(self, drawn: SkillMap) -> str:
        """What the map of a pack too large for one picture leaves out."""
        if drawn.centre is None:
            return ""
        around = self.tr(
            "This pack is too large for one picture: the map shows what surrounds {name}, the list shows all."
        )
        said = [around.format(name=self._name(drawn.centre))]
        if drawn.left_out:
            said.append(self.tr("%n more skills around it found no room.", "", drawn.left_out))
        return " ".join(said)

    def _name(self, name: str) -> str:
        if self._pack is None:
            return ""
        kind, id_ = kind_and_id(name)
        record = self._pack.tracks[id_] if kind == "track" else self._pack.skills[id_]
        return record.name.said(self._context.language())

    @Slot(str)
    def _light(self, pointed: str) -> None:
        """Lights what is pointed at, else what is picked, else what the search found."""
        if self._map is None:
            return
        shown = next((name for name in (pointed, self._picked) if name in self._map.boxes), "")
        lighting: Lighting | None = lit(self._map, shown) if shown else None
        if not shown and self._search.text().strip():
            lighting = found(self._map, self._found)
        self._picture.show_drawing(relit(self._plain, self._map, lighting) if lighting else self._plain)

    def _tell(self, drawn: SkillMap) -> None:
        """Says in words what is picked or found; what is only pointed at would make the page jump."""
        picked = self._picked if self._picked in drawn.boxes else ""
        if picked:
            self._named.setText(self._name(picked))
            self._note.setText("\n".join(told(drawn, picked)))
        elif self._search.text().strip():
            self._named.setText(self.tr("%n skills and tracks found", "", len(self._found)))
            self._note.setText(self.tr("They are lit in the map, and the list shows only them."))
        else:
            self._named.setText(self.tr("Pick a skill or a track"))
            self._note.setText(
                self.tr(
                    "A skill shows what it builds on, what builds on it and who uses it; a track shows what it takes."
                )
            )
        self._open.setVisible(bool(picked))
        self._open.setText(self.tr("Open its page →"))

    @Slot(str)
    def _pick(self, name: str) -> None:
        """Picks a skill or track; an empty name lets go of what was picked."""
        self._picked = name
        if self._map is None or self._pack is None:
            return
        if name and name not in self._map.boxes:
            self._maker.ask(self._pack, self._context.language(), name)
            return
        self._list.choose(name)
        self._show_picked(self._map, name or self._picture.current)

    def _show_picked(self, drawn: SkillMap, current: str) -> None:
        """Brings light, words and the ring of the keyboard up to what is picked."""
        self._light("")
        self._tell(drawn)
        self._picture.set_current(current, twin_line(drawn, current) if current else "")

    @Slot(str)
    def _walk(self, step: Step) -> None:
        """The first key picks what the ring is on; each further one leads on from there."""
        if self._map is None or not self._map.boxes:
            return
        here = self._picture.current
        if step == "home":
            self._pick(self._map.columns[0][0])
        elif step == "end":
            self._pick(self._map.columns[-1][-1])
        else:
            self._pick(beside(self._map, here, step) if self._picked else here)

    @Slot()
    def _clear(self) -> None:
        self._search.clear()
        self._pick("")

    @Slot(str)
    def _seek(self, sought: str) -> None:
        self._found = self._list.search(sought)
        self._picked = ""
        self._light("")
        if self._map is not None:
            self._tell(self._map)

    @Slot()
    def _zoom_in(self) -> None:
        self._picture.zoom_by(1)

    @Slot()
    def _zoom_out(self) -> None:
        self._picture.zoom_by(-1)

    @Slot()
    def _open_picked(self) -> None:
        self.opened.emit(self._picked)

    @Slot()
    def _resize(self) -> None:
        theme = self._context.theme
        self._parts.set_sizes(theme.px(_BESIDE_FROM), theme.px(_LEAST_LIST))
        self._note.setMinimumHeight(theme.px(_NOTE_LINES * measures.TYPE_SIZES["text"] * measures.READING_LINE))
        self._search.setMinimumWidth(theme.px(_SEARCH_WIDTH))
