"""The rail at the left: who is being worked with, and the pages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.icons import paint_icon
from opscareer.gui.overriding import override
from opscareer.gui.qt_numbers import NO_FOCUS
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.layouts import column, row
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.tips import plain_tip

WORK_PAGES = ("home", "explore", "assess", "matches", "plan")
KNOWLEDGE_PAGES = ("learners", "knowledge")
PROGRAM_PAGES = ("settings", "help")
PAGE_GROUPS = (WORK_PAGES, KNOWLEDGE_PAGES, PROGRAM_PAGES)
RAIL_PAGES = tuple(page_id for group in PAGE_GROUPS for page_id in group)
"""All pages of the rail from top to bottom, which is also their number in Ctrl+1, Ctrl+2 …"""
_ICONS = {
    "home": "home",
    "explore": "compass",
    "assess": "assess",
    "matches": "matches",
    "plan": "plan",
    "learners": "people",
    "knowledge": "book",
    "settings": "gear",
    "help": "help",
    "search": "search",
    "me": "back",
}
_BUTTON_HEIGHT = 38


def page_titles() -> dict[str, str]:
    """What the pages are called in the rail, in the language in force."""
    return {
        "home": QCoreApplication.translate("Rail", "Home"),
        "explore": QCoreApplication.translate("Rail", "Explore"),
        "assess": QCoreApplication.translate("Rail", "Assess"),
        "matches": QCoreApplication.translate("Rail", "Matches"),
        "plan": QCoreApplication.translate("Rail", "Plan"),
        "learners": QCoreApplication.translate("Rail", "Learners"),
        "knowledge": QCoreApplication.translate("Rail", "Knowledge"),
        "settings": QCoreApplication.translate("Rail", "Settings"),
        "help": QCoreApplication.translate("Rail", "Help"),
    }


class RailButton(QAbstractButton):
    """One page of the rail: an icon and its name, or the icon alone with the name as its tip."""

    def __init__(self, page_id: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.page_id = page_id
        self._theme = theme
        self._collapsed = False
        self._key = ""
        self.setCheckable(True)
        theme.changed.connect(self._tint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_collapsed(self, collapsed: bool) -> None:  # noqa: FBT001 - mirrors Qt's setters
        """Shows the icon alone, or the name beside it."""
        self._collapsed = collapsed
        self.setToolTip(" ".join(filter(None, (self.text() if collapsed else "", self._key))))
        self.updateGeometry()
        self.update()

    def set_name(self, name: str, key: str = "") -> None:
        """The name of the page, and the key that opens it where the rail should tell."""
        self._key = key
        self.setText(name)
        self.setAccessibleName(name)
        self.set_collapsed(self._collapsed)

    @override
    def sizeHint(self) -> QSize:
        icon = self._theme.px(measures.RAIL_ICON)
        text = 0 if self._collapsed else QFontMetrics(self._bold()).horizontalAdvance(self.text()) + measures.S
        return QSize(icon + text + 2 * measures.S, self._theme.px(_BUTTON_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            ground = QPainterPath()
            ground.addRoundedRect(QRectF(self.rect()), measures.CONTROL_CORNER, measures.CONTROL_CORNER)
            role = QPalette.ColorRole.Highlight if self.isChecked() else QPalette.ColorRole.AlternateBase
            painter.fillPath(ground, self.palette().brush(role))
        colour = self.palette().color(self.foregroundRole())
        side = self._theme.px(measures.RAIL_ICON)
        left = (self.width() - side) / 2 if self._collapsed else float(measures.S)
        paint_icon(painter, _ICONS[self.page_id], QRectF(left, (self.height() - side) / 2, side, side), colour)
        if not self._collapsed:
            painter.setFont(self._bold() if self.isChecked() else self.font())
            painter.drawText(QPointF(2 * measures.S + side, _baseline(painter, self.height())), self.text())
        painter.end()

    @override
    def checkStateSet(self) -> None:
        super().checkStateSet()
        self._tint()

    def _tint(self) -> None:
        """The pen that painting starts with is the palette's."""
        _write_in(self, self._theme.colour("accent" if self.isChecked() else "ink"))

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font


class _Avatar(QWidget):
    """The first letter of a name on a disc."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._letter = ""
        self._ground = QPalette.ColorRole.Highlight
        theme.changed.connect(self._tint)
        self._tint()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_letter(self, letter: str, *, washed: bool) -> None:
        """The letter; on a washed card the disc is plain."""
        self._letter = letter
        self._ground = QPalette.ColorRole.Base if washed else QPalette.ColorRole.Highlight
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(32)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QPainterPath()
        disc.addEllipse(QRectF(self.rect()))
        painter.fillPath(disc, self.palette().brush(self._ground))
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        left = (self.width() - painter.fontMetrics().horizontalAdvance(self._letter)) / 2
        painter.drawText(QPointF(left, _baseline(painter, self.height())), self._letter)
        painter.end()

    def _tint(self) -> None:
        _write_in(self, self._theme.colour("accent"))


class _PersonCard(ClickableCard):
    """Who is worked with; in the accent's wash while it is somebody else."""

    is_other = False

    @override
    def _fill(self) -> QBrush:
        return self.palette().brush(QPalette.ColorRole.Highlight) if self.is_other else super()._fill()

    @override
    def _edge(self) -> QBrush:
        return self.palette().brush(QPalette.ColorRole.Accent) if self.is_other else super()._edge()


class Rail(QScrollArea):
    """The pages one below the other, in the order of the way through the program.

    `person_asked` wants another person to work with, `back_to_me_asked` oneself.
    """

    page_asked = Signal(str)
    person_asked = Signal()
    back_to_me_asked = Signal()
    search_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._collapsed = False
        self._name, self._about = "", ""
        self.setObjectName("rail")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("focusPolicy", NO_FOCUS)
        self.setWidgetResizable(True)
        self._person = _PersonCard(margin=measures.XS)
        self._person.clicked.connect(self.person_asked)
        self._avatar = _Avatar(theme)
        self._name_label = PlainText(role="strong")
        self._about_label = PlainText(role="note")
        self._me = RailButton("me", theme, self)
        self._me.setCheckable(False)
        self._me.clicked.connect(self.back_to_me_asked)
        self._me.hide()
        self._search = RailButton("search", theme, self)
        self._search.setCheckable(False)
        self._search.clicked.connect(self.search_asked)
        self._buttons: dict[str, RailButton] = {}
        self._assemble()
        theme.changed.connect(self._fit)
        self.retranslate()

    def set_current(self, page_id: str) -> None:
        """Marks the page that is shown."""
        for button in self._buttons.values():
            button.setChecked(button.page_id == page_id)

    def set_person(self, name: str, about: str, *, is_other: bool = False) -> None:
        """Who is being worked with; an empty name reads "Me". Somebody else stands out, with a way back."""
        self._name, self._about = name, about
        self._person.is_other = is_other
        self._me.setVisible(is_other)
        self._show_person()
        self._person.update()

    def set_collapsed(self, collapsed: bool) -> None:  # noqa: FBT001 - mirrors Qt's setters
        """Icons alone, or icons with names."""
        self._collapsed = collapsed
        for button in (self._me, self._search, *self._buttons.values()):
            button.set_collapsed(collapsed)
        self._name_label.setVisible(not collapsed)
        self._show_person()
        self._fit()

    def retranslate(self) -> None:
        """Puts the names in, in the language in force."""
        for page_id, title in page_titles().items():
            self._buttons[page_id].set_name(title)
        self._me.set_name(QCoreApplication.translate("Rail", "Back to me"))
        self._search.set_name(QCoreApplication.translate("Rail", "Find"), "Ctrl+K")
        self._show_person()
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _assemble(self) -> None:
        names = column(self._name_label, self._about_label, gap=0)
        line = row(self._avatar, gap=measures.XS)
        line.addLayout(names, 1)
        self._person.body.addLayout(line)
        inside = QWidget()
        inside.setObjectName("scrolled")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(measures.S, measures.M, measures.S, measures.M)
        lines.setSpacing(1)
        lines.addWidget(self._person)
        lines.addWidget(self._me)
        lines.addSpacing(measures.XS)
        lines.addWidget(self._search)
        lines.addSpacing(measures.XS)
        for number, group in enumerate(PAGE_GROUPS):
            if number:
                lines.addSpacing(measures.S)
                lines.addWidget(_hairline())
                lines.addSpacing(measures.S)
            self._add_buttons(lines, group)
        lines.addStretch(1)
        self.setWidget(inside)

    def _add_buttons(self, lines: QVBoxLayout, page_ids: tuple[str, ...]) -> None:
        for page_id in page_ids:
            button = RailButton(page_id, self._theme, self)
            button.clicked.connect(self._ask)
            self._buttons[page_id] = button
            lines.addWidget(button)

    @Slot()
    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            self.page_asked.emit(button.page_id)

    def _show_person(self) -> None:
        name, is_other = self._name or QCoreApplication.translate("Rail", "Me"), self._person.is_other
        self._avatar.set_letter(name[:1].upper(), washed=is_other)
        self._name_label.setText(name)
        self._about_label.setText(self._about)
        self._about_label.setVisible(bool(self._about) and not self._collapsed)
        said = QCoreApplication.translate("Rail", "Working with: {name}")
        self._person.setAccessibleName(said.format(name=name))
        self._person.setToolTip(plain_tip(name) if self._collapsed else "")

    def _fit(self) -> None:
        """Collapsed it is as wide as an icon; else as wide as the longest name needs, and never narrower than drawn."""
        card = self._avatar.sizeHint().width() + 2 * measures.XS
        widest = max(card, *(button.sizeHint().width() for button in self._buttons.values())) + 2 * measures.S
        base = (
            max(measures.RAIL_COLLAPSED, widest) if self._collapsed else max(measures.RAIL_WIDTH, widest + measures.L)
        )
        self.setFixedWidth(base)


def _write_in(widget: QWidget, colour: QColor) -> None:
    """Gives a widget a colour of its own for what it writes, the rest of its palette as everywhere."""
    palette = QPalette()
    palette.setColor(widget.foregroundRole(), colour)
    widget.setPalette(palette)


def _baseline(painter: QPainter, height: int) -> float:
    """Where text stands that is centred in a height."""
    metrics = painter.fontMetrics()
    return (height + metrics.ascent() - metrics.descent()) / 2


def _hairline() -> QFrame:
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
